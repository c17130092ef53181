// Copies by triples of words (w-shingling, Broder 1997), found by bottom-k sketches: the least hashes of a text are a
// sample of its triples that another text with the same triples draws, too, whatever else it holds. A part of a text
// draws from the same order, so a report cut to its first half, and one that two reports were joined to, are found as
// surely as an edited one; min-wise hashes in bands would miss them. Candidates are then compared by all triples.
// Tested by tests/archive/copies_test.cpp.
#include "archive/shingles.hpp"

#include <algorithm>

namespace barqiya::archive {
namespace {

constexpr std::size_t kWords = 3;

/// The finaliser of MurmurHash3, so that close hashes of words are far apart.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 33U)) * 0xff51afd7ed558ccdU;
  x = (x ^ (x >> 33U)) * 0xc4ceb9fe1a85ec53U;
  return x ^ (x >> 33U);
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++count;
      ++x;
      ++y;
    } else {
      *x < *y ? ++x : ++y;
    }
  }
  return count;
}

}  // namespace

Shingles shingles_of(std::span<const search::Word> words) {
  Shingles out;
  if (words.empty()) return out;
  out.all.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    out.whole = mixed(out.whole + words[i].hash);
    if (i + 1 < kWords) continue;
    std::uint64_t hash = 0;
    for (std::size_t k = i + 1 - kWords; k <= i; ++k) hash = mixed(hash + words[k].hash);
    out.all.push_back(hash);
  }
  std::sort(out.all.begin(), out.all.end());
  out.all.erase(std::unique(out.all.begin(), out.all.end()), out.all.end());
  out.whole |= 1U;  // never 0
  return out;
}

std::span<const std::uint64_t> fingerprints_of(const Shingles& shingles) {
  return std::span(shingles.all).first(std::min(kFingerprints, shingles.all.size()));
}

Comparison compare(const Shingles& one, const Shingles& other) {
  if (one.whole != 0 && one.whole == other.whole) return {Relation::Same, 1};
  const std::size_t less = std::min(one.all.size(), other.all.size());
  const std::size_t more = std::max(one.all.size(), other.all.size());
  if (less < kLeastShingles) return {};
  const auto both = static_cast<double>(shared(one.all, other.all));
  const double jaccard = both / (static_cast<double>(less + more) - both);
  if (static_cast<double>(less) >= kMuchLonger * static_cast<double>(more)) {
    return jaccard >= kNear ? Comparison{Relation::Near, jaccard} : Comparison{};
  }
  const double contained = both / static_cast<double>(less);
  if (contained < kContained) return {};
  return {one.all.size() > other.all.size() ? Relation::Contains : Relation::IsContained, contained};
}

}  // namespace barqiya::archive
