#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace barqiya::lexicon {

/// What was found out last for a key, among the keys of the same place in a small table: for answers that are dear,
/// asked again and again, and could be found anew. A key is any number but 0. For one thread.
template <class Value, unsigned kBits>
class Memo {
  static_assert(std::is_trivially_copyable_v<Value>);

 public:
  /// The answer; null when it is not there. Until the next `put`.
  [[nodiscard]] const Value* find(std::uint64_t key) const {
    const Entry& entry = entries_[place_of(key)];
    return entry.key == key ? &entry.value : nullptr;
  }
  const Value& put(std::uint64_t key, const Value& value) {
    Entry& entry = entries_[place_of(key)];
    entry = {key, value};
    return entry.value;
  }
  /// Forgets all: to be called when keys are of word types, and these were trimmed.
  void clear() { entries_.assign(entries_.size(), {}); }

 private:
  struct Entry {
    std::uint64_t key = 0;
    Value value{};
  };
  static std::size_t place_of(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15U) >> (64U - kBits); }

  std::vector<Entry> entries_ = std::vector<Entry>(std::size_t{1} << kBits);
};

}  // namespace barqiya::lexicon
