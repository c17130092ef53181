#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reader.hpp"

namespace barqiya::layers::events {

/// The events of a text read with the built-in data, as words to compare.
class EventsOf {
 public:
  explicit EventsOf(std::string text, Date dct = {2021, 8, 9}) : text_(std::move(text)) {
    static const Reader reader;
    Workspace workspace(reader);
    Report report;
    report.text = text_;
    report.dct = dct;
    reader.read(report, workspace, reading);
  }

  [[nodiscard]] std::string words(Span span) const { return std::string(span.slice(reading.text)); }

  /// "TYPE mode trigger" of each event.
  [[nodiscard]] std::vector<std::string> all() const {
    std::vector<std::string> out;
    for (const Event& one : reading.events) out.push_back(label(one) + " " + words(one.trigger));
    return out;
  }

  /// The first event of a type; an event without a trigger when there is none.
  [[nodiscard]] Event first(EventType type) const {
    for (const Event& one : reading.events) {
      if (one.type == type) return one;
    }
    return {};
  }

  /// "words CODE SECTOR" of each participant.
  [[nodiscard]] std::vector<std::string> actors(const Event& event) const {
    return participants(event.actors.data(), event.actor_count);
  }
  [[nodiscard]] std::vector<std::string> recipients(const Event& event) const {
    return participants(event.recipients.data(), event.recipient_count);
  }

  /// "killed at_least 20" of each number.
  [[nodiscard]] static std::vector<std::string> numbers(const Event& event) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < event.number_count; ++i) {
      const EventNumber& one = event.numbers[i];
      out.push_back(std::string(name(one.counted)) + " " + std::string(name(one.bound)) + " " +
                    std::to_string(one.value));
      if (!one.currency.empty()) out.back() += " " + std::string(one.currency);
    }
    return out;
  }

  Reading reading;

 private:
  static std::string label(const Event& event) {
    std::string out(name(event.type));
    if (!event.mode.empty()) out.append(" ").append(event.mode);
    if (!event.act.empty()) out.append(" (").append(event.act).append(")");
    return out;
  }

  [[nodiscard]] std::vector<std::string> participants(const Participant* list, std::size_t count) const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) {
      out.push_back(words(list[i].span));
      if (!list[i].country.empty()) out.back().append(" ").append(list[i].country);
      if (!list[i].sector.empty()) out.back().append(" ").append(list[i].sector);
    }
    return out;
  }

  std::string text_;
};

}  // namespace barqiya::layers::events
