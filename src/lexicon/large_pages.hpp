#pragma once

#include <cstddef>
#include <new>

namespace barqiya::lexicon {

/// The bytes of a large page of the processor's memory tables, as x86-64 and arm64 have them.
inline constexpr std::size_t kLargePage = std::size_t{2} << 20;

/// Memory, not set to anything, that lies in large pages where the system has them to give (Linux: transparent huge
/// pages): a table of many megabytes that is read here and there costs else a walk through the page tables at most
/// reads. Begins at a border of kLargePage; `bytes` is a multiple of it. std::bad_alloc when there is none.
[[nodiscard]] void* allocate_large(std::size_t bytes);
void free_large(void* memory) noexcept;

/// For vectors that may grow large: those of at least a large page lie in such pages.
template <class T>
struct LargePages {
  using value_type = T;

  LargePages() = default;
  template <class U>
  LargePages(const LargePages<U>& /*other*/) {}  // NOLINT(google-explicit-constructor): as allocators must convert

  [[nodiscard]] T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < kLargePage) return static_cast<T*>(::operator new(bytes));
    return static_cast<T*>(allocate_large((bytes + kLargePage - 1) / kLargePage * kLargePage));
  }
  void deallocate(T* memory, std::size_t count) noexcept {
    if (count * sizeof(T) < kLargePage) {
      ::operator delete(memory);
    } else {
      free_large(memory);
    }
  }
  friend bool operator==(const LargePages& /*a*/, const LargePages& /*b*/) { return true; }
};

}  // namespace barqiya::lexicon
