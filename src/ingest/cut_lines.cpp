// Lines. One that is too long is named and passed over, without being held. The last line of a file that broke off is
// left out: that it broke off is said anyway.
#include "ingest/bytes.hpp"
#include "ingest/cutter.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";
constexpr std::string_view kMark = "\xEF\xBB\xBF";

class LineCutter final : public Cutter {
 public:
  using Cutter::Cutter;

  bool next(Piece& piece) override {
    if (input().offset() == 0 && input().at_least(kMark.size()).substr(0, kMark.size()) == kMark) {
      input().consume(kMark.size());
    }
    while (true) {
      const std::uint64_t begin = input().offset();
      const std::size_t size = line_size();
      if (size > options().max_report) {
        pass_line();
        say_fault(piece, begin, too_large(options()));
        return true;
      }
      if (size == 0) return false;
      const std::string_view line = input().held().substr(0, size);
      const bool is_whole = line.back() == '\n' || input().failure().empty();
      if (is_whole && line.find_first_not_of(kBlanks) != std::string_view::npos) {
        piece.bytes = line;
        piece.offset = begin;
        piece.format = Format::Jsonl;
        piece.is_part = true;
        input().consume(size);
        return true;
      }
      input().consume(size);
    }
  }

 private:
  /// With its end; more than the limit, if it is longer.
  std::size_t line_size() {
    for (std::size_t from = 0;;) {
      const std::string_view bytes = input().held();
      const std::size_t end = bytes.find('\n', from);
      if (end != std::string_view::npos) return end + 1;
      from = bytes.size();
      if (from > options().max_report || !input().grow()) return from;
    }
  }

  void pass_line() {
    while (true) {
      const std::string_view bytes = input().held();
      const std::size_t end = bytes.find('\n');
      input().consume(end == std::string_view::npos ? bytes.size() : end + 1);
      if (end != std::string_view::npos || !input().grow()) return;
    }
  }
};

}  // namespace

std::unique_ptr<Cutter> cut_lines(std::unique_ptr<Window> window, const LoadOptions& options) {
  return std::make_unique<LineCutter>(std::move(window), options);
}

}  // namespace barqiya::ingest
