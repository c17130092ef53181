#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reader.hpp"

namespace barqiya::testing {

/// A text read with the built-in data, by a workspace of its own. Keeps the text.
struct ReadingOf {
  explicit ReadingOf(std::string its_text) : text(std::move(its_text)) {
    static const Reader reader;
    Workspace workspace(reader);
    Report report;
    report.text = text;
    reader.read(report, workspace, reading);
  }
  ReadingOf(const ReadingOf&) = delete;
  ReadingOf& operator=(const ReadingOf&) = delete;

  [[nodiscard]] std::string words(Span span) const { return std::string(span.slice(reading.text)); }

  /// Each name as its type and words.
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const Name& one : reading.names) all.push_back(std::string(name(one.type)) + " " + words(one.span));
    return all;
  }

  /// The entity of the first name that has these words; empty when there is none.
  [[nodiscard]] Entity entity(std::string_view of) const {
    for (const Name& one : reading.names) {
      if (one.span.slice(reading.text) == of) return reading.entities[one.entity];
    }
    return {};
  }

  /// Each mention as its words and the name of its entity.
  [[nodiscard]] std::vector<std::string> mentions() const {
    std::vector<std::string> all;
    for (const Mention& one : reading.mentions) {
      all.push_back(words(one.span) + " = " + words(reading.entities[one.entity].name));
    }
    return all;
  }

  std::string text;
  Reading reading;
};

}  // namespace barqiya::testing
