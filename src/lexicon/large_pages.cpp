#include "lexicon/large_pages.hpp"

#include <sys/mman.h>

namespace barqiya::lexicon {

void* allocate_large(std::size_t bytes) {
  void* const memory = ::operator new (bytes, std::align_val_t{kLargePage});
#ifdef MADV_HUGEPAGE
  (void)madvise(memory, bytes, MADV_HUGEPAGE);  // a wish: where it is refused all works as well
#endif
  return memory;
}

void free_large(void* memory) noexcept { ::operator delete (memory, std::align_val_t{kLargePage}); }

}  // namespace barqiya::lexicon
