#pragma once

#include <cstdio>
#include <cstdlib>

namespace barqiya::fuzz {

/// What a fuzzer asserts of the code under test: ends the program, which the fuzzer then keeps the input of.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace barqiya::fuzz
