#pragma once

#include <memory>
#include <utility>

#include "ingest/source.hpp"
#include "ingest/window.hpp"

namespace barqiya::ingest {

/// Cuts one unpacked file into pieces that can be read by themselves. One class for each format that holds many.
class Cutter {
 public:
  Cutter(std::unique_ptr<Window> window, const LoadOptions& options) : window_(std::move(window)), options_(options) {}
  virtual ~Cutter() = default;
  Cutter(const Cutter&) = delete;
  Cutter& operator=(const Cutter&) = delete;

  /// Fills a piece's bytes, offset, format, columns and `is_part`, or its fault; false at the end. Does not throw
  /// Error.
  [[nodiscard]] virtual bool next(Piece& piece) = 0;

  [[nodiscard]] const Window& window() const { return *window_; }

 protected:
  [[nodiscard]] Window& input() { return *window_; }
  [[nodiscard]] const LoadOptions& options() const { return options_; }

  /// Makes the piece one that says what is wrong at `offset`.
  static void say_fault(Piece& piece, std::uint64_t offset, std::string reason) {
    piece.fault = Fault{{}, offset, std::move(reason)};
  }

 private:
  std::unique_ptr<Window> window_;
  const LoadOptions& options_;
};

/// A file that is one piece: text, a page, XML.
[[nodiscard]] std::unique_ptr<Cutter> cut_whole(std::unique_ptr<Window> window, const LoadOptions& options,
                                                Format format);

/// A piece a line that is not blank.
[[nodiscard]] std::unique_ptr<Cutter> cut_lines(std::unique_ptr<Window> window, const LoadOptions& options);

/// A piece a value of a JSON array at the top, or of those that stand one after the other.
[[nodiscard]] std::unique_ptr<Cutter> cut_json(std::unique_ptr<Window> window, const LoadOptions& options);

/// A piece a row.
[[nodiscard]] std::unique_ptr<Cutter> cut_csv(std::unique_ptr<Window> window, const LoadOptions& options);

/// A piece a record that may hold a page or its text.
[[nodiscard]] std::unique_ptr<Cutter> cut_warc(std::unique_ptr<Window> window, const LoadOptions& options);

}  // namespace barqiya::ingest
