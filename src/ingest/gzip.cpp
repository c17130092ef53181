// Gzip (RFC 1952) by zlib. A dump is a chain of members, of a WARC one for each record; zlib reads one member, the
// chain is kept here. After damage the next member is looked for by its first three bytes and tried: if it was none,
// zlib says so within a few bytes, and the search goes on.
#include <zlib.h>

#include <algorithm>
#include <string>

#include "barqiya/error.hpp"
#include "ingest/unpack.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::string_view kMagic = "\x1F\x8B\x08";
constexpr std::string_view kBreak = "\r\n\r\n";
constexpr std::size_t kMost = std::size_t{1} << 30;  // zlib counts in 32 bits
constexpr int kWindowOfGzip = 15 + 16;

class GzipStream final : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<Window> packed) : packed_(std::move(packed)) {
    if (inflateInit2(&state_, kWindowOfGzip) != Z_OK) throw Error("not enough memory to unpack gzip");
  }
  ~GzipStream() override { inflateEnd(&state_); }

  std::size_t read(char* into, std::size_t size) override;

 private:
  bool begin_member();  // false: there is no other
  void pass_damage();   // to the next member
  [[noreturn]] void end_early() const;

  std::unique_ptr<Window> packed_;
  z_stream state_{};
  std::uint64_t out_ = 0;
  bool in_member_ = false;
  bool owes_break_ = false;  // an empty line where something is missing, so that the next record begins on its own
  std::string damage_;       // what is wrong in between, to be said at the end
};

void GzipStream::end_early() const {
  if (!packed_->failure().empty()) throw Error(packed_->failure());
  throw Error("gzip: the end is missing");
}

bool GzipStream::begin_member() {
  while (true) {
    const std::string_view bytes = packed_->at_least(kMagic.size());
    if (bytes.substr(0, kMagic.size()) == kMagic) {
      inflateReset(&state_);
      in_member_ = true;
      return true;
    }
    if (bytes.empty()) break;
    if (damage_.empty()) return false;  // padding after the last member
    if (bytes.size() < kMagic.size()) {
      packed_->consume(bytes.size());
      continue;
    }
    packed_->consume(std::min(bytes.find(kMagic, 1), bytes.size() - kMagic.size() + 1));
  }
  if (!packed_->failure().empty()) throw Error(packed_->failure());
  if (!damage_.empty()) throw Error(damage_);
  return false;
}

void GzipStream::pass_damage() {
  if (damage_.empty()) {
    damage_ = "gzip: damaged near byte " + std::to_string(packed_->offset()) + " of the packed file" +
              (state_.msg != nullptr ? std::string(" (") + state_.msg + ")" : std::string());
  }
  in_member_ = false;
  owes_break_ = true;
}

std::size_t GzipStream::read(char* into, std::size_t size) {
  while (true) {
    if (owes_break_ && size >= kBreak.size()) {
      owes_break_ = false;
      return kBreak.copy(into, kBreak.size());
    }
    if (!in_member_ && !begin_member()) return 0;
    const std::string_view bytes = packed_->at_least(1);
    if (bytes.empty()) end_early();
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write there
    state_.avail_in = static_cast<uInt>(std::min(bytes.size(), kMost));
    state_.next_out = reinterpret_cast<Bytef*>(into);
    state_.avail_out = static_cast<uInt>(std::min(size, kMost));
    const int outcome = inflate(&state_, Z_NO_FLUSH);
    packed_->consume(static_cast<std::size_t>(reinterpret_cast<const char*>(state_.next_in) - bytes.data()));
    const std::size_t got = static_cast<std::size_t>(reinterpret_cast<char*>(state_.next_out) - into);
    if (outcome == Z_STREAM_END) {
      in_member_ = false;
    } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
      pass_damage();
    }
    out_ += got;
    check_growth(packed_->offset(), out_);
    if (got != 0) return got;
  }
}

}  // namespace

std::unique_ptr<ByteStream> unpack_gzip(std::unique_ptr<Window> packed) {
  return std::make_unique<GzipStream>(std::move(packed));
}

}  // namespace barqiya::ingest
