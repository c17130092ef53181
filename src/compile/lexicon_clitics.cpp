// The clitic table: one row a clitic, in the order of peeling, to records that the lexicon reads in that order. What a
// clitic follows is written by its value ("li") and becomes the row of that name.
// Tested by tests/compile/lexicon_test.cpp.
#include "compile/lexicon_clitics.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace barqiya::compile {
namespace {

using lexicon::CliticRecord;

constexpr std::array<std::string_view, lexicon::kClitics> kKinds = {"conjunction", "preposition", "future",
                                                                    "article",     "pronoun",     "case"};
constexpr std::string_view kSeam = "before_pronoun";

class CliticReader {
 public:
  CliticReader(const language::Blob& characters, LexiconWriter& writer, Diagnostics& diagnostics)
      : characters_(characters), writer_(writer), diagnostics_(diagnostics) {}

  void read(const Table& table) {
    table_ = &table;
    for (const std::string_view name : {"kind", "letters", "value"}) {
      if (table.column_named(name) < 0)
        return fault(0, 0, "the clitic table has no column `" + std::string(name) + "`");
    }
    for (const Row& row : table.rows) read_row(row);
  }

  std::vector<Seam> finish() {
    std::stable_sort(clitics_.begin(), clitics_.end(),
                     [](const PlacedClitic& a, const PlacedClitic& b) { return a.record.kind < b.record.kind; });
    for (PlacedClitic& clitic : clitics_) {
      table_ = clitic.table;
      if (!clitic.after.empty()) clitic.record.after = row_before(clitic);
      writer_.clitic(clitic.record);
    }
    return std::move(seams_);
  }

 private:
  /// A row read, but for what it follows.
  struct PlacedClitic {
    CliticRecord record;
    std::string letters;
    std::string_view value;
    std::string_view after;
    const Table* table = nullptr;
    int line = 0;
  };

  void fault(int line, int column, std::string message) {
    diagnostics_.add(table_->file, line, column, std::move(message));
  }

  /// The cell of a column that a table may leave out.
  [[nodiscard]] Cell cell(const Row& row, std::string_view name) const {
    const int column = table_->column_named(name);
    return column < 0 ? Cell{} : row.cells[static_cast<std::size_t>(column)];
  }

  std::string folded(const Row& row, const Cell& cell) {
    text::Folded out;
    const bool is_folded = lexicon::fold_key(characters_, cell.text, out) && out.full_size > 0;
    if (!is_folded) fault(row.line, cell.column, "`" + std::string(cell.text) + "` folds to nothing");
    return is_folded ? std::string(out.full_view()) : std::string{};
  }

  void read_row(const Row& row) {
    const Cell kind = cell(row, "kind");
    const Cell letters = cell(row, "letters");
    if (kind.text == kSeam) return read_seam(row, letters);
    const auto known = std::find(kKinds.begin(), kKinds.end(), kind.text);
    if (known == kKinds.end()) {
      return fault(row.line, kind.column, "unknown kind of clitic `" + std::string(kind.text) + "`");
    }
    PlacedClitic clitic;
    clitic.letters = folded(row, letters);
    clitic.value = cell(row, "value").text;
    clitic.after = cell(row, "after").text;
    clitic.table = table_;
    clitic.line = row.line;
    if (clitic.letters.empty()) return;
    if (clitic.value.empty()) return fault(row.line, cell(row, "value").column, "a clitic needs a value");
    const Cell whole = cell(row, "whole");
    clitic.record.kind = static_cast<std::uint16_t>(known - kKinds.begin());
    clitic.record.letters = writer_.string(clitic.letters);
    clitic.record.stands_for = whole.text.empty() ? clitic.record.letters : writer_.string(folded(row, whole));
    clitic.record.value = writer_.symbol(clitic.value);
    clitic.record.hosts = hosts_of(row);
    add(std::move(clitic));
  }

  std::uint32_t hosts_of(const Row& row) {
    const Cell host = cell(row, "host");
    if (host.text == "noun") return lexicon::kNominalHosts;
    if (host.text == "verb") return lexicon::kFiniteHosts;
    if (!host.text.empty()) fault(row.line, host.column, "a host is `noun` or `verb`");
    return lexicon::kNominalHosts | lexicon::kFiniteHosts;
  }

  void add(PlacedClitic clitic) {
    const auto key = [](const PlacedClitic& row) { return std::tie(row.record.kind, row.letters, row.after); };
    const auto known = std::find_if(clitics_.begin(), clitics_.end(),
                                    [&](const PlacedClitic& other) { return key(other) == key(clitic); });
    if (known == clitics_.end()) {
      clitics_.push_back(std::move(clitic));
    } else if (known->table == table_) {
      fault(clitic.line, 0, "the clitic stands twice, first in line " + std::to_string(known->line));
    } else {
      *known = std::move(clitic);
    }
  }

  void read_seam(const Row& row, const Cell& letters) {
    const Cell whole = cell(row, "whole");
    if (whole.text.empty()) return fault(row.line, whole.column, "what the letters become is missing");
    if (!folded(row, letters).empty()) seams_.push_back({std::string(letters.text), std::string(whole.text)});
  }

  std::uint16_t row_before(const PlacedClitic& clitic) {
    for (std::size_t i = 0; i < clitics_.size(); ++i) {
      if (clitics_[i].value == clitic.after && clitics_[i].record.kind < clitic.record.kind) {
        return static_cast<std::uint16_t>(i + 1);
      }
    }
    fault(clitic.line, 0, "no clitic before it has the value `" + std::string(clitic.after) + "`");
    return 0;
  }

  const language::Blob& characters_;
  LexiconWriter& writer_;
  Diagnostics& diagnostics_;
  const Table* table_ = nullptr;
  std::vector<PlacedClitic> clitics_;
  std::vector<Seam> seams_;
};

}  // namespace

std::vector<Seam> read_clitics(std::span<const Table* const> tables, const language::Blob& characters,
                               LexiconWriter& writer, Diagnostics& diagnostics) {
  CliticReader reader(characters, writer, diagnostics);
  for (const Table* table : tables) reader.read(*table);
  return reader.finish();
}

}  // namespace barqiya::compile
