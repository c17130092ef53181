// The timeline: a heading a report, then a line a dated thing: what happened in the order of its own days, and what is
// due last.
#include <string>
#include <string_view>

#include "output/cells.hpp"
#include "output/formats.hpp"
#include "output/timeline.hpp"

namespace barqiya::output {
namespace {

/// "2021-08-09", or "2021-08-02/2021-08-09" for what is longer than a day; the end is not in it.
std::string days_of(const Interval& interval) {
  std::string out = interval.begin.to_string();
  if (!is_day(interval) && interval.end.date.known()) out.append("/").append(interval.end.to_string());
  return out;
}

class TimelineWriter : public Writer {
 public:
  void report(const Record& record, std::string& out) const override {
    const Reading& reading = record.reading;
    out += "# ";
    append_cell(record.id, out);
    if (reading.dct.known()) out.append("  dct ").append(reading.dct.to_string());
    out += '\n';
    for (const TimelineItem& item : timeline_of(reading)) {
      out.append(days_of(item.interval)).append("\t").append(name(item.status)).append("\t");
      if (item.event != nullptr) out += label_of(*item.event);
      out += '\t';
      append_cell(item.trigger.slice(reading.text), out);
      out += '\t';
      append_cell(item.words.slice(reading.text), out);
      out += '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Writer> make_timeline() { return std::make_unique<TimelineWriter>(); }

}  // namespace barqiya::output
