// Copies by triples of words (w-shingling, Broder 1997), found by bottom-k sketches: the least hashes of a text are a
// sample of its triples that another text with the same triples draws, too, whatever else it holds. A part of a text
// draws from the same order, so a report cut to its first half, and one that two reports were joined to, are found as
// surely as an edited one; min-wise hashes in bands would miss them. Reports that share some set phrases share a few of
// the least hashes, too: a larger sample tells most of these apart, and what is left is compared by all triples.
// Tested by tests/archive/copies_test.cpp.
#include "archive/shingles.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace barqiya::archive {
namespace {

constexpr std::size_t kWords = 3;

/// The finaliser of MurmurHash3, so that close hashes of words are far apart.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 33U)) * 0xff51afd7ed558ccdU;
  x = (x ^ (x >> 33U)) * 0xc4ceb9fe1a85ec53U;
  return x ^ (x >> 33U);
}

template <class Hash>
std::size_t shared(std::span<const Hash> a, std::span<const Hash> b) {
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

/// Puts hashes in order, each once. They are spread evenly, so each is first put with the few that begin with the same
/// bits, and then hardly moves; where they are not, as in a text of one phrase, they are sorted.
void sort_hashes(std::vector<std::uint64_t>& hashes) {
  constexpr std::uint32_t kFew = 16;
  const unsigned shift = 65U - std::max(2U, static_cast<unsigned>(std::bit_width(hashes.size())));
  std::vector<std::uint32_t> places((std::size_t{1} << (64U - shift)) + 1);  // by first bits + 1
  for (const std::uint64_t hash : hashes) ++places[(hash >> shift) + 1];
  if (*std::max_element(places.begin(), places.end()) > kFew) {
    std::sort(hashes.begin(), hashes.end());
  } else {
    std::partial_sum(places.begin(), places.end(), places.begin());
    std::vector<std::uint64_t> sorted(hashes.size());
    for (const std::uint64_t hash : hashes) sorted[places[hash >> shift]++] = hash;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      for (std::size_t k = i; k != 0 && sorted[k] < sorted[k - 1]; --k) std::swap(sorted[k], sorted[k - 1]);
    }
    hashes.swap(sorted);
  }
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

constexpr std::uint32_t shortened(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

/// The part of both texts' triples that is shared when they are just alike enough to be copies.
double least_jaccard(double less, double more) {
  if (less >= kMuchLonger * more) return kNear;
  return kContained * less / ((1 - kContained) * less + more);
}

/// The hashes of a sketch up to `last`.
std::span<const std::uint32_t> up_to(const Sketch& sketch, std::uint32_t last) {
  const auto end = std::upper_bound(sketch.least.begin(), sketch.least.end(), last);
  return {sketch.least.begin(), end};
}

/// The last hash up to which a sketch has all of its text's.
std::uint32_t known_until(const Sketch& sketch) {
  return sketch.least.size() < kSketch ? std::numeric_limits<std::uint32_t>::max() : sketch.least.back();
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
  sort_hashes(out.all);
  out.whole |= 1U;  // never 0
  return out;
}

std::span<const std::uint32_t> Sketch::fingerprints() const {
  return std::span(least).first(std::min(kFingerprints, least.size()));
}

Sketch sketch_of(const Shingles& shingles) {
  Sketch out;
  out.triples = static_cast<std::uint32_t>(shingles.all.size());
  out.whole = shortened(shingles.whole);
  out.least.reserve(std::min(kSketch, shingles.all.size()));
  for (std::size_t i = 0; i < kSketch && i < shingles.all.size(); ++i) out.least.push_back(shortened(shingles.all[i]));
  return out;
}

Comparison compare(const Shingles& one, const Shingles& other) {
  if (one.whole != 0 && one.whole == other.whole) return {Relation::Same, 1};
  const std::size_t less = std::min(one.all.size(), other.all.size());
  const std::size_t more = std::max(one.all.size(), other.all.size());
  if (less < kLeastShingles) return {};
  const auto both = static_cast<double>(shared<std::uint64_t>(one.all, other.all));
  const double jaccard = both / (static_cast<double>(less + more) - both);
  if (static_cast<double>(less) >= kMuchLonger * static_cast<double>(more)) {
    return jaccard >= kNear ? Comparison{Relation::Near, jaccard} : Comparison{};
  }
  const double contained = both / static_cast<double>(less);
  if (contained < kContained) return {};
  return {one.all.size() > other.all.size() ? Relation::Contains : Relation::IsContained, contained};
}

bool may_be_copies(const Sketch& one, const Sketch& other) {
  constexpr double kDeviations = 2;
  if (one.whole == other.whole) return true;
  const std::uint32_t less = std::min(one.triples, other.triples);
  if (less < kLeastShingles) return false;
  const std::uint32_t last = std::min(known_until(one), known_until(other));
  const auto a = up_to(one, last);
  const auto b = up_to(other, last);
  const auto both = static_cast<double>(shared(a, b));
  const double all = static_cast<double>(a.size() + b.size()) - both;
  const double jaccard = least_jaccard(less, std::max(one.triples, other.triples));
  const double expected = all * jaccard;  // of a binomial distribution
  return both >= expected - kDeviations * std::sqrt(expected * (1 - jaccard));
}

}  // namespace barqiya::archive
