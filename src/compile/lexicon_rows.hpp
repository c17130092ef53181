#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compile/stages.hpp"
#include "compile/table.hpp"

namespace barqiya::compile {

/// A row and the table that it stands in.
struct PlacedRow {
  const Table* table = nullptr;
  const Row* row = nullptr;  ///< null when a later layer removed it
};

/// The rows of one lexical class, over all files and layers, in the order in which their keys first stood.
struct LexicalClass {
  std::string name;
  std::vector<PlacedRow> rows;
  std::map<std::string, const Column*, std::less<>> columns;  ///< of all its tables, by name
  std::map<std::string_view, std::size_t> places;             ///< in `rows`, by key
};

/// The tables of lexicon/ laid one over another: in a later layer a row of the same key replaces, `-KEY` removes.
class LexiconRows {
 public:
  LexiconRows(Layers layers, Diagnostics& diagnostics);

  [[nodiscard]] const std::vector<LexicalClass>& classes() const { return classes_; }

  /// The clitic tables, a later layer's after an earlier one's.
  [[nodiscard]] const std::vector<const Table*>& clitics() const { return clitics_; }

 private:
  /// Where the keys of a layer stand, by class and key.
  using Seen = std::map<std::pair<std::string_view, std::string_view>, PlacedRow>;

  void read(const SourceFile& source, Seen& seen);
  bool check(const Table& table);
  LexicalClass& class_named(const std::string& name);
  void lay_over(LexicalClass& klass, const Table& table, const Row& row, Seen& seen);

  Diagnostics* diagnostics_;
  std::vector<std::unique_ptr<Table>> tables_;
  std::vector<LexicalClass> classes_;
  std::vector<const Table*> clitics_;
};

}  // namespace barqiya::compile
