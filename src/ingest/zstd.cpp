// Zstandard (RFC 8878) by libzstd, which reads frame after frame by itself. The window that a frame may ask for is what
// `zstd -d` allows by default, so that a few bytes cannot ask for gigabytes.
#include <zstd.h>

#include <string>

#include "barqiya/error.hpp"
#include "ingest/unpack.hpp"

namespace barqiya::ingest {
namespace {

constexpr int kWindowLog = 27;

class ZstdStream final : public ByteStream {
 public:
  explicit ZstdStream(std::unique_ptr<Window> packed) : packed_(std::move(packed)), state_(ZSTD_createDStream()) {
    if (state_ == nullptr) throw Error("not enough memory to unpack zstd");
    ZSTD_DCtx_setParameter(state_, ZSTD_d_windowLogMax, kWindowLog);
  }
  ~ZstdStream() override { ZSTD_freeDStream(state_); }

  std::size_t read(char* into, std::size_t size) override {
    while (true) {
      const std::string_view bytes = packed_->at_least(1);
      if (bytes.empty() && !packed_->failure().empty()) throw Error(packed_->failure());
      if (bytes.empty() && left_ == 0) return 0;
      ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
      ZSTD_outBuffer out{into, size, 0};
      left_ = ZSTD_decompressStream(state_, &out, &in);
      if (ZSTD_isError(left_) != 0) throw Error(std::string("zstd: ") + ZSTD_getErrorName(left_));
      packed_->consume(in.pos);
      out_ += out.pos;
      check_growth(packed_->offset(), out_);
      if (out.pos != 0) return out.pos;
      if (bytes.empty()) throw Error("zstd: the end is missing");
    }
  }

 private:
  std::unique_ptr<Window> packed_;
  ZSTD_DStream* state_;
  std::size_t left_ = 0;  // 0: a frame is complete
  std::uint64_t out_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> unpack_zstd(std::unique_ptr<Window> packed) {
  return std::make_unique<ZstdStream>(std::move(packed));
}

}  // namespace barqiya::ingest
