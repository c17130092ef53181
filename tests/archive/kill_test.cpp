// A kill at any moment: what was committed is there, the file is whole, and adding again leads to the very rows of a
// run that nobody disturbed. BARQIYA_KILLS says how often; a hundred take some minutes.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <random>

#include "folder.hpp"

namespace barqiya::archive {
namespace {

using testing::Folder;

std::vector<std::string> reports() {
  std::vector<std::string> out;
  for (int i = 0; i < 400; ++i) {
    out.push_back("النهر " + std::to_string(i % 28 + 1) +
                  " أغسطس 2021 (وكالة النهر) - قال وزير النقل سامر خليل إن الجسر " + std::to_string(i) +
                  " سيفتح في 31 ديسمبر المقبل. وأضاف أن وزارة النقل أعلنت ذلك قبل " + std::to_string(i % 9 + 2) +
                  " أيام.");
  }
  return out;
}

/// Adds all in small batches and tells the number committed through a pipe; runs in a process of its own.
[[noreturn]] void work(const std::string& path, const std::vector<std::string>& texts, int pipe) {
  Writer writer(path, testing::reader());
  Preparer preparer(testing::reader());
  std::uint32_t count = 0;
  for (const std::string& text : texts) {
    writer.add(*preparer.prepare(testing::document(text), {}));
    if (++count % 10 != 0) continue;
    writer.commit();
    if (::write(pipe, &count, sizeof count) != sizeof count) break;
  }
  writer.finish();
  _exit(0);
}

/// Starts `work`, kills it after a while, and returns how many it had said to be committed.
std::uint32_t killed_after(const std::string& path, const std::vector<std::string>& texts, useconds_t delay) {
  int ends[2];
  if (pipe(ends) != 0) return 0;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    work(path, texts, ends[1]);
  }
  close(ends[1]);
  usleep(delay);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  std::uint32_t committed = 0;
  for (std::uint32_t count = 0; ::read(ends[0], &count, sizeof count) == sizeof count;) committed = count;
  close(ends[0]);
  return committed;
}

TEST(Kill, LosesNothingCommittedAndCanBeResumed) {
  const char* const asked = std::getenv("BARQIYA_KILLS");
  const int kills = asked == nullptr ? 8 : std::atoi(asked);
  const std::vector<std::string> texts = reports();
  const Folder folder;
  testing::add(folder.file("whole.db"), texts);
  const std::string whole = testing::dump(folder.file("whole.db"));
  std::mt19937 random(7);
  int in_the_middle = 0;
  for (int i = 0; i < kills; ++i) {
    const std::string path = folder.file("killed" + std::to_string(i) + ".db");
    const std::uint32_t committed = killed_after(path, texts, 1000 + random() % 400000);
    if (access(path.c_str(), F_OK) == 0 && std::filesystem::file_size(path) > 0 && committed > 0) {
      ASSERT_EQ(testing::faults(path), "ok");
      const std::int64_t there = open_archive(path, Access::Write).integer("SELECT count(*) FROM reports");
      ASSERT_GE(there, committed);
      in_the_middle += there < static_cast<std::int64_t>(texts.size()) ? 1 : 0;
    }
    testing::add(path, texts);
    ASSERT_EQ(testing::dump(path), whole);
    ASSERT_EQ(testing::faults(path), "ok");
  }
  std::printf("%d of %d kills hit between the first commit and the last\n", in_the_middle, kills);
}

}  // namespace
}  // namespace barqiya::archive
