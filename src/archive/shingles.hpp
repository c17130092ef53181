#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "search/terms.hpp"

/// Texts compared by their triples of words, folded: what makes a copy of a wire.
namespace barqiya::archive {

/// What a text has for comparing: the hashes of its triples of folded words, sorted, each once, and one of all words.
struct Shingles {
  std::vector<std::uint64_t> all;
  std::uint64_t whole = 0;  ///< two texts are the same when this is; 0 for a text without words
};

[[nodiscard]] Shingles shingles_of(std::span<const search::Word> words);

/// What it is found by in an archive: its kFingerprints least triples. Of two texts that share half of their triples,
/// about half of these are shared as well.
inline constexpr std::size_t kFingerprints = 16;
[[nodiscard]] std::span<const std::uint64_t> fingerprints_of(const Shingles& shingles);

enum class Relation : std::uint8_t {
  None,
  Same,        ///< the same words
  Near,        ///< kNear of all triples are shared, and neither is much longer
  Contains,    ///< kContained of the second's triples stand in the first, which is longer
  IsContained  ///< the other way round
};
inline constexpr double kNear = 0.4;
inline constexpr double kContained = 0.7;
inline constexpr double kMuchLonger = 0.55;  ///< a shorter text has at least so much of the other's triples for Near
inline constexpr std::size_t kLeastShingles = 12;  ///< shorter texts are the same or nothing

struct Comparison {
  Relation relation = Relation::None;
  double similarity = 0;  ///< of Near the part of all triples that both have, of Contains that of the contained one's
};
[[nodiscard]] Comparison compare(const Shingles& one, const Shingles& other);

}  // namespace barqiya::archive
