// A file that is one piece. One that says to be too large is refused unread.
#include "ingest/bytes.hpp"
#include "ingest/cutter.hpp"

namespace barqiya::ingest {
namespace {

class WholeCutter final : public Cutter {
 public:
  WholeCutter(std::unique_ptr<Window> window, const LoadOptions& options, Format format)
      : Cutter(std::move(window), options), format_(format) {}

  bool next(Piece& piece) override {
    if (is_done_) return false;
    is_done_ = true;
    piece.format = format_;
    const std::uint64_t most = options().max_report;
    const bool is_announced = input().offset() == 0 && input().stream().announced().value_or(0) > most;
    if (is_announced || input().at_least(most + 1).size() > most) {
      piece.fault = Fault{{}, {}, too_large(options())};
      return true;
    }
    const std::string_view bytes = input().held();
    const bool is_blank = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (is_blank && !input().failure().empty()) return false;
    piece.bytes = bytes;
    input().consume(bytes.size());
    return true;
  }

 private:
  Format format_;
  bool is_done_ = false;
};

}  // namespace

std::unique_ptr<Cutter> cut_whole(std::unique_ptr<Window> window, const LoadOptions& options, Format format) {
  return std::make_unique<WholeCutter>(std::move(window), options, format);
}

}  // namespace barqiya::ingest
