#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace barqiya::grammar::testing {

/// Rules and texts at random, small enough that every way through them can be tried. Equal seeds, equal cases, on every
/// machine: of the library's engines and distributions only std::mt19937 is used.
class RandomCases {
 public:
  explicit RandomCases(std::uint32_t seed) : random_(seed) {}

  std::string rules();
  std::string text(std::size_t tokens);

 private:
  std::uint32_t below(std::uint32_t bound) { return random_() % bound; }
  std::string atom();
  std::string pattern(int depth);
  std::string part(int depth);
  std::string match();

  std::mt19937 random_;
};

}  // namespace barqiya::grammar::testing
