#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "lexicon/lexicon.hpp"

namespace barqiya::layers::events {

/// What symbols of the tables stand for, so that a value is known by its number and its letters are not read again.
template <class Value>
class BySymbol {
 public:
  /// A symbol that the lexicon does not have, 0, stands for nothing.
  void add(lexicon::SymbolId symbol, Value value) {
    if (symbol == 0) return;
    values_.insert(place_of(symbol), {symbol, value});
  }

  [[nodiscard]] std::optional<Value> find(lexicon::SymbolId symbol) const {
    const auto place = place_of(symbol);
    if (place == values_.end() || place->first != symbol) return std::nullopt;
    return place->second;
  }

 private:
  using Values = std::vector<std::pair<lexicon::SymbolId, Value>>;
  [[nodiscard]] typename Values::const_iterator place_of(lexicon::SymbolId symbol) const {
    return std::lower_bound(values_.begin(), values_.end(), symbol,
                            [](const auto& known, lexicon::SymbolId other) { return known.first < other; });
  }

  Values values_;  // by symbol
};

}  // namespace barqiya::layers::events
