// The rows of the lexicon before they are words: which tables there are, which class each belongs to, and which rows
// are left when a user's tables are laid over ours.
// Tested by tests/compile/lexicon_test.cpp.
#include "compile/lexicon_rows.hpp"

#include <algorithm>
#include <array>

namespace barqiya::compile {
namespace {

constexpr std::string_view kClitics = "lexicon/clitics.tsv";

/// The names of classes that a rule could not ask for, since they mean something else there, and the compiler's own.
constexpr std::array<std::string_view, 9> kReserved = {"literal", "phrase", "number", "word", "foreign",
                                                       "punct",   "any",    "edge",   "span"};

bool is_lexicon(const SourceFile& source) {
  return source.path.starts_with("lexicon/") && source.path.ends_with(".tsv");
}

}  // namespace

LexiconRows::LexiconRows(Layers layers, Diagnostics& diagnostics) : diagnostics_(&diagnostics) {
  for (const std::vector<SourceFile>& layer : layers) {
    Seen seen;
    for (const SourceFile& source : layer) {
      if (is_lexicon(source)) read(source, seen);
    }
  }
}

void LexiconRows::read(const SourceFile& source, Seen& seen) {
  tables_.push_back(std::make_unique<Table>(parse_table(source, *diagnostics_)));
  const Table& table = *tables_.back();
  if (source.path == kClitics) return clitics_.push_back(&table);
  if (!check(table)) return;
  LexicalClass& klass = class_named(table.klass);
  for (const Column& column : table.columns) {
    const auto [known, is_new] = klass.columns.emplace(column.name, &column);
    if (!is_new && (known->second->kind != column.kind || known->second->features != column.features)) {
      diagnostics_->add(
          table.file, 0, 0,
          "the column `" + column.name + "` is another in the other tables of class `" + klass.name + "`");
    }
  }
  for (const Row& row : table.rows) lay_over(klass, table, row, seen);
}

bool LexiconRows::check(const Table& table) {
  const auto fault = [&](std::string message) {
    diagnostics_->add(table.file, 0, 0, std::move(message));
    return false;
  };
  if (table.columns.empty()) return false;  // the parser said so
  if (table.klass.empty()) return fault("the table has no `#! class`");
  if (std::find(kReserved.begin(), kReserved.end(), table.klass) != kReserved.end()) {
    return fault("no class can be named `" + table.klass + "`: the rules use that name for something else");
  }
  if (!table.inflect.empty() && table.inflect != "verb") {
    return fault("unknown kind of inflection `" + table.inflect + "`; there is `verb`");
  }
  if (table.columns[0].kind != "word") return fault("the first column must be a `word`, the key of its row");
  return true;
}

LexicalClass& LexiconRows::class_named(const std::string& name) {
  const auto known =
      std::find_if(classes_.begin(), classes_.end(), [&name](const LexicalClass& klass) { return klass.name == name; });
  if (known != classes_.end()) return *known;
  classes_.push_back({name, {}, {}, {}});
  return classes_.back();
}

void LexiconRows::lay_over(LexicalClass& klass, const Table& table, const Row& row, Seen& seen) {
  const Cell& key = row.cells[0];
  if (key.text.empty()) return;  // the parser said so
  const auto [first, is_first] =
      seen.emplace(std::pair(std::string_view(table.klass), key.text), PlacedRow{&table, &row});
  if (!is_first) {
    return diagnostics_->add(table.file, row.line, key.column,
                             "`" + std::string(key.text) + "` stands twice, first in " + first->second.table->file +
                                 ":" + std::to_string(first->second.row->line));
  }
  const auto known = klass.places.find(key.text);
  if (row.removes && known == klass.places.end()) {
    diagnostics_->add(table.file, row.line, key.column, "there is no such row to remove");
  } else if (row.removes) {
    klass.rows[known->second] = {};
    klass.places.erase(known);
  } else if (known != klass.places.end()) {
    klass.rows[known->second] = {&table, &row};
  } else {
    klass.places.emplace(key.text, klass.rows.size());
    klass.rows.push_back({&table, &row});
  }
}

}  // namespace barqiya::compile
