// Light stemming after Larkey's light10: prefixes and suffixes are letters of a table, taken off while enough letters
// are left, without a lexicon. So the stem of a word is the same in every version of the lexicon, and no word is
// unknown. Where letters may as well be the word's own, the index keeps them and the query asks for both.
// Tested by tests/search/stems_test.cpp; the table's own examples run when it is compiled.
#include "search/stems.hpp"

#include <algorithm>
#include <cstring>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace barqiya::search {
namespace {

constexpr std::size_t kLeastOfAlternative = 2;  ///< letters

/// Whether a word has at least so many letters, of which each has four bytes at most.
bool has_letters(std::string_view word, std::size_t least) {
  return word.size() >= 4 * least || text::count_code_points(word) >= least;
}

}  // namespace

Stemmer::Stemmer(const language::Blob& data) {
  for (const AffixRecord& record : data.table<AffixRecord>(language::Section::Search)) {
    const std::string_view letters = data.string(record.letters);
    if (letters.empty()) continue;
    switch (record.kind) {
      case Affix::Prefix:
        prefixes_.push_back({letters, record.least});
        break;
      case Affix::Maybe:
        maybes_.push_back({letters, record.least});
        break;
      case Affix::Suffix:
        suffixes_[static_cast<unsigned char>(letters.back())].push_back({letters, record.least});
        break;
      case Affix::Whole:
        wholes_.insert(letters);
        marks_of_wholes_.set(mark_of(letters));
        break;
    }
  }
}

std::size_t Stemmer::mark_of(std::string_view word) {
  if (word.size() < 4) return 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::memcpy(&first, word.data(), sizeof first);
  std::memcpy(&last, word.data() + word.size() - sizeof last, sizeof last);
  return ((first * 0x9E3779B1U) ^ (last * 0x85EBCA77U)) >> 20U;
}

std::string_view Stemmer::without_suffixes(std::string_view word) const {
  for (bool took = true; took && !word.empty();) {
    took = false;
    const auto& suffixes = suffixes_[static_cast<unsigned char>(word.back())];
    if (suffixes.empty() || is_whole(word)) break;
    for (const Part& part : suffixes) {
      if (!word.ends_with(part.letters)) continue;
      const std::string_view rest = word.substr(0, word.size() - part.letters.size());
      if (!has_letters(rest, part.least)) continue;
      word = rest;
      took = true;
      break;
    }
  }
  return word;
}

std::string_view Stemmer::stem(std::string_view folded) const {
  const std::string_view bare = without_suffixes(folded);
  if (is_whole(bare)) return bare;
  for (const Part& part : prefixes_) {
    if (!text::begins_with(folded, part.letters)) continue;
    const std::string_view rest = folded.substr(part.letters.size());
    if (has_letters(rest, part.least)) return without_suffixes(rest);
  }
  return bare;
}

void Stemmer::alternatives(std::string_view folded, std::vector<std::string>& out) const {
  const std::size_t begin = out.size();
  const auto add = [&](std::string alternative) {
    if (out.size() - begin >= kMaxAlternatives) return;
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::find(first, out.end(), alternative) == out.end()) out.push_back(std::move(alternative));
  };
  add(std::string(stem(folded)));
  const auto add_without = [&](const Part& part) {
    if (!folded.starts_with(part.letters)) return;
    const std::string_view rest = folded.substr(part.letters.size());
    if (has_letters(rest, kLeastOfAlternative)) add(std::string(stem(rest)));
  };
  add(std::string(without_suffixes(folded)));
  for (const Part& part : prefixes_) add_without(part);
  for (const Part& part : maybes_) add_without(part);
  // What is found without such a letter is found with it, too.
  const std::string main = out[begin];
  for (const Part& part : maybes_) add(std::string(stem(std::string(part.letters) + main)));
}

void Stemmer::beginnings(std::string_view folded, std::vector<std::string>& out) const {
  const std::size_t begin = out.size();
  std::string_view bare = folded;
  for (const Part& part : prefixes_) {
    if (!folded.starts_with(part.letters)) continue;
    const std::string_view rest = folded.substr(part.letters.size());
    if (!has_letters(rest, kLeastOfAlternative)) continue;
    bare = rest;
    break;
  }
  out.emplace_back(bare);
  if (bare != folded) out.emplace_back(folded);
  for (const Part& part : maybes_) {
    if (out.size() - begin < kMaxAlternatives) out.push_back(std::string(part.letters) + std::string(bare));
  }
}

}  // namespace barqiya::search
