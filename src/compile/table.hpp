#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compile/diagnostics.hpp"

/// Tables of data/ as docs/data.md describes them: `#!` directives, then rows of tab-separated cells.
namespace barqiya::compile {

struct Cell {
  std::string_view text;  ///< in the source file's text
  int column = 0;         ///< where it stands, in code points from 1
};

struct Row {
  int line = 0;
  bool removes = false;     ///< `-KEY`: the row of that key is to go; only the first cell counts
  std::vector<Cell> cells;  ///< one for each column, empty ones filled in
};

struct Column {
  std::string name;
  std::string kind;                                           ///< word, words, int, symbol, text, flags
  std::vector<std::pair<std::string, std::string>> features;  ///< of the forms in it: number=dual
};

struct Table {
  std::string file;
  std::string klass;    ///< `#! class`, empty when none
  std::string inflect;  ///< `#! inflect`, empty when none
  std::vector<Column> columns;
  std::vector<Row> rows;

  [[nodiscard]] int column_named(std::string_view name) const;  ///< its index, -1 when there is none
};

/// Reads a table and checks what holds for all: a head with columns, source and license; valid UTF-8 in NFC without
/// presentation forms, bidi controls or no-break spaces; no cell too many; int cells are integers. Faults go to
/// `diagnostics`; what could be read is returned. The views point into `source`.
[[nodiscard]] Table parse_table(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace barqiya::compile
