// A reading by its days. Every entry of `dated` whose time stands for an interval is an item, and so is an event that
// is dated without an entry of its own, by the clause around it.
#include "output/timeline.hpp"

#include <algorithm>
#include <tuple>

#include "calendar/date.hpp"

namespace barqiya::output {
namespace {

constexpr std::uint32_t kLongestSide = 400;  ///< bytes of a sentence before and behind its trigger

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || c == '\r') return true;
  const bool mark = c == '.' || c == '!' || c == '?' || text.substr(at, 2) == "\xD8\x9F";
  if (!mark) return false;
  const std::size_t next = at + (c == '\xD8' ? 2 : 1);
  return next >= text.size() || text[next] == ' ' || text[next] == '\n';
}

/// The border of words nearest to a byte on the side of the span.
std::uint32_t space_behind(std::string_view text, std::uint32_t from, std::uint32_t to) {
  const std::size_t space = text.substr(from, to - from).find(' ');
  return space == std::string_view::npos ? to : from + static_cast<std::uint32_t>(space) + 1;
}

std::uint32_t space_before(std::string_view text, std::uint32_t from, std::uint32_t to) {
  const std::size_t space = text.substr(from, to - from).rfind(' ');
  return space == std::string_view::npos ? from : from + static_cast<std::uint32_t>(space);
}

bool comes_first(const TimelineItem& a, const TimelineItem& b) {
  const auto key = [](const TimelineItem& one) {
    return std::tuple(one.status == Status::Planned, one.interval.begin);
  };
  if (key(a) != key(b)) return key(a) < key(b);
  if (a.interval.end != b.interval.end) return a.interval.end > b.interval.end;
  return a.trigger < b.trigger;
}

}  // namespace

Span sentence_of(std::string_view text, Span span) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t begin = span.begin;
  while (begin > 0 && !ends_sentence(text, begin - 1) && span.begin - begin < kLongestSide) --begin;
  if (begin > 0 && !ends_sentence(text, begin - 1)) begin = space_behind(text, begin, span.begin);
  while (begin < span.begin && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
  std::uint32_t end = span.end;
  while (end < size && !ends_sentence(text, end) && end - span.end < kLongestSide) ++end;
  if (end < size && !ends_sentence(text, end)) end = space_before(text, span.end, end);
  return {begin, end};
}

bool is_day(const Interval& interval) {
  if (!interval.known() || !interval.end.date.known()) return false;
  return interval.begin.minute >= 0 || interval.end.date == calendar::add_days(interval.begin.date, 1);
}

std::string label_of(const Event& event) {
  std::string out(name(event.type));
  if (!event.mode.empty()) out.append(" ").append(event.mode);
  if (!event.act.empty()) out.append(" (").append(event.act).append(")");
  return out;
}

std::string participants_of(const Reading& reading, const Participant* list, std::size_t count,
                            std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += separator;
    out += reading.words(list[i].span);
  }
  return out;
}

std::vector<TimelineItem> timeline_of(const Reading& reading) {
  std::vector<TimelineItem> items;
  std::vector<bool> told(reading.events.size());
  for (const Dated& one : reading.dated) {
    const Event* event = nullptr;
    if (one.event >= 0 && static_cast<std::size_t>(one.event) < reading.events.size()) {
      event = &reading.events[static_cast<std::size_t>(one.event)];
      told[static_cast<std::size_t>(one.event)] = true;
    }
    if (one.time >= reading.times.size() || !reading.times[one.time].interval.known()) continue;
    items.push_back({reading.times[one.time].interval, one.status, one.trigger, {}, event});
  }
  for (std::size_t i = 0; i < reading.events.size(); ++i) {
    const Event& event = reading.events[i];
    if (told[i] || event.undated || !event.interval.known()) continue;
    items.push_back({event.interval, event.status, event.trigger, {}, &event});
  }
  for (TimelineItem& item : items) item.words = sentence_of(reading.text, item.trigger);
  std::stable_sort(items.begin(), items.end(), comes_first);
  return items;
}

}  // namespace barqiya::output
