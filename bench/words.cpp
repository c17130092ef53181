// How fast can words be found at all? The yardsticks that a reading is measured against, on one thread, over the same
// UTF-8 bytes: `wc -w` as a process, the same in C++, ICU's word iterator over text that is already in UTF-16, from the
// UTF-8 that a reading begins with, made UTF-16 first, and over that UTF-8 as it is (UText), and simdjson's check that
// text is UTF-8, which is near the speed of memory. reading_bench.cpp runs them beside the reading.

#include "words.hpp"

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <simdjson.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

namespace barqiya::bench {
namespace {

/// All reports in one file, for programs to read; gone with the object.
class TemporaryFile {
 public:
  explicit TemporaryFile(const Reports& reports) {
    const int descriptor = mkstemp(path_.data());
    if (descriptor < 0) throw std::runtime_error(path_ + ": cannot be made");
    close(descriptor);
    std::ofstream(path_) << join(reports, reports.bytes);
  }
  ~TemporaryFile() { unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_ = "/tmp/barqiya-bench-XXXXXX";
};

/// Runs `wc -w` on a file in a locale of UTF-8, its output thrown away; false when it fails.
bool run_wc(const std::string& path) {
  std::string program = "wc";
  std::string option = "-w";
  std::string file = path;
  std::string locale = "LC_ALL=C.UTF-8";
  char* const arguments[] = {program.data(), option.data(), file.data(), nullptr};
  char* const environment[] = {locale.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, "wc", &actions, nullptr, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  int status = 1;
  return failed == 0 && waitpid(child, &status, 0) == child && status == 0;
}

void wc(benchmark::State& state, const Reports& reports) {
  const TemporaryFile file(reports);
  for (auto _ : state) {
    if (!run_wc(file.path())) state.SkipWithError("wc cannot be run");
  }
  count_bytes(state, reports);
}

std::size_t count_words(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
    words += static_cast<std::size_t>(!space && !inside);
    inside = !space;
  }
  return words;
}

void white_space(benchmark::State& state, const Reports& reports) {
  for (auto _ : state) {
    std::size_t words = 0;
    for (const std::string& text : reports.texts) words += count_words(text);
    benchmark::DoNotOptimize(words);
  }
  count_bytes(state, reports);
}

/// The word iterator's passes over the reports; `set` gives it the text of one.
template <class Set>
void icu_words(benchmark::State& state, const Reports& reports, const Set& set) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
  if (U_FAILURE(status)) return state.SkipWithError("ICU has no word iterator");
  for (auto _ : state) {
    std::size_t borders = 0;
    for (std::size_t i = 0; i < reports.texts.size(); ++i) {
      set(*words, i);
      while (words->next() != icu::BreakIterator::DONE) ++borders;
    }
    benchmark::DoNotOptimize(borders);
  }
  count_bytes(state, reports);
}

void icu_words_ready(benchmark::State& state, const Reports& reports) {
  std::vector<icu::UnicodeString> texts;
  for (const std::string& text : reports.texts) texts.push_back(icu::UnicodeString::fromUTF8(text));
  icu_words(state, reports, [&](icu::BreakIterator& words, std::size_t i) { words.setText(texts[i]); });
}

void icu_words_from_utf8(benchmark::State& state, const Reports& reports) {
  icu::UnicodeString utf16;
  icu_words(state, reports, [&](icu::BreakIterator& words, std::size_t i) {
    utf16 = icu::UnicodeString::fromUTF8(reports.texts[i]);
    words.setText(utf16);
  });
}

void icu_words_over_utf8(benchmark::State& state, const Reports& reports) {
  UErrorCode status = U_ZERO_ERROR;
  UText utf8 = UTEXT_INITIALIZER;
  icu_words(state, reports, [&](icu::BreakIterator& words, std::size_t i) {
    const std::string& text = reports.texts[i];
    utext_openUTF8(&utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
    words.setText(&utf8, status);
  });
  utext_close(&utf8);
  if (U_FAILURE(status)) state.SkipWithError("ICU does not take UTF-8");
}

void validate(benchmark::State& state, const Reports& reports) {
  for (auto _ : state) {
    bool valid = true;
    for (const std::string& text : reports.texts) valid &= simdjson::validate_utf8(text.data(), text.size());
    benchmark::DoNotOptimize(valid);
  }
  count_bytes(state, reports);
}

}  // namespace

void count_bytes(benchmark::State& state, const Reports& reports) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * reports.bytes));
}

void register_words(const Reports& reports) {
  benchmark::RegisterBenchmark("wc -w", [&](auto& state) { wc(state, reports); })->UseRealTime();
  benchmark::RegisterBenchmark("white space", [&](auto& state) { white_space(state, reports); });
  benchmark::RegisterBenchmark(kIcu, [&](auto& state) { icu_words_ready(state, reports); });
  benchmark::RegisterBenchmark(kIcuFromUtf8, [&](auto& state) { icu_words_from_utf8(state, reports); });
  benchmark::RegisterBenchmark(kIcuOverUtf8, [&](auto& state) { icu_words_over_utf8(state, reports); });
  benchmark::RegisterBenchmark("simdjson::validate_utf8", [&](auto& state) { validate(state, reports); });
}

}  // namespace barqiya::bench
