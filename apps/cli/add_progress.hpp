#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace barqiya::cli {

/// What came of adding so far.
struct Added {
  std::uint64_t fresh = 0;                        ///< reports that went in
  std::uint64_t known = 0;                        ///< were there already
  std::uint64_t foreign = 0;                      ///< in other languages
  std::uint64_t passed_over = 0;                  ///< no reports at all
  std::uint64_t refused = 0;                      ///< named on stderr
  std::uint64_t bytes = 0;                        ///< of the reports' texts
  std::uint64_t read = 0;                         ///< bytes from disk, packed as they are there
  std::chrono::steady_clock::duration writing{};  ///< time in which reports were written, by one thread at a time

  [[nodiscard]] std::uint64_t reports() const { return fresh + known; }
};

/// Tells on stderr how far a long adding is: a line that is written over, five times a second, on a terminal; a line a
/// minute elsewhere. Silent for the first two seconds. `total` is what `read` will be at the end, 0 when unknown.
class AddProgress {
 public:
  explicit AddProgress(std::uint64_t total);
  ~AddProgress();
  AddProgress(const AddProgress&) = delete;
  AddProgress& operator=(const AddProgress&) = delete;

  void show(const Added& added);
  void clear();                                           ///< before something else is said on stderr
  [[nodiscard]] std::string summary(const Added&) const;  ///< the last line, with its end

 private:
  using Clock = std::chrono::steady_clock;
  [[nodiscard]] double seconds() const;

  std::uint64_t total_;
  bool is_terminal_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
};

}  // namespace barqiya::cli
