// The table of affixes that search takes off (data/search/affixes.tsv) to Section::Search. A row may carry an example,
// a word and its stem, which is run on the result. In a later layer a row of the same kind and letters replaces.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "compile/stages.hpp"
#include "compile/table.hpp"
#include "search/stems.hpp"
#include "text/fold.hpp"

namespace barqiya::compile {
namespace {

using search::Affix;
using search::AffixRecord;

constexpr std::uint32_t kLeastLetters = 3;  ///< left of a word when the row says nothing else

std::optional<Affix> affix_named(std::string_view name) {
  if (name == "prefix") return Affix::Prefix;
  if (name == "maybe") return Affix::Maybe;
  if (name == "suffix") return Affix::Suffix;
  if (name == "whole") return Affix::Whole;
  return {};
}

struct Example {
  std::string file;
  int line = 0;
  int column = 0;
  std::string word;
  std::string stem;
};

class SearchCompiler {
 public:
  SearchCompiler(BlobWriter& out, Diagnostics& diagnostics)
      : out_(out), diagnostics_(diagnostics), bytes_(out.finish()), data_(language::Blob::trusted(bytes_)) {}

  void read(const SourceFile& source) {
    const Table table = parse_table(source, diagnostics_);
    const int kind = table.column_named("kind");
    const int letters = table.column_named("letters");
    if (kind < 0 || letters < 0) {
      return diagnostics_.add(source.path, 0, 0, "a table of affixes has the columns kind and letters");
    }
    for (const Row& row : table.rows) {
      read_row(table, row, row.cells[static_cast<std::size_t>(kind)], row.cells[static_cast<std::size_t>(letters)]);
    }
  }

  void write() {
    std::vector<AffixRecord> records;
    for (const auto& [key, least] : rows_) records.push_back({out_.intern(key.second), key.first, least});
    std::stable_sort(records.begin(), records.end(), [](const AffixRecord& a, const AffixRecord& b) {
      return std::tuple(a.kind, -static_cast<std::int64_t>(a.letters.size)) <
             std::tuple(b.kind, -static_cast<std::int64_t>(b.letters.size));
    });
    out_.table<AffixRecord>(language::Section::Search, records);
    run_examples();
  }

 private:
  void read_row(const Table& table, const Row& row, const Cell& kind_cell, const Cell& letters_cell) {
    const std::optional<Affix> kind = affix_named(kind_cell.text);
    const std::string letters = folded(letters_cell.text);
    if (!kind) return fault(table, row, kind_cell, "the kinds are prefix, maybe, suffix and whole");
    if (letters.empty()) return fault(table, row, letters_cell, "no letters");
    rows_[{*kind, letters}] = least_of(cell(table, row, "least"));
    const Cell word = cell(table, row, "word");
    if (word.text.empty()) return;
    const Cell stem = cell(table, row, "stem");
    examples_.push_back({table.file, row.line, word.column, folded(word.text), folded(stem.text)});
  }

  static Cell cell(const Table& table, const Row& row, std::string_view column) {
    const int index = table.column_named(column);
    return index < 0 ? Cell{} : row.cells[static_cast<std::size_t>(index)];
  }

  static std::uint32_t least_of(const Cell& cell) {
    std::uint32_t least = kLeastLetters;
    std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), least);
    return std::max<std::uint32_t>(least, 1);
  }

  [[nodiscard]] std::string folded(std::string_view word) const {
    text::Folded out;
    return text::fold(data_, word, out) ? std::string(out.full_view()) : std::string();
  }

  void run_examples() {
    const std::string bytes = out_.finish();
    const search::Stemmer stemmer(language::Blob::trusted(bytes));
    for (const Example& example : examples_) {
      const std::string found(stemmer.stem(example.word));
      if (found == example.stem) continue;
      diagnostics_.add(example.file, example.line, example.column, "the example's stem is '" + found + "'");
    }
  }

  void fault(const Table& table, const Row& row, const Cell& cell, const char* message) {
    diagnostics_.add(table.file, row.line, cell.column, message);
  }

  BlobWriter& out_;
  Diagnostics& diagnostics_;
  std::string bytes_;  // what is written so far, to fold with
  language::Blob data_;
  std::map<std::pair<Affix, std::string>, std::uint32_t> rows_;
  std::vector<Example> examples_;
};

}  // namespace

void compile_search(Layers layers, BlobWriter& out, Diagnostics& diagnostics) {
  SearchCompiler compiler(out, diagnostics);
  for (const auto& layer : layers) {
    for (const SourceFile& source : layer) {
      if (source.path.starts_with("search/")) compiler.read(source);
    }
  }
  compiler.write();
}

}  // namespace barqiya::compile
