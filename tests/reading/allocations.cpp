// Counts every allocation of the test program, by replacing the operators. A file of its own, so that no compiler sees
// one of them inlined and the other not.
#include "allocations.hpp"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> count{0};
std::atomic<std::size_t> live{0};
std::atomic<std::size_t> peak{0};

void note_peak(std::size_t now) {
  std::size_t known = peak;
  while (known < now && !peak.compare_exchange_weak(known, now)) {
  }
}

}  // namespace

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  void* const memory = std::malloc(size == 0 ? 1 : size);
  ++count;
  note_peak(live += malloc_usable_size(memory));
  return memory;
}
void* operator new(std::size_t size) {
  void* const memory = operator new(size, std::nothrow);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept {
  live -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace barqiya::testing {

std::size_t allocations() { return count; }
std::size_t live_bytes() { return live; }
std::size_t peak_bytes() { return peak; }
void forget_peak() { peak = live.load(); }

}  // namespace barqiya::testing
