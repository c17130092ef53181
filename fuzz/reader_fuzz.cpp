// The whole reader on any bytes: nothing it finds lies outside the text or inside a character, and the same report read
// again, by a workspace that has read all that came before or by a new one, gives the same reading.
#include <cstdint>
#include <string>
#include <string_view>

#include "barqiya/reader.hpp"
#include "reading/records.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

namespace barqiya::fuzz {
namespace {

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// Records name others by their numbers.
void check_numbers(const Reading& reading) {
  const auto is_of = [](std::int64_t number, const auto& records) {
    return number == kNone || (number >= 0 && number < static_cast<std::int64_t>(records.size()));
  };
  for (const Name& one : reading.names) require(one.entity < reading.entities.size(), "a name is of an entity");
  for (const Mention& one : reading.mentions)
    require(one.entity < reading.entities.size(), "a mention is of an entity");
  for (const Statement& one : reading.statements) require(is_of(one.entity, reading.entities), "a speaker is there");
  for (const Dated& one : reading.dated) {
    require(one.time < reading.times.size(), "what is dated has its time");
    require(is_of(one.event, reading.events), "what is dated has its event");
  }
  for (const Event& one : reading.events) {
    require(is_of(one.statement, reading.statements), "a claim stands in its statement");
    for (std::size_t i = 0; i < one.actor_count; ++i) require(is_of(one.actors[i].entity, reading.entities), "actors");
    for (std::size_t i = 0; i < one.recipient_count; ++i) {
      require(is_of(one.recipients[i].entity, reading.entities), "recipients");
    }
  }
}

void check_records(const Reading& reading) {
  require(text::is_valid(reading.text), "the text of a reading is well-formed");
  for (const Span span : testing::spans_of(reading)) {
    require(span.begin <= span.end && span.end <= reading.text.size(), "a span lies in the text");
    require(is_border(reading.text, span.begin) && is_border(reading.text, span.end), "a span ends between characters");
  }
  for (std::size_t i = 0; i < reading.times.size(); ++i) {
    const Time& time = reading.times[i];
    require(i == 0 || reading.times[i - 1].span.begin <= time.span.begin, "times come in the order of the text");
    require(!time.value.empty() && !time.span.empty(), "a time has a value and words");
    require(!time.interval.known() || time.interval.begin < time.interval.end, "an interval begins before its end");
  }
}

void check(std::string_view bytes) {
  static const Reader reader;
  static Workspace used(reader);
  static std::size_t reports = 0;
  const Report report{.text = bytes};
  Reading reading;
  reader.read(report, used, reading);
  check_records(reading);
  check_numbers(reading);
  const std::string first = testing::described(reader, reading);
  require(testing::described(reader, report, used) == first, "a second reading is the same");
  if (++reports % 16 != 0) return;  // a new workspace costs more than a reading
  Workspace fresh(reader);
  require(testing::described(reader, report, fresh) == first, "a new workspace reads the same");
}

}  // namespace
}  // namespace barqiya::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
