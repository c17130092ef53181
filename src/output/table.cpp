// The table: a heading a report, then a row a time, a row a statement, a row an event and a row a named entity, for
// people at a terminal. Columns are padded by what the terminal will show. On a terminal that knows right-to-left text,
// Arabic would drag the columns beside it along; marks that isolate it (U+2068, U+2069) keep it in its own, and are
// left out where the output is no terminal.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/chain.hpp"
#include "output/formats.hpp"
#include "output/terminal.hpp"
#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

constexpr std::size_t kWidest = 40;
constexpr std::size_t kWidestContent = 60;
constexpr std::size_t kWidestHeading = 160;
constexpr std::string_view kIsolate = "\xE2\x81\xA8";
constexpr std::string_view kEndIsolate = "\xE2\x81\xA9";
constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kFaint = "\x1B[2m";
constexpr std::string_view kPlain = "\x1B[0m";

using Row = std::vector<std::string>;

/// The rows of one kind of records.
struct Section {
  Row head;
  std::vector<bool> is_text;  ///< which columns hold the report's own words
  std::size_t kind;           ///< the column that is coloured
  std::vector<Row> rows = {};
};

std::string_view color_of(std::string_view type) {
  if (type == name(TimeType::Date)) return "\x1B[33m";
  if (type == name(TimeType::Time) || type == name(NameType::Org)) return "\x1B[36m";
  return type == name(TimeType::Duration) || type == name(NameType::Per) ? "\x1B[35m" : "\x1B[32m";
}

/// Lines and columns of places in a text, both from 1 and columns in code points, for places that only go forward.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}

  std::string at(std::uint32_t byte) {
    for (; at_ < byte; ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80) {
        ++column_;
      }
    }
    return fmt::format("{}:{}", line_, column_);
  }

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

class TableWriter : public Writer {
 public:
  TableWriter(Rules rules, const WriterOptions& options) : rules_(std::move(rules)), options_(options) {}

  void report(const Record& record, std::string& out) const override {
    heading(record, out);
    const Reading& reading = record.reading;
    for (const Section& section : {times(reading), statements(reading), events(reading), entities(reading)}) {
      append_section(section, out);
    }
    out += '\n';
  }

 private:
  void heading(const Record& record, std::string& out) const {
    const Reading& reading = record.reading;
    out += styled(kBold, cell(record.id, kWidestHeading));
    if (reading.dct.known()) {
      fmt::format_to(std::back_inserter(out), "  dct {} ({})", reading.dct.to_string(), name(reading.dct_from));
    }
    fmt::format_to(std::back_inserter(out), "  times: {}  statements: {}  names: {}  events: {}", reading.times.size(),
                   reading.statements.size(), reading.names.size(), reading.events.size());
    if (reading.encoding_errors > 0) {
      fmt::format_to(std::back_inserter(out), "  encoding errors: {}", reading.encoding_errors);
    }
    out += '\n';
    if (!reading.headline.empty()) {
      out += isolated(cell(reading.headline.slice(reading.text), kWidestHeading));
      out += '\n';
    }
  }

  [[nodiscard]] Section times(const Reading& reading) const {
    Section section{{"place", "text", "type", "value", "mod", "rule"}, {false, true, false, false, false, false}, 2};
    Places places(reading.text);
    for (const Time& time : reading.times) {
      section.rows.push_back({places.at(time.span.begin), words(time.span, reading), std::string(name(time.type)),
                              std::string(time.value.view()), std::string(name(time.mod)),
                              std::string(rules_(time.rule).name)});
    }
    return section;
  }

  static Section statements(const Reading& reading) {
    Section section{{"place", "speaker", "role", "via", "act", "content"}, {false, true, true, true, false, true}, 4};
    Places places(reading.text);
    for (const Statement& one : reading.statements) {
      std::string via;
      for (const Span span : vias_of(one)) via.append(via.empty() ? "" : " \xE2\x86\x90 ").append(reading.words(span));
      section.rows.push_back({places.at(one.cue.begin), words(one.speaker, reading),
                              cell(role_of(reading, one), kWidest), cell(via, kWidest), std::string(name(one.act)),
                              cell(one.content.slice(reading.text), kWidestContent)});
    }
    return section;
  }

  static Section events(const Reading& reading) {
    Section section{{"place", "event", "type", "mode", "status", "day", "actors", "recipients", "where"},
                    {false, true, false, false, false, false, true, true, true},
                    2};
    Places places(reading.text);
    for (const Event& one : reading.events) {
      const bool asserted = one.modality == Modality::Asserted;
      section.rows.push_back({places.at(one.trigger.begin), words(one.trigger, reading), std::string(name(one.type)),
                              std::string(one.mode), std::string(asserted ? name(one.status) : name(one.modality)),
                              one.interval.begin.to_string(), words(one.actors.data(), one.actor_count, reading),
                              words(one.recipients.data(), one.recipient_count, reading), words(one.place, reading)});
    }
    return section;
  }

  static Section entities(const Reading& reading) {
    Section section{{"entity", "type", "role", "aliases", "code", "count"}, {true, false, true, true, false, false}, 1};
    std::vector<std::size_t> counts(reading.entities.size());
    for (const Name& one : reading.names) {
      if (one.entity < counts.size()) ++counts[one.entity];
    }
    for (std::size_t i = 0; i < reading.entities.size(); ++i) {
      const Entity& one = reading.entities[i];
      std::string aliases;
      for (const Span span : one.aliases) aliases.append(aliases.empty() ? "" : " / ").append(reading.words(span));
      section.rows.push_back({words(one.name, reading), std::string(name(one.type)),
                              cell(role_of(reading, one), kWidest), cell(aliases, kWidest), code_of(one),
                              std::to_string(counts[i])});
    }
    return section;
  }

  static std::string words(Span span, const Reading& reading) { return cell(reading.words(span), kWidest); }

  static std::string words(const Participant* list, std::size_t count, const Reading& reading) {
    std::string joined;
    for (std::size_t i = 0; i < count; ++i) {
      joined.append(joined.empty() ? "" : " / ").append(reading.words(list[i].span));
    }
    return cell(joined, kWidest);
  }

  void append_section(const Section& section, std::string& out) const {
    if (section.rows.empty()) return;
    std::vector<std::size_t> widths;
    for (const std::string& title : section.head) widths.push_back(columns_of(title));
    for (const Row& row : section.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns_of(row[i]));
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
      append_padded(styled(kFaint, section.head[i]), section.head[i], i + 1 < widths.size() ? widths[i] + 2 : 0, out);
    }
    out += '\n';
    for (const Row& row : section.rows) {
      for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::string shown = section.is_text[i]  ? isolated(row[i])
                                  : i == section.kind ? styled(color_of(row[i]), row[i])
                                                      : row[i];
        append_padded(shown, row[i], i + 1 < widths.size() ? widths[i] + 2 : 0, out);
      }
      out += '\n';
    }
  }

  /// `text` as it is `shown`, in a cell of `width` columns.
  static void append_padded(const std::string& shown, const std::string& text, std::size_t width, std::string& out) {
    out += shown;
    const std::size_t taken = columns_of(text);
    out.append(width > taken ? width - taken : 0, ' ');
  }

  [[nodiscard]] std::string isolated(const std::string& text) const {
    return options_.terminal ? std::string(kIsolate) + text + std::string(kEndIsolate) : text;
  }

  [[nodiscard]] std::string styled(std::string_view style, const std::string& text) const {
    return options_.color ? std::string(style) + text + std::string(kPlain) : text;
  }

  Rules rules_;
  WriterOptions options_;
};

}  // namespace

std::unique_ptr<Writer> make_table(Rules rules, const WriterOptions& options) {
  return std::make_unique<TableWriter>(std::move(rules), options);
}

}  // namespace barqiya::output
