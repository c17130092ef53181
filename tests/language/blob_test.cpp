#include "language/blob.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "compile/blob_writer.hpp"

namespace barqiya::language {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

std::string compiled() {
  compile::BlobWriter out;
  const std::array version{out.intern("0123456789ab")};
  out.table<StringRef>(Section::Version, version);
  const std::array<std::uint32_t, 3> records{1, 2, 3};
  out.table<std::uint32_t>(Section::Rules, records);
  return out.finish();
}

/// The file with a word of 8 bytes changed and, unless it is the checksum's own, the right checksum.
std::string with(std::size_t at, std::uint64_t value) {
  std::string bytes = compiled();
  std::memcpy(bytes.data() + at, &value, sizeof value);
  const std::uint64_t sum = fnv1a(std::string_view(bytes).substr(16));
  if (at >= 16) std::memcpy(bytes.data() + 8, &sum, sizeof sum);
  return bytes;
}

std::size_t entry(Section section) { return kDirectory + static_cast<std::size_t>(section) * 16; }

void expect_refused(const std::string& bytes, const std::string& why) {
  EXPECT_THAT([&] { (void)Blob::load(bytes, "data.bin"); }, ThrowsMessage<Error>("data.bin: " + why));
}

TEST(Blob, GivesWhatWasWritten) {
  const std::string bytes = compiled();
  const Blob blob = Blob::load(bytes, "data.bin");
  EXPECT_EQ(blob.version(), "0123456789ab");
  EXPECT_THAT(blob.table<std::uint32_t>(Section::Rules), ElementsAre(1, 2, 3));
  EXPECT_THAT(blob.table<std::uint32_t>(Section::States), IsEmpty());
  EXPECT_EQ(blob.whole(), bytes);
  EXPECT_EQ(Blob::trusted(bytes).version(), "0123456789ab");
}

TEST(Blob, RefusesWhatIsNoSuchFile) {
  expect_refused("", "no compiled language data");
  expect_refused(std::string(kBody, '\0'), "no compiled language data");
  expect_refused(compiled().substr(0, kBody - 1), "no compiled language data");
  std::string other = compiled();
  other[0] = 'b';
  expect_refused(other, "no compiled language data");
}

TEST(Blob, RefusesAnotherFormat) {
  std::string bytes = compiled();
  ++bytes[kMagic.size()];
  expect_refused(bytes, "compiled by another version of barqiya; compile its sources again");
}

TEST(Blob, RefusesAFileCutShortOrAddedTo) {
  expect_refused(compiled().substr(0, compiled().size() - 1), "compiled language data cut short or added to");
  expect_refused(compiled() + '\0', "compiled language data cut short or added to");
}

TEST(Blob, RefusesAnyByteChanged) {
  const std::string good = compiled();
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    EXPECT_THROW((void)Blob::load(bytes, "data.bin"), Error) << at;
  }
}

TEST(Blob, RefusesADirectoryOutOfRange) {
  const std::string why = "compiled language data with a broken directory";
  const std::size_t size = compiled().size();
  expect_refused(with(entry(Section::Rules), size + 8), why);
  expect_refused(with(entry(Section::Rules), ~std::uint64_t{7}), why);
  expect_refused(with(entry(Section::Rules) + 8, size), why);
  expect_refused(with(entry(Section::Rules) + 8, ~std::uint64_t{0}), why);
  expect_refused(with(entry(Section::Rules), kBody + 4), why);  // not aligned
}

TEST(Blob, ASectionOfHalfARecordIsAnError) {
  const std::string bytes = with(entry(Section::Rules) + 8, 6);
  const Blob blob = Blob::load(bytes, "data.bin");
  EXPECT_THROW((void)blob.table<std::uint32_t>(Section::Rules), Error);
  EXPECT_EQ(blob.table<std::uint16_t>(Section::Rules).size(), 3U);
}

TEST(Blob, AStringOutOfRangeIsEmpty) {
  const std::string bytes = compiled();
  const Blob blob = Blob::load(bytes, "data.bin");
  EXPECT_EQ(blob.string({0, 4}), "0123");
  EXPECT_EQ(blob.string({12, 0}), "");
  EXPECT_EQ(blob.string({13, 0}), "");
  EXPECT_EQ(blob.string({4, 9}), "");
  EXPECT_EQ(blob.string({0xFFFFFFFF, 0xFFFFFFFF}), "");
}

TEST(Blob, TheChecksumIsFnv1a) {  // the published test vectors
  EXPECT_EQ(fnv1a(""), 0xcbf29ce484222325U);
  EXPECT_EQ(fnv1a("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(fnv1a("foobar"), 0x85944171f73967e8U);
}

}  // namespace
}  // namespace barqiya::language
