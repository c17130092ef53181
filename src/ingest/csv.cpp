// CSV as RFC 4180 has it, with the separators that spreadsheets write (comma, semicolon, tab). The first row names the
// columns. Rows are cut on one thread, which only has to follow the quotation marks; cells are read on any.
//
// A quotation mark that opens a cell and is not closed would swallow the rest of the file. So a mark that closes must
// stand before a separator or a line end; where it does not, the row is named, and the next line begins another.
#include "ingest/csv.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/bytes.hpp"
#include "ingest/cutter.hpp"
#include "ingest/language.hpp"
#include "ingest/records.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::string_view kSeparators = ",;\t";
constexpr std::uint64_t kMostOfRow = std::uint64_t{16} << 20;
constexpr std::size_t kSample = 65536;

/// Follows one row, chunk by chunk.
class RowScan {
 public:
  enum class State : std::uint8_t { Going, Complete, Wrong };
  explicit RowScan(char separator) : separator_(separator) {}

  State go_on(std::string_view bytes) {
    for (; at_ < bytes.size(); ++at_) {
      const char c = bytes[at_];
      if (is_quoted_) {
        if (c == '"') {
          is_quoted_ = false;
          is_after_quote_ = true;
        }
      } else if (c == '"' && (is_at_begin_ || is_after_quote_)) {
        is_quoted_ = true;  // opens, or was doubled
        is_after_quote_ = is_at_begin_ = false;
      } else if (c == '\n') {
        ++at_;
        return State::Complete;
      } else {
        if (is_after_quote_ && c != separator_ && c != '\r') return State::Wrong;
        is_after_quote_ = is_after_quote_ && c == '\r';
        is_at_begin_ = c == separator_;
      }
    }
    return State::Going;
  }
  [[nodiscard]] std::size_t size() const { return at_; }
  [[nodiscard]] bool is_quoted() const { return is_quoted_; }

 private:
  char separator_;
  std::size_t at_ = 0;
  bool is_quoted_ = false;
  bool is_after_quote_ = false;
  bool is_at_begin_ = true;
};

/// The cells of a row without its line end.
std::vector<std::string> cells_of(std::string_view row, char separator) {
  while (!row.empty() && (row.back() == '\n' || row.back() == '\r')) row.remove_suffix(1);
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  bool is_at_begin = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char c = row[i];
    if (is_quoted && c == '"') {
      if (i + 1 < row.size() && row[i + 1] == '"') {
        cells.back() += row[++i];
      } else {
        is_quoted = false;
      }
    } else if (!is_quoted && c == '"' && is_at_begin) {
      is_quoted = true;
      is_at_begin = false;
    } else if (!is_quoted && c == separator) {
      cells.emplace_back();
      is_at_begin = true;
    } else {
      cells.back() += c;
      is_at_begin = false;
    }
  }
  return cells;
}

char separator_of(std::string_view heading) {
  const auto count = [heading](char c) { return std::count(heading.begin(), heading.end(), c); };
  return *std::max_element(kSeparators.begin(), kSeparators.end(), [&](char a, char b) { return count(a) < count(b); });
}

std::vector<std::optional<KnownKey>> keys_of(std::string_view heading, char separator, const LoadOptions& options) {
  std::vector<std::optional<KnownKey>> keys;
  for (const std::string& cell : cells_of(heading, separator)) {
    const std::size_t begin = std::min(cell.find_first_not_of(' '), cell.size());
    keys.push_back(known_key(std::string_view(cell).substr(begin, cell.find_last_not_of(' ') + 1 - begin), options));
  }
  return keys;
}

bool has_text(const std::vector<std::optional<KnownKey>>& keys) {
  return std::any_of(keys.begin(), keys.end(), [](const auto& key) { return key && key->field == Field::Text; });
}

class CsvCutter final : public Cutter {
 public:
  using Cutter::Cutter;

  bool next(Piece& piece) override {
    if (!columns_ && !read_heading(piece)) return piece.fault.has_value();
    while (true) {
      const std::uint64_t begin = input().offset();
      std::string row;
      const RowScan::State state = cut(columns_->separator, row);
      if (state == RowScan::State::Wrong) {
        say_fault(piece, begin, "no CSV: a quotation mark is not closed, or the row is longer than 16 MiB");
        return true;
      }
      if (row.empty()) return false;
      if (state == RowScan::State::Going && !input().failure().empty()) return false;
      if (row.find_first_not_of(" \t\r\n") == std::string::npos) continue;
      piece.bytes = std::move(row);
      piece.offset = begin;
      piece.format = Format::Csv;
      piece.is_part = true;
      piece.columns = columns_;
      return true;
    }
  }

 private:
  /// Takes the next row; of a wrong one its first line.
  RowScan::State cut(char separator, std::string& row) {
    const std::uint64_t most = std::min(options().max_report, kMostOfRow);
    RowScan scan(separator);
    RowScan::State state = scan.go_on(input().held());
    while (state == RowScan::State::Going && scan.size() <= most && input().grow()) {
      state = scan.go_on(input().held());
    }
    const bool is_open = state == RowScan::State::Going && scan.is_quoted() && input().failure().empty();
    if (state == RowScan::State::Wrong || is_open || scan.size() > most) {
      const std::size_t line = input().held().find('\n');
      input().consume(line == std::string_view::npos ? input().held().size() : line + 1);
      return RowScan::State::Wrong;
    }
    row = input().held().substr(0, scan.size());
    input().consume(scan.size());
    return state;
  }

  bool read_heading(Piece& piece) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    const std::string_view sample = input().at_least(kSample);
    auto columns = std::make_shared<Columns>();
    columns->encoding = options().encoding ? options().encoding : text::recognise(sample);
    if (sample.empty()) return false;
    if (columns->encoding == text::Encoding::Utf16Le || columns->encoding == text::Encoding::Utf16Be) {
      piece.fault = Fault{{}, {}, "CSV in UTF-16 is not read; convert it to UTF-8"};
      input().consume(input().held().size());
      while (input().grow()) input().consume(input().held().size());
      return false;
    }
    if (sample.substr(0, kMark.size()) == kMark) input().consume(kMark.size());
    const std::string_view line = input().held().substr(0, input().held().find('\n'));
    columns->separator = separator_of(line);
    std::string heading;
    (void)cut(columns->separator, heading);
    columns->keys = keys_of(heading, columns->separator, options());
    if (!has_text(columns->keys)) {
      piece.fault = Fault{{}, {}, "no column of the heading is known as the text; name it: --key text=COLUMN"};
      while (input().grow()) input().consume(input().held().size());
      input().consume(input().held().size());
      return false;
    }
    columns_ = std::move(columns);
    return true;
  }

  std::shared_ptr<const Columns> columns_;
};

}  // namespace

bool is_csv_heading(std::string_view line, const LoadOptions& options) {
  const auto keys = keys_of(line, separator_of(line), options);
  const auto known = std::count_if(keys.begin(), keys.end(), [](const auto& key) { return key.has_value(); });
  return known >= 2 && has_text(keys);
}

void read_csv(const Piece& piece, const LoadOptions& options, Contents& contents) {
  const Columns& columns = *piece.columns;
  const text::Decoded decoded = text::decode(piece.bytes, columns.encoding);
  std::vector<std::string> cells = cells_of(decoded.text, columns.separator);
  Fields fields;
  for (std::size_t i = 0; i < cells.size() && i < columns.keys.size(); ++i) {
    if (columns.keys[i]) fields.offer(*columns.keys[i], std::move(cells[i]));
  }
  add_record(fields, decoded.errors, piece, options, contents);
}

std::unique_ptr<Cutter> cut_csv(std::unique_ptr<Window> window, const LoadOptions& options) {
  return std::make_unique<CsvCutter>(std::move(window), options);
}

}  // namespace barqiya::ingest
