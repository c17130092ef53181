#include "compile/blob_writer.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace barqiya::compile {
namespace {

using language::Blob;
using language::Section;

TEST(BlobWriter, EqualStringsAreStoredOnce) {
  BlobWriter out;
  const language::StringRef first = out.intern("شهر");
  EXPECT_EQ(out.intern("شهر"), first);
  EXPECT_NE(out.intern("شهرا"), first);
  EXPECT_EQ(out.intern("").size, 0U);
  EXPECT_EQ(out.written(Section::Strings), "شهرشهرا");
  const std::string bytes = out.finish();
  EXPECT_EQ(Blob::load(bytes, "x").string(first), "شهر");
}

TEST(BlobWriter, SectionsBeginAligned) {
  BlobWriter out;
  out.bytes(Section::Strings, "abc");
  out.bytes(Section::Sources, "z");
  const std::array<std::uint64_t, 2> records{7, 9};
  out.table<std::uint64_t>(Section::Rules, records);
  const std::string bytes = out.finish();
  const Blob blob = Blob::load(bytes, "x");
  EXPECT_EQ(blob.table<std::uint64_t>(Section::Rules)[1], 9U);
  EXPECT_EQ(blob.bytes(Section::Sources), "z");
  EXPECT_EQ((blob.bytes(Section::Rules).data() - bytes.data()) % 8, 0);
  EXPECT_EQ(bytes.size() % 8, 0U);
}

TEST(BlobWriter, ASectionWrittenAgainIsReplaced) {
  BlobWriter out;
  out.bytes(Section::Rules, "first");
  out.bytes(Section::Rules, "second");
  EXPECT_EQ(out.written(Section::Rules), "second");
}

TEST(BlobWriter, AnEmptyFileIsAFile) {
  const std::string bytes = BlobWriter().finish();
  EXPECT_EQ(bytes.size(), language::kBody);
  EXPECT_NO_THROW((void)Blob::load(bytes, "x"));
}

}  // namespace
}  // namespace barqiya::compile
