#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compile/diagnostics.hpp"
#include "compile/table.hpp"

namespace barqiya::compile {

/// How a word that is written with all its vowels is spelt without them: the rows of conjugation/spelling.tsv, each
/// "these letters, between those, become this".
class Orthography {
 public:
  Orthography() = default;
  explicit Orthography(const Table& table, Diagnostics& diagnostics);

  /// The spellings of a word, the table's first choice first; most words have one, a hamza may have two seats.
  [[nodiscard]] std::vector<std::string> spell(std::string_view vocalised) const;

 private:
  struct Rewrite {
    std::string letters, before, after;
    std::vector<std::string> becomes;
  };

  /// By the first of the letters; then the longest letters first, then the longest context.
  using Step = std::map<std::string, std::vector<Rewrite>, std::less<>>;

  [[nodiscard]] static const Rewrite* rewrite_at(const Step& step, std::string_view word, std::size_t at);
  [[nodiscard]] static std::vector<std::string> rewrite(const Step& step, std::string_view word);

  std::map<int, Step> steps_;
};

/// The parts of a cell between bars, "a|b".
[[nodiscard]] std::vector<std::string> alternatives(std::string_view cell);

}  // namespace barqiya::compile
