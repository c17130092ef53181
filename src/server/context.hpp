#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "archive/archive.hpp"
#include "barqiya/reader.hpp"

namespace barqiya::server {

/// What all requests are answered from; immutable but for `stop`.
struct Site {
  std::string archive;  ///< its path
  const Reader& reader;
  bool write = false;                                ///< whether reports may be added
  const std::atomic<bool>& stop;                     ///< breaks off whatever is being answered
  std::chrono::milliseconds longest_answer{10'000};  ///< a question that takes longer is broken off
};

/// What one thread answers with. Not movable: the archive's questions ask it whether they may go on.
class Context {
 public:
  explicit Context(const Site& site) : site_(site) {}
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  /// The archive, opened when it is first asked for, and anew when its file is another one. Throws
  /// archive::DatabaseError when it is gone.
  [[nodiscard]] archive::Archive& archive();

  void forget_archive() { archive_.reset(); }  ///< after a failure: the next question opens it again

  void begin();  ///< starts the clock of an answer
  [[nodiscard]] bool is_late() const;
  void check_time() const;  ///< throws Problem (504) when late

  [[nodiscard]] const Site& site() const { return site_; }
  [[nodiscard]] Workspace& workspace();
  [[nodiscard]] Reading& reading() { return reading_; }

 private:
  const Site& site_;
  std::unique_ptr<archive::Archive> archive_;
  std::uint64_t device_ = 0;  ///< of the file that is open
  std::uint64_t inode_ = 0;
  std::unique_ptr<Workspace> workspace_;
  Reading reading_;
  std::chrono::steady_clock::time_point began_;
};

}  // namespace barqiya::server
