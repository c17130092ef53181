// From vowels to letters. The paradigms are written with their vowels, because where a hamza sits, and whether a weak
// letter stays, depends on them; the press leaves them out. A word goes through the steps of the table in order: in
// each, at every place of the word, the row with the most letters and context that fit is applied, and its context is
// looked up in the word as it came into the step. So "the hamza after i sits on ya" is one row, whatever else there
// is, and the order of rows never matters. A row with two results gives two spellings, since both are in use.
#include "compile/conjugate_spelling.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "text/utf8.hpp"

namespace barqiya::compile {
namespace {

constexpr std::string_view kEdge = "#";  ///< in a context: the word's border

std::string_view cell_of(const Table& table, const Row& row, std::string_view column) {
  const int index = table.column_named(column);
  return index < 0 ? std::string_view{} : row.cells[static_cast<std::size_t>(index)].text;
}

std::string_view first_letter(std::string_view word) { return word.substr(0, text::code_point_at(word.data()).size); }

bool stands_before(std::string_view word, std::size_t at, std::string_view context) {
  if (context.substr(0, kEdge.size()) == kEdge) {
    context.remove_prefix(kEdge.size());
    return at == context.size() && word.substr(0, at) == context;
  }
  return at >= context.size() && word.substr(at - context.size(), context.size()) == context;
}

bool stands_behind(std::string_view word, std::size_t at, std::string_view context) {
  const bool to_edge = !context.empty() && context.substr(context.size() - 1) == kEdge;
  if (to_edge) context.remove_suffix(kEdge.size());
  return word.substr(at, context.size()) == context && (!to_edge || at + context.size() == word.size());
}

}  // namespace

std::vector<std::string> alternatives(std::string_view cell) {
  std::vector<std::string> parts;
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    parts.emplace_back(cell.substr(0, bar));
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
  return parts;
}

Orthography::Orthography(const Table& table, Diagnostics& diagnostics) {
  for (const Row& row : table.rows) {
    Rewrite rewrite;
    int step = 0;
    const std::string_view number = cell_of(table, row, "step");
    std::from_chars(number.data(), number.data() + number.size(), step);
    rewrite.letters = cell_of(table, row, "letters");
    rewrite.before = cell_of(table, row, "before");
    rewrite.after = cell_of(table, row, "after");
    rewrite.becomes = alternatives(cell_of(table, row, "becomes"));
    if (rewrite.becomes.empty()) rewrite.becomes.emplace_back();
    if (step < 1) diagnostics.add(table.file, row.line, 1, "a step is 1 or more");
    if (rewrite.letters.empty()) continue;  // the table's reader has said so
    steps_[step][std::string(first_letter(rewrite.letters))].push_back(std::move(rewrite));
  }
  const auto key = [](const Rewrite& r) {
    return std::tuple(-static_cast<int>(r.letters.size()), -static_cast<int>(r.before.size() + r.after.size()),
                      std::string_view(r.letters), std::string_view(r.before), std::string_view(r.after));
  };
  for (auto& [number, step] : steps_) {
    for (auto& [letter, rewrites] : step) {
      std::sort(rewrites.begin(), rewrites.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
      const auto twice = std::adjacent_find(rewrites.begin(), rewrites.end(),
                                            [&](const auto& a, const auto& b) { return key(a) == key(b); });
      if (twice == rewrites.end()) continue;
      diagnostics.add(table.file, 0, 0, "the letters " + twice->letters + " stand twice between the same letters");
    }
  }
}

const Orthography::Rewrite* Orthography::rewrite_at(const Step& step, std::string_view word, std::size_t at) {
  const auto rewrites = step.find(first_letter(word.substr(at)));
  if (rewrites == step.end()) return nullptr;
  for (const Rewrite& rewrite : rewrites->second) {
    if (word.substr(at, rewrite.letters.size()) == rewrite.letters && stands_before(word, at, rewrite.before) &&
        stands_behind(word, at + rewrite.letters.size(), rewrite.after)) {
      return &rewrite;
    }
  }
  return nullptr;
}

std::vector<std::string> Orthography::rewrite(const Step& step, std::string_view word) {
  std::vector<std::string> results(1);
  for (std::size_t at = 0; at < word.size();) {
    const Rewrite* found = rewrite_at(step, word, at);
    if (found == nullptr) {
      const std::string_view letter = first_letter(word.substr(at));
      for (std::string& result : results) result += letter;
      at += letter.size();
      continue;
    }
    std::vector<std::string> longer;
    for (const std::string& choice : found->becomes) {
      for (const std::string& result : results) longer.push_back(result + choice);
    }
    results = std::move(longer);
    at += found->letters.size();
  }
  return results;
}

std::vector<std::string> Orthography::spell(std::string_view vocalised) const {
  std::vector<std::string> words = {std::string(vocalised)};
  for (const auto& [number, step] : steps_) {
    std::vector<std::string> next;
    for (const std::string& word : words) {
      for (std::string& result : rewrite(step, word)) next.push_back(std::move(result));
    }
    words = std::move(next);
  }
  return words;
}

}  // namespace barqiya::compile
