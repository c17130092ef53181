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

/// What an archive keeps of a text for comparing, some hundred bytes: the least hashes of its triples, which are a
/// sample of them, shortened to 32 bits. The first kFingerprints are what the text is found by: of two texts that share
/// half of their triples, about half of these are shared as well. All of them tell whether two texts can be copies at
/// all.
struct Sketch {
  std::vector<std::uint32_t> least;  ///< at most kSketch, ascending
  std::uint32_t triples = 0;         ///< how many the text has
  std::uint32_t whole = 0;           ///< of all words; 0 for a text without words

  [[nodiscard]] std::span<const std::uint32_t> fingerprints() const;
  bool operator==(const Sketch&) const = default;
};
inline constexpr std::size_t kFingerprints = 16;
inline constexpr std::size_t kSketch = 64;
[[nodiscard]] Sketch sketch_of(const Shingles& shingles);

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

/// Whether `compare` may find that two texts of these sketches are copies. Of texts that barely are, one pair in fifty
/// is missed.
[[nodiscard]] bool may_be_copies(const Sketch& one, const Sketch& other);

}  // namespace barqiya::archive
