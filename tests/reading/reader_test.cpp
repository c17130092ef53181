#include "barqiya/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <utility>

#include "language/blob.hpp"
#include "language/builtin.hpp"
#include "records.hpp"

namespace barqiya::testing {
namespace {

using ::testing::StartsWith;
using ::testing::ThrowsMessage;

TEST(Reader, ReadsWithDataOfItsOwnAsWithTheBuiltIn) {
  const Reader builtin;
  const Reader own(std::string(language::builtin()), "data.bin");
  EXPECT_EQ(own.data_version(), builtin.data_version());
  EXPECT_EQ(own.data_version().size(), 12U);
  const Report report{.text = "وصل الوفد إلى بغداد يوم 15 أغسطس 2015."};
  Workspace with_builtin(builtin);
  Workspace with_own(own);
  EXPECT_EQ(described(own, report, with_own), described(builtin, report, with_builtin));
}

TEST(Reader, RefusesDataThatAreDamagedByTheirFilesName) {
  const auto load = [](std::string bytes) { (void)Reader(std::move(bytes), "data.bin"); };
  std::string bytes(language::builtin());
  EXPECT_THAT([&] { load(bytes.substr(0, bytes.size() / 2)); }, ThrowsMessage<Error>(StartsWith("data.bin: ")));
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  EXPECT_THAT([&] { load(bytes); }, ThrowsMessage<Error>(StartsWith("data.bin: ")));
  EXPECT_THAT([&] { load(""); }, ThrowsMessage<Error>(StartsWith("data.bin: ")));
}

// A section cut inside a record once was refused by a message that named no file.
TEST(Reader, ARefusalFromWithinNamesTheFileToo) {
  std::string bytes(language::builtin());
  const std::size_t entry = language::kDirectory + static_cast<std::size_t>(language::Section::Rules) * 16 + 8;
  bytes[entry] = static_cast<char>(bytes[entry] ^ 1);
  const std::uint64_t checksum = language::fnv1a(std::string_view(bytes).substr(16));
  std::memcpy(bytes.data() + 8, &checksum, sizeof checksum);
  EXPECT_THAT([&] { (void)Reader(bytes, "data.bin"); }, ThrowsMessage<Error>(StartsWith("data.bin: ")));
}

TEST(Reader, EmptyAndBlankReportsHaveAReading) {
  const Reader reader;
  Workspace workspace(reader);
  Reading reading;
  for (const char* const text : {"", " ", "\n\n", "\u200F", "."}) {
    reader.read({.text = text, .dct = {2021, 8, 9}}, workspace, reading);
    EXPECT_EQ(reading.text, text);
    EXPECT_TRUE(reading.times.empty());
    EXPECT_EQ(reading.dct_from, DctFrom::Caller);
  }
}

TEST(Reader, TheReportsDateIsTheCallersElseTheDatelinesElseTheMetadatas) {
  const Reader reader;
  Workspace workspace(reader);
  Reading reading;
  const std::string dated = "بغداد 9 أغسطس 2021 (شينخوا) - وصل الوفد.";
  reader.read({.text = dated, .dct = {2020, 1, 1}, .metadata_date = {2019, 1, 1}}, workspace, reading);
  EXPECT_EQ(reading.dct, (Date{2020, 1, 1}));
  reader.read({.text = dated, .metadata_date = {2019, 1, 1}}, workspace, reading);
  EXPECT_EQ(reading.dct, (Date{2021, 8, 9}));
  EXPECT_EQ(reading.dct_from, DctFrom::Dateline);
  reader.read({.text = "وصل الوفد.", .metadata_date = {2019, 1, 1}}, workspace, reading);
  EXPECT_EQ(reading.dct, (Date{2019, 1, 1}));
  EXPECT_EQ(reading.dct_from, DctFrom::Metadata);
  reader.read({.text = "وصل الوفد."}, workspace, reading);
  EXPECT_FALSE(reading.dct.known());
}

}  // namespace
}  // namespace barqiya::testing
