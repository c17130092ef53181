#include "text/characters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "compiled_characters.hpp"

namespace barqiya::text::testing {
namespace {

using language::Section;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

TEST(Characters, ClassesOfTheRepository) {
  const Classes classes(characters());
  EXPECT_EQ(classes[U'ق'], CharacterClass::Arabic);
  EXPECT_EQ(classes[U'پ'], CharacterClass::Arabic);
  EXPECT_EQ(classes[0x064E], CharacterClass::Mark);
  EXPECT_EQ(classes[0x0640], CharacterClass::Tatweel);
  EXPECT_EQ(classes[U'a'], CharacterClass::Foreign);
  EXPECT_EQ(classes[U'٣'], CharacterClass::Digit);
  EXPECT_EQ(classes[U'۳'], CharacterClass::Digit);
  EXPECT_EQ(classes[U'؟'], CharacterClass::Stop);
  EXPECT_EQ(classes[U'،'], CharacterClass::Comma);
  EXPECT_EQ(classes[U'«'], CharacterClass::QuoteOpen);
  EXPECT_EQ(classes[0x200F], CharacterClass::Invisible);
  EXPECT_EQ(classes[0x00A0], CharacterClass::Space);
  EXPECT_EQ(classes[U'\n'], CharacterClass::LineBreak);
  EXPECT_EQ(classes[0x1F600], CharacterClass::Other);
  EXPECT_EQ(classes[0x10FFFF], CharacterClass::Other);
}

TEST(Characters, TheDirectTableAgreesWithThePages) {
  const Classes classes(characters());
  for (std::uint32_t code = 0; code < 0x800; ++code) EXPECT_EQ(classes.direct(code), classes[code]) << code;
}

TEST(Characters, MarksThatPairHaveAFamily) {
  const Folds folds(characters());
  EXPECT_EQ(folds[U'«'].role, folds[U'»'].role);
  EXPECT_EQ(folds[U'('].role, folds[U')'].role);
  EXPECT_NE(folds[U'('].role, folds[U'«'].role);
  EXPECT_EQ(folds[U'\''].role, kSingleQuotes);
  EXPECT_GE(folds[U'"'].role, kFirstFamily);
  EXPECT_EQ(folds[U'ة'].role, kTaMarbuta);
  EXPECT_EQ(folds[U'أ'].role, kHamza);
}

std::size_t offset_of(const std::string& bytes, Section section) {
  std::uint64_t offset = 0;
  std::memcpy(&offset, bytes.data() + language::kDirectory + static_cast<std::size_t>(section) * 16, sizeof offset);
  return offset;
}

void expect_refused(const std::string& bytes) {
  EXPECT_THAT([&] { check_characters(language::Blob::trusted(bytes), "damaged.bin"); },
              ThrowsMessage<Error>(HasSubstr("damaged.bin: compiled language data with a broken character table")));
}

/// The repository's characters with two bytes of a section changed.
std::string with(Section section, std::size_t at, std::uint16_t value) {
  std::string bytes(characters().whole());
  std::memcpy(bytes.data() + offset_of(bytes, section) + at, &value, sizeof value);
  return bytes;
}

TEST(Characters, WhatTheCompilerWritesPassesTheCheck) { EXPECT_NO_THROW(check_characters(characters(), "good.bin")); }

TEST(Characters, IndicesOutOfRangeAreRefused) {
  const auto* const head = reinterpret_cast<const FoldsHead*>(characters().bytes(Section::Folds).data());
  const std::size_t numbers = sizeof(FoldsHead) + sizeof(PageIndex);
  const std::size_t folds = numbers + head->pages * kPage * 2;
  const std::size_t letters = folds + head->folds * sizeof(CharacterFold);
  expect_refused(with(Section::Characters, 0, 0xFFFF));                  // a page
  expect_refused(with(Section::Characters, sizeof(PageIndex), 0xFFFF));  // a class
  expect_refused(with(Section::Folds, 0, 0xFFFF));                       // how many pages there are
  expect_refused(with(Section::Folds, sizeof(FoldsHead), 0xFFFF));       // a page
  expect_refused(with(Section::Folds, numbers, 0xFFFF));                 // a fold
  expect_refused(with(Section::Folds, letters + offsetof(FoldedLetter, light_size), 0x0505));
  const CharacterFold beyond{static_cast<std::uint16_t>(head->letters), 1, kNoRole};
  std::string bytes = with(Section::Folds, 0, static_cast<std::uint16_t>(head->pages));
  std::memcpy(bytes.data() + offset_of(bytes, Section::Folds) + folds, &beyond, sizeof beyond);
  expect_refused(bytes);
}

TEST(Characters, DataWithoutThemAreRefused) {
  const std::string bytes = compile::BlobWriter().finish();
  expect_refused(bytes);
  EXPECT_THROW(Classes(language::Blob::trusted(bytes)), Error);
  EXPECT_THROW(Folds(language::Blob::trusted(bytes)), Error);
}

}  // namespace
}  // namespace barqiya::text::testing
