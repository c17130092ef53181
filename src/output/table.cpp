// The table: a heading a report and a row a time, for people at a terminal. Columns are padded by what the terminal
// will show. On a terminal that knows right-to-left text, Arabic would drag the columns beside it along; marks that
// isolate it (U+2068, U+2069) keep it in its own, and are left out where the output is no terminal.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/formats.hpp"
#include "output/terminal.hpp"
#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

constexpr std::size_t kColumns = 6;
constexpr std::size_t kText = 1;  // the column of the report's own words
constexpr std::size_t kType = 2;
constexpr std::size_t kWidest = 40;
constexpr std::size_t kWidestHeading = 160;
constexpr std::string_view kIsolate = "\xE2\x81\xA8";
constexpr std::string_view kEndIsolate = "\xE2\x81\xA9";
constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kFaint = "\x1B[2m";
constexpr std::string_view kPlain = "\x1B[0m";

using Row = std::array<std::string, kColumns>;

std::string_view color_of(std::string_view type) {
  if (type == name(TimeType::Date)) return "\x1B[33m";
  if (type == name(TimeType::Time)) return "\x1B[36m";
  return type == name(TimeType::Duration) ? "\x1B[35m" : "\x1B[32m";
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
    std::vector<Row> rows = {{"place", "text", "type", "value", "mod", "rule"}};
    Places places(record.reading.text);
    for (const Time& time : record.reading.times) {
      rows.push_back({places.at(time.span.begin), cell(time.span.slice(record.reading.text), kWidest),
                      std::string(name(time.type)), std::string(time.value.view()), std::string(name(time.mod)),
                      std::string(rules_(time.rule).name)});
    }
    if (rows.size() > 1) append_rows(rows, out);
    out += '\n';
  }

 private:
  void heading(const Record& record, std::string& out) const {
    const Reading& reading = record.reading;
    out += styled(kBold, cell(record.id, kWidestHeading));
    if (reading.dct.known()) {
      fmt::format_to(std::back_inserter(out), "  dct {} ({})", reading.dct.to_string(), name(reading.dct_from));
    }
    fmt::format_to(std::back_inserter(out), "  times: {}", reading.times.size());
    if (reading.encoding_errors > 0) {
      fmt::format_to(std::back_inserter(out), "  encoding errors: {}", reading.encoding_errors);
    }
    out += '\n';
    if (!reading.headline.empty()) {
      out += isolated(cell(reading.headline.slice(reading.text), kWidestHeading));
      out += '\n';
    }
  }

  void append_rows(const std::vector<Row>& rows, std::string& out) const {
    std::array<std::size_t, kColumns> widths{};
    for (const Row& row : rows) {
      for (std::size_t i = 0; i < kColumns; ++i) widths[i] = std::max(widths[i], columns_of(row[i]));
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t i = 0; i < kColumns; ++i) {
        const bool is_last = i + 1 == kColumns;
        const std::size_t padding = is_last ? 0 : widths[i] - columns_of(rows[r][i]) + 2;
        out += r == 0 ? styled(kFaint, rows[r][i]) : shown(rows[r][i], i);
        out.append(padding, ' ');
      }
      out += '\n';
    }
  }

  [[nodiscard]] std::string shown(const std::string& text, std::size_t column) const {
    if (column == kText) return isolated(text);
    return column == kType ? styled(color_of(text), text) : text;
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
