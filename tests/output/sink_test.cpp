#include "output/sink.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace barqiya::output {
namespace {

class SinkTest : public testing::Test {
 protected:
  SinkTest() : path_(std::filesystem::temp_directory_path() / ("barqiya-sink-" + std::to_string(getpid()))) {}
  ~SinkTest() override { std::filesystem::remove(path_); }

  [[nodiscard]] std::string content() const {
    std::ostringstream out;
    out << std::ifstream(path_, std::ios::binary).rdbuf();
    return out.str();
  }

  std::filesystem::path path_;
};

TEST_F(SinkTest, WritesWhatWasAppendedInItsOrder) {
  std::string expected;
  Sink sink(path_.string());
  for (int i = 0; i < 100'000; ++i) {
    const std::string piece = std::to_string(i) + '\n';
    sink.append(piece);
    expected += piece;
  }
  sink.close();
  EXPECT_EQ(content(), expected);
}

TEST_F(SinkTest, WhatIsBrokenOffHoldsWholePieces) {
  const std::string piece(100'000, 'x');
  {
    Sink sink(path_.string());
    for (int i = 0; i < 4; ++i) sink.append(piece);
  }
  EXPECT_EQ(content().size(), 3 * piece.size());
}

TEST_F(SinkTest, AFullDiskIsSaid) {
  Sink sink("/dev/full");
  sink.append("x");
  try {
    sink.close();
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "/dev/full: No space left on device");
  }
}

TEST_F(SinkTest, AFolderThatIsNotThereIsSaid) {
  try {
    const Sink sink("/missing/folder/a");
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "/missing/folder/a: No such file or directory");
  }
}

TEST_F(SinkTest, AClosedPipeIsNoError) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];  // NOLINT(*-avoid-c-arrays): pipe's own
  ASSERT_EQ(pipe(ends), 0);
  close(ends[0]);
  Sink sink("/dev/fd/" + std::to_string(ends[1]));
  close(ends[1]);
  sink.append("x");
  EXPECT_THROW(sink.flush(), ClosedPipe);
}

}  // namespace
}  // namespace barqiya::output
