// iCalendar (RFC 5545): what is planned and has a day, as events of a whole day. Lines end in CR LF and are folded at
// 75 bytes between two characters; text is escaped. The stamp of an event is its report's day, so that a report always
// gives the same calendar.
#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "calendar/date.hpp"
#include "output/formats.hpp"
#include "output/line_breaks.hpp"
#include "output/timeline.hpp"

namespace barqiya::output {
namespace {

constexpr std::size_t kLongestLine = 75;  ///< bytes, without the line's end

/// Text as the value of a property: a line break is "\n", other control characters are spaces.
std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = size_of_break(text);
    if (size > 0) {
      out += text.front() == '\n' ? std::string_view("\\n") : std::string_view(" ");
      text.remove_prefix(size);
      continue;
    }
    const char c = text.front();
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
    text.remove_prefix(1);
  }
  return out;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// A content line, folded: what goes on begins with a space.
void append_line(std::string_view line, std::string& out) {
  std::size_t room = kLongestLine;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && continues_character(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kLongestLine - 1;
  }
  out.append(line).append("\r\n");
}

std::string basic(Date date) { return fmt::format("{:04}{:02}{:02}", int{date.year}, int{date.month}, int{date.day}); }

/// FNV-1a, so that the same event of the same report has the same UID wherever it is made.
std::uint64_t hash_of(std::string_view text, std::uint64_t hash) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

class IcsWriter : public Writer {
 public:
  void begin(std::string& out) const override {
    out += "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Barqiya//Barqiya//AR\r\nCALSCALE:GREGORIAN\r\n";
  }

  void report(const Record& record, std::string& out) const override {
    for (const TimelineItem& item : timeline_of(record.reading)) {
      if (item.status == Status::Planned && is_day(item.interval)) append_event(record, item, out);
    }
  }

  void end(std::string& out) const override { out += "END:VCALENDAR\r\n"; }

 private:
  static void append_event(const Record& record, const TimelineItem& item, std::string& out) {
    const Reading& reading = record.reading;
    const Date day = item.interval.begin.date;
    const std::string_view words = item.words.slice(reading.text);
    const std::uint64_t hash = hash_of(words, hash_of(record.id, 0xCBF29CE484222325U));
    append_line("BEGIN:VEVENT", out);
    append_line(fmt::format("UID:{:016x}-{}@barqiya", hash, item.trigger.begin), out);
    append_line("DTSTAMP:" + basic(reading.dct.known() ? reading.dct : day) + "T000000Z", out);
    append_line("DTSTART;VALUE=DATE:" + basic(day), out);
    append_line("DTEND;VALUE=DATE:" + basic(calendar::add_days(day, 1)), out);
    append_line("SUMMARY:" + escaped(summary_of(reading, item)), out);
    append_line("DESCRIPTION:" + escaped(words), out);
    if (item.event != nullptr) {
      append_line("CATEGORIES:" + std::string(name(item.event->type)), out);
      if (!item.event->place.empty()) append_line("LOCATION:" + escaped(item.event->place.slice(reading.text)), out);
    }
    append_line("TRANSP:TRANSPARENT", out);
    append_line("END:VEVENT", out);
  }

  static std::string summary_of(const Reading& reading, const TimelineItem& item) {
    std::string out(item.trigger.slice(reading.text));
    if (item.event == nullptr) return out;
    const std::string actors = participants_of(reading, item.event->actors.data(), item.event->actor_count, ", ");
    if (!actors.empty()) out.append(": ").append(actors);
    return out.append(" [").append(label_of(*item.event)).append("]");
  }
};

}  // namespace

std::unique_ptr<Writer> make_ics() { return std::make_unique<IcsWriter>(); }

}  // namespace barqiya::output
