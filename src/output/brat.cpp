// brat standoff (brat 1.3): the annotations of one report, to be laid beside its text, for those who correct or add to
// them by hand. Offsets count code points, as brat does. brat knows no annotation across a line break: such a span is
// given as its pieces, as is one with control characters, which Python takes for line breaks, too.
#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/chain.hpp"
#include "output/formats.hpp"
#include "output/line_breaks.hpp"

namespace barqiya::output {
namespace {

class Standoff {
 public:
  Standoff(const Reading& reading, std::string& out)
      : reading_(reading), map_(reading.text, Offsets::CodePoint), out_(out) {}

  void write() {
    for (const Time& time : reading_.times) write_time(time);
    std::vector<std::string> names(reading_.entities.size());  // the annotations of each entity's names
    for (const Name& one : reading_.names) {
      const std::size_t number = text_bound(name(one.type), one.span);
      names_[{one.span.begin, one.span.end}] = number;
      if (number > 0 && one.entity < names.size()) names[one.entity] += fmt::format(" T{}", number);
    }
    for (const std::string& of_one : names) {
      if (of_one.find(' ', 1) != std::string::npos) out_.append("*\tEquiv").append(of_one).append("\n");
    }
    for (const Statement& statement : reading_.statements) write_statement(statement);
  }

 private:
  /// A line for a span; returns its number, or 0 and no line when the span has no words.
  std::size_t text_bound(std::string_view type, Span span) {
    std::string offsets;
    std::string words;
    for (std::uint32_t begin = span.begin; begin < span.end;) {
      std::uint32_t end = begin;
      while (end < span.end && break_at(end) == 0) ++end;
      if (begin < end) {
        fmt::format_to(std::back_inserter(offsets), "{}{} {}", offsets.empty() ? "" : ";", map_.at(begin),
                       map_.at(end));
        words.append(words.empty() ? "" : " ").append(Span{begin, end}.slice(reading_.text));
      }
      begin = end < span.end ? end + break_at(end) : end;
    }
    if (words.empty()) return 0;
    fmt::format_to(std::back_inserter(out_), "T{}\t{} {}\t{}\n", ++texts_, type, offsets, words);
    return texts_;
  }

  [[nodiscard]] std::uint32_t break_at(std::uint32_t byte) const {
    return static_cast<std::uint32_t>(size_of_break(reading_.text.substr(byte)));
  }

  void attribute(std::string_view kind, char of, std::size_t number, std::string_view value) {
    if (value.empty()) return;
    fmt::format_to(std::back_inserter(out_), "A{}\t{} {}{} {}\n", ++attributes_, kind, of, number, value);
  }

  void write_time(const Time& time) {
    const std::size_t number = text_bound(name(time.type), time.span);
    if (number == 0) return;
    attribute("Value", 'T', number, time.value.view());
    attribute("Mod", 'T', number, name(time.mod));
  }

  /// The name that has this span, else a new annotation.
  std::size_t name_or(std::string_view type, Span span) {
    const auto known = names_.find({span.begin, span.end});
    return known != names_.end() ? known->second : text_bound(type, span);
  }

  void write_statement(const Statement& statement) {
    const std::size_t cue = text_bound("Statement", statement.cue);
    if (cue == 0) return;
    std::string event = fmt::format("E{}\tStatement:T{}", ++events_, cue);
    const auto argument = [&event](std::string_view role, std::size_t number) {
      if (number > 0) fmt::format_to(std::back_inserter(event), " {}:T{}", role, number);
    };
    argument("Speaker", name_or("Speaker", statement.speaker));
    std::size_t via = 0;
    for (const Span span : vias_of(statement)) {
      ++via;
      argument(via == 1 ? "Via" : fmt::format("Via{}", via), name_or("Relay", span));
    }
    argument("Content", text_bound("Content", statement.content));
    out_.append(event).append("\n");
    attribute("Act", 'E', events_, name(statement.act));
    attribute("Manner", 'E', events_, name(statement.manner));
    attribute("Said", 'E', events_, statement.said.to_string());
  }

  const Reading& reading_;
  OffsetMap map_;
  std::string& out_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> names_;  // by span, their annotations
  std::size_t texts_ = 0;
  std::size_t attributes_ = 0;
  std::size_t events_ = 0;
};

class BratWriter : public Writer {
 public:
  void report(const Record& record, std::string& out) const override { Standoff(record.reading, out).write(); }
};

}  // namespace

std::unique_ptr<Writer> make_brat() { return std::make_unique<BratWriter>(); }

}  // namespace barqiya::output
