#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace barqiya::archive {

/// One cell: nothing, a number, a text, a list of texts.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, std::vector<std::string>>;

/// An answer: rows of named columns.
struct Result {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
};

enum class ResultFormat { Table, Json, Jsonl, Csv, Tsv };
[[nodiscard]] std::string_view name(ResultFormat format);
[[nodiscard]] std::optional<ResultFormat> result_format_named(std::string_view name);

/// Appends the answer. JSON is an array of objects, JSONL an object a line, CSV as RFC 4180 has it with a heading, TSV
/// with tabs and line ends of the texts as spaces. The table has a line a row; where `terminal` says that it goes to
/// one, marks keep right-to-left text within its column. Hits of a
/// snippet are marked by control characters in JSON, by [ ] elsewhere (archive/query.hpp).
void write(const Result& result, ResultFormat format, bool terminal, std::string& out);

}  // namespace barqiya::archive
