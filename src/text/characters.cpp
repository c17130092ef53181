// The character table as compiled data: two levels of pages, because a report uses a few pages of Unicode's 4352 and
// the others are alike. Looking a code point up is two loads; for one- and two-byte sequences, all of Arabic, one.
#include "text/characters.hpp"

#include <algorithm>

namespace barqiya::text {
namespace {

using language::Section;

constexpr std::size_t kIndexBytes = sizeof(PageIndex);

struct FoldsLayout {
  FoldsHead head;
  const char* index = nullptr;
  const char* numbers = nullptr;
  const char* folds = nullptr;
  const char* letters = nullptr;
  bool fits = false;
};

FoldsLayout layout_of(std::string_view bytes) {
  FoldsLayout layout;
  if (bytes.size() < sizeof(FoldsHead) + kIndexBytes) return layout;
  std::memcpy(&layout.head, bytes.data(), sizeof(FoldsHead));
  const std::size_t numbers = std::size_t{layout.head.pages} * kPage * sizeof(std::uint16_t);
  const std::size_t folds = std::size_t{layout.head.folds} * sizeof(CharacterFold);
  const std::size_t letters = std::size_t{layout.head.letters} * sizeof(FoldedLetter);
  layout.index = bytes.data() + sizeof(FoldsHead);
  layout.numbers = layout.index + kIndexBytes;
  layout.fits = bytes.size() == sizeof(FoldsHead) + kIndexBytes + numbers + folds + letters;
  if (layout.fits) {
    layout.folds = layout.numbers + numbers;
    layout.letters = layout.folds + folds;
  }
  return layout;
}

/// Whether every page that the index names is one of `pages`.
bool index_in_range(const char* bytes, std::size_t pages) {
  PageIndex index;
  std::memcpy(index.data(), bytes, kIndexBytes);
  return std::all_of(index.begin(), index.end(), [pages](std::uint16_t page) { return page < pages; });
}

bool classes_are_sound(std::string_view bytes) {
  if (bytes.size() < kIndexBytes + kDirectPages * kPage || (bytes.size() - kIndexBytes) % kPage != 0) return false;
  const std::string_view pages = bytes.substr(kIndexBytes);
  return index_in_range(bytes.data(), pages.size() / kPage) && std::all_of(pages.begin(), pages.end(), [](char klass) {
           return static_cast<std::uint8_t>(klass) < static_cast<std::uint8_t>(CharacterClass::Count);
         });
}

bool folds_are_sound(std::string_view bytes) {
  const FoldsLayout layout = layout_of(bytes);
  if (!layout.fits || !index_in_range(layout.index, layout.head.pages)) return false;
  for (std::size_t i = 0; i < layout.head.pages * kPage; ++i) {
    std::uint16_t number = 0;
    std::memcpy(&number, layout.numbers + i * sizeof number, sizeof number);
    if (number >= layout.head.folds) return false;
  }
  for (std::size_t i = 0; i < layout.head.folds; ++i) {
    CharacterFold fold;
    std::memcpy(&fold, layout.folds + i * sizeof fold, sizeof fold);
    if (fold.count != CharacterFold::kItself && std::size_t{fold.first} + fold.count > layout.head.letters)
      return false;
  }
  for (std::size_t i = 0; i < layout.head.letters; ++i) {
    FoldedLetter letter;
    std::memcpy(&letter, layout.letters + i * sizeof letter, sizeof letter);
    if (letter.light_size > letter.light.size() || letter.full_size > letter.full.size()) return false;
  }
  return true;
}

}  // namespace

Classes::Classes(const language::Blob& data) {
  const std::string_view bytes = data.bytes(Section::Characters);
  if (bytes.size() < kIndexBytes + kDirectPages * kPage) throw Error("compiled data: no character classes");
  index_ = reinterpret_cast<const std::uint16_t*>(bytes.data());
  pages_ = reinterpret_cast<const std::uint8_t*>(bytes.data() + kIndexBytes);
}

Folds::Folds(const language::Blob& data) {
  const FoldsLayout layout = layout_of(data.bytes(Section::Folds));
  if (!layout.fits) throw Error("compiled data: no character foldings");
  index_ = reinterpret_cast<const std::uint16_t*>(layout.index);
  numbers_ = reinterpret_cast<const std::uint16_t*>(layout.numbers);
  folds_ = reinterpret_cast<const CharacterFold*>(layout.folds);
  letters_ = reinterpret_cast<const FoldedLetter*>(layout.letters);
}

void check_characters(const language::Blob& data, const std::string& file) {
  if (!classes_are_sound(data.bytes(Section::Characters)) || !folds_are_sound(data.bytes(Section::Folds))) {
    throw Error(file, 0, 0, "compiled language data with a broken character table");
  }
}

}  // namespace barqiya::text
