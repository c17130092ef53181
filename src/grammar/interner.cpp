// A pool of words, where each sequence begins in it, and a hash table of their numbers. Sets of states and vectors of
// answers are both kept this way (dfa.cpp, symbol_classes.cpp).
#include "grammar/interner.hpp"

#include <algorithm>
#include <array>

namespace barqiya::grammar {

// Long ones four pairs of words at a time, none of which waits for the other.
std::uint32_t Interner::hash(std::span<const std::uint32_t> words) {
  constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15U;
  const auto mixed = [](std::uint64_t hash, std::uint64_t more) {
    hash = (hash ^ more) * kFactor;
    return hash ^ hash >> 29;
  };
  const auto pair_at = [&](std::size_t i) { return std::uint64_t{words[i + 1]} << 32 | words[i]; };
  std::array<std::uint64_t, 4> four{0xcbf29ce484222325U, 1, 2, 3};
  std::size_t i = 0;
  for (; i + 8 <= words.size(); i += 8) {
    for (std::size_t k = 0; k < four.size(); ++k) four[k] = mixed(four[k], pair_at(i + 2 * k));
  }
  std::uint64_t hash = four[0];
  if (i != 0) hash = mixed(mixed(mixed(hash, four[1]), four[2]), four[3]);
  for (; i + 1 < words.size(); i += 2) hash = mixed(hash, pair_at(i));
  if (i < words.size()) hash = (hash ^ words[i]) * kFactor;
  return static_cast<std::uint32_t>(hash >> 32);
}

std::uint32_t Interner::intern(std::span<const std::uint32_t> words) {
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t its_hash = hash(words);
  std::size_t at = its_hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    if (slots_[at].hash != its_hash) continue;
    const auto known = (*this)[slots_[at].number - 1];
    if (std::equal(known.begin(), known.end(), words.begin(), words.end())) return slots_[at].number - 1;
  }
  words_.insert(words_.end(), words.begin(), words.end());
  begins_.push_back(static_cast<std::uint32_t>(words_.size()));
  slots_[at] = {its_hash, size()};
  const std::uint32_t id = size() - 1;
  if (std::size_t{size()} * 2 > slots_.size()) grow();
  return id;
}

void Interner::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

void Interner::clear() {
  words_.clear();
  begins_.resize(1);
  slots_.assign(kFirstSlots, {});
}

std::size_t Interner::size_in_bytes() const {
  return (words_.size() + begins_.size()) * sizeof(std::uint32_t) + slots_.size() * sizeof(Slot);
}

}  // namespace barqiya::grammar
