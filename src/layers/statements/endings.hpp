#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "layers/statements/words.hpp"
#include "lexicon/lexicon.hpp"

namespace barqiya::layers::statements {

/// Tells plurals by their endings. Immutable, shared by threads.
class Endings {
 public:
  explicit Endings(const lexicon::Lexicon& lexicon);

  /// The ending of a plural as it is written, without a pronoun.
  [[nodiscard]] Ending of(std::string_view written) const;

 private:
  std::vector<std::pair<std::string_view, Ending>> endings_;
};

}  // namespace barqiya::layers::statements
