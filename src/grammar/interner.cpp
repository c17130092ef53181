// A pool of words, where each sequence begins in it, and a hash table of their numbers. Sets of states and vectors of
// answers are both kept this way (dfa.cpp, symbol_classes.cpp).
#include "grammar/interner.hpp"

#include <algorithm>

namespace barqiya::grammar {

std::uint64_t Interner::hash(std::span<const std::uint32_t> words) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  std::size_t i = 0;
  for (; i + 1 < words.size(); i += 2) {
    hash = (hash ^ (std::uint64_t{words[i + 1]} << 32 | words[i])) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29;
  }
  if (i < words.size()) hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15U;
  return hash ^ (hash >> 32);
}

std::uint32_t Interner::intern(std::span<const std::uint32_t> words) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(words) & mask;
  while (slots_[slot] != 0) {
    const auto known = (*this)[slots_[slot] - 1];
    if (std::equal(known.begin(), known.end(), words.begin(), words.end())) return slots_[slot] - 1;
    slot = (slot + 1) & mask;
  }
  words_.insert(words_.end(), words.begin(), words.end());
  begins_.push_back(static_cast<std::uint32_t>(words_.size()));
  slots_[slot] = size();
  const std::uint32_t id = size() - 1;
  if (std::size_t{size()} * 2 > slots_.size()) grow();
  return id;
}

void Interner::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t id = 0; id < size(); ++id) {
    std::size_t slot = hash((*this)[id]) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = id + 1;
  }
}

void Interner::clear() {
  words_.clear();
  begins_.resize(1);
  slots_.assign(16, 0);
}

std::size_t Interner::size_in_bytes() const {
  return (words_.size() + begins_.size() + slots_.size()) * sizeof(std::uint32_t);
}

}  // namespace barqiya::grammar
