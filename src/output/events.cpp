// Events: a line an event, in the habit of ICEWS and POLECAT: when, what, who to whom, where, by whose word. Several
// values of a cell are parted by a bar, which no value holds.
#include <algorithm>
#include <string>
#include <string_view>

#include "output/cells.hpp"
#include "output/chain.hpp"
#include "output/formats.hpp"
#include "output/timeline.hpp"

namespace barqiya::output {
namespace {

constexpr std::string_view kHead =
    "report\tpublished\tbegin\tend\ttype\tmode\tact\tstatus\tmodality\tactor\tactor_code\trecipient\trecipient_code\t"
    "place\tnumbers\ttrigger\tclaimed_by\trule\n";

/// A value among several: no bar and no border of a cell.
void append_value(std::string_view value, std::string& out) {
  const std::size_t begin = out.size();
  append_cell(value, out);
  std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), '|', '/');
}

template <class Value>
void append_values(const Participant* list, std::size_t count, Value value, std::string& out) {
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += '|';
    append_value(value(list[i]), out);
  }
  out += '\t';
}

/// "killed>=20", "money=5000000 USD".
void append_numbers(const Event& event, std::string& out) {
  const auto sign = [](Bound bound) -> std::string_view {
    switch (bound) {
      case Bound::About:
        return "~";
      case Bound::AtLeast:
        return ">=";
      case Bound::AtMost:
        return "<=";
      case Bound::MoreThan:
        return ">";
      case Bound::LessThan:
        return "<";
      case Bound::Exact:
        break;
    }
    return "=";
  };
  for (std::size_t i = 0; i < event.number_count; ++i) {
    const EventNumber& one = event.numbers[i];
    if (i > 0) out += '|';
    out.append(name(one.counted)).append(sign(one.bound)).append(std::to_string(one.value));
    if (!one.currency.empty()) out.append(" ").append(one.currency);
  }
  out += '\t';
}

class EventsWriter : public Writer {
 public:
  explicit EventsWriter(Rules rules) : rules_(std::move(rules)) {}
  void begin(std::string& out) const override { out += kHead; }

  void report(const Record& record, std::string& out) const override {
    for (const Event& event : record.reading.events) line(record, event, out);
  }

 private:
  void line(const Record& record, const Event& event, std::string& out) const {
    const Reading& reading = record.reading;
    const auto cell = [&out](std::string_view text) {
      append_cell(text, out);
      out += '\t';
    };
    const auto words = [&](const Participant& one) { return reading.words(one.span); };
    const auto code = [](const Participant& one) { return code_of(one.country, one.sector); };
    cell(record.id);
    cell(reading.dct.to_string());
    cell(event.interval.begin.to_string());
    cell(event.interval.end.to_string());
    cell(name(event.type));
    cell(event.mode);
    cell(event.act);
    cell(name(event.status));
    cell(name(event.modality));
    append_values(event.actors.data(), event.actor_count, words, out);
    append_values(event.actors.data(), event.actor_count, code, out);
    append_values(event.recipients.data(), event.recipient_count, words, out);
    append_values(event.recipients.data(), event.recipient_count, code, out);
    cell(reading.words(event.place));
    append_numbers(event, out);
    cell(event.trigger.slice(reading.text));
    const bool claimed = event.statement >= 0 && static_cast<std::size_t>(event.statement) < reading.statements.size();
    cell(claimed ? reading.statements[static_cast<std::size_t>(event.statement)].speaker.slice(reading.text)
                 : std::string_view{});
    append_cell(rules_(event.rule).name, out);
    out += '\n';
  }

  Rules rules_;
};

}  // namespace

std::unique_ptr<Writer> make_events(Rules rules) { return std::make_unique<EventsWriter>(std::move(rules)); }

}  // namespace barqiya::output
