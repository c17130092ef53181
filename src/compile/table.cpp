// Tables of data/ to rows of cells. A line "abc <tab> 1 <tab> x|y" under the columns `lemma word`, `value int`, `forms
// words` becomes a row of three cells, each with its place, so that whoever finds a cell wrong later can say where it
// stands. What holds for every table is checked here; what a column means is its reader's affair.
#include "compile/table.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "compile/lint.hpp"
#include "text/utf8.hpp"

namespace barqiya::compile {
namespace {

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
  return words;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return is_latin(c) || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

class Parser {
 public:
  Parser(const SourceFile& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {
    table_.file = source.path;
  }

  Table parse() {
    if (!text::is_valid(source_.text)) {
      fault(0, 0, "not valid UTF-8");
      return std::move(table_);
    }
    const std::string_view text = source_.text;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view line = text.substr(begin, end - begin);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      ++line_;
      if (lint_line(line, source_.path, line_, diagnostics_)) read_line(line);
      begin = end + 1;
    }
    check_head();
    return std::move(table_);
  }

 private:
  void fault(int line, int column, std::string message) {
    diagnostics_.add(source_.path, line, column, std::move(message));
  }

  void read_line(std::string_view line) {
    if (starts_with(line, "#!")) {
      read_directive(line);
    } else if (!starts_with(line, "#") && line.find_first_not_of(" \t") != std::string_view::npos) {
      read_row(line);
    }
  }

  void read_directive(std::string_view line) {
    const std::vector<std::string_view> words = words_of(line.substr(2));
    if (!table_.rows.empty()) return fault(line_, 1, "a directive after the first row");
    if (words.size() < 2) return fault(line_, 1, "a directive is `#! NAME VALUE`");
    if (words[0] == "column") return read_column(words);
    if (words[0] == "source") {
      has_source_ = true;
    } else if (words[0] == "license") {
      has_license_ = true;
    } else if (words.size() > 2 || !is_name(words[1])) {
      fault(line_, 1, "`#! " + std::string(words[0]) + "` takes one name");
    } else if (words[0] == "class") {
      set_once(table_.klass, words);
    } else if (words[0] == "inflect") {
      set_once(table_.inflect, words);
    } else if (words[0] == "latin" && words[1] == "yes") {
      latin_ = true;
    } else {
      fault(line_, 1, "unknown directive `" + std::string(words[0]) + "`");
    }
  }

  void set_once(std::string& value, const std::vector<std::string_view>& words) {
    if (!value.empty()) return fault(line_, 1, "`#! " + std::string(words[0]) + "` stands twice");
    value = words[1];
  }

  void read_column(const std::vector<std::string_view>& words) {
    constexpr std::string_view kKinds[] = {"word", "words", "int", "symbol", "text", "flags"};
    if (words.size() < 3) return fault(line_, 1, "a column is `#! column NAME KIND`");
    Column column{std::string(words[1]), std::string(words[2]), {}};
    if (!is_name(words[1])) fault(line_, 1, "`" + column.name + "` is no name for a column");
    if (table_.column_named(column.name) >= 0) fault(line_, 1, "column `" + column.name + "` stands twice");
    if (std::find(std::begin(kKinds), std::end(kKinds), words[2]) == std::end(kKinds)) {
      fault(line_, 1, "unknown kind of column `" + column.kind + "`");
    }
    for (std::size_t i = 3; i < words.size(); ++i) {
      const std::size_t equals = words[i].find('=');
      const std::string_view name = words[i].substr(0, equals);
      const std::string_view value = equals == std::string_view::npos ? "" : words[i].substr(equals + 1);
      if (words[2] != "words" || !is_name(name) || !is_name(value)) {
        fault(line_, 1, "only a `words` column takes features, each as name=value");
      }
      column.features.emplace_back(name, value);
    }
    table_.columns.push_back(std::move(column));
  }

  void read_row(std::string_view line) {
    if (table_.columns.empty()) return;  // reported once, as a head without columns
    Row row{line_, false, {}};
    int column = 1;
    if (line.size() > 1 && line[0] == '-' && table_.columns[0].kind == "word") {
      row.removes = true;
      line.remove_prefix(1);
      ++column;
    }
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      const std::string_view text = line.substr(begin, end - begin);
      row.cells.push_back({text, column});
      column += static_cast<int>(text::count_code_points(text)) + 1;
      begin = end + 1;
    }
    if (row.cells.size() > table_.columns.size()) {
      return fault(line_, row.cells[table_.columns.size()].column, "more cells than columns");
    }
    row.cells.resize(table_.columns.size(), {std::string_view{}, column});
    check_cells(row);
    table_.rows.push_back(std::move(row));
  }

  void check_cells(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      const Column& column = table_.columns[i];
      const bool is_word = column.kind == "word" || column.kind == "words";
      if (cell.text.empty()) {
        if (i == 0) fault(row.line, cell.column, "the first cell of a row is empty");
      } else if (cell.text.front() == ' ' || cell.text.back() == ' ' ||
                 cell.text.find("  ") != std::string_view::npos) {
        fault(row.line, cell.column, "a space too many");
      } else if (column.kind == "int" && !is_integer(cell.text)) {
        fault(row.line, cell.column, "column `" + column.name + "` takes an integer");
      } else if (column.kind == "symbol" && !is_name(cell.text)) {
        fault(row.line, cell.column, "column `" + column.name + "` takes a name of ASCII letters, digits and _");
      } else if (is_word) {
        check_spelling(row, cell);
      }
    }
  }

  void check_spelling(const Row& row, const Cell& cell) {
    if (latin_) return;
    const auto latin = std::find_if(cell.text.begin(), cell.text.end(), is_latin);
    if (latin == cell.text.end()) return;
    const auto before = static_cast<std::size_t>(latin - cell.text.begin());
    fault(row.line, cell.column + static_cast<int>(text::count_code_points(cell.text.substr(0, before))),
          "a Latin letter in a word; if it is meant, say `#! latin yes`");
  }

  void check_head() {
    if (table_.columns.empty()) fault(0, 0, "the table has no `#! column`");
    if (!has_source_) fault(0, 0, "the table has no `#! source`");
    if (!has_license_) fault(0, 0, "the table has no `#! license`");
  }

  const SourceFile& source_;
  Diagnostics& diagnostics_;
  Table table_;
  int line_ = 0;
  bool has_source_ = false;
  bool has_license_ = false;
  bool latin_ = false;
};

}  // namespace

int Table::column_named(std::string_view name) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

Table parse_table(const SourceFile& source, Diagnostics& diagnostics) { return Parser(source, diagnostics).parse(); }

}  // namespace barqiya::compile
