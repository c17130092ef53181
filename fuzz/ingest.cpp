// Any bytes as a file: it is in memory, but opened by a name like all others, so that nothing is left out.
#include "ingest.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "ingest/source.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

namespace barqiya::fuzz {
namespace {

constexpr std::uint64_t kMostOfReport = 65536;
constexpr std::uint64_t kMostGrown = std::uint64_t{128} << 20;  // what a bomb may come to before it is defused

class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("fuzz", 0)) {
    const auto written = write(descriptor_, bytes.data(), bytes.size());
    require(written == static_cast<ssize_t>(bytes.size()), "the fuzzer's own file");
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

void check_document(const ingest::Document& document, const ingest::Piece& piece) {
  for (const std::string* text : {&document.text, &document.title, &document.id, &document.url, &document.source}) {
    require(text::is_valid(*text), "what a document says is well-formed");
  }
  require(document.text.find_first_not_of(" \t\r\n\v\f") != std::string::npos, "a document has a text");
  require(!document.id.empty(), "a document has an id");
  require(document.file == piece.file, "a document lies in its piece's file");
  require(document.offset >= piece.offset && document.offset <= piece.offset + piece.bytes.size() * 3 + 4,
          "a document lies in its piece");
}

}  // namespace

void check_ingest(std::string_view bytes, std::optional<ingest::Format> format) {
  const MemoryFile file(bytes);
  ingest::LoadOptions options;
  options.format = format;
  options.max_report = kMostOfReport;
  ingest::Source source({file.name()}, options);
  std::uint64_t last = 0;
  std::string last_file;
  for (ingest::Piece piece; source.next(piece);) {
    require(piece.bytes.size() <= kMostOfReport, "a piece is no larger than a report may be");
    if (piece.file != last_file) last = 0;
    if (!piece.fault) {
      require(piece.offset >= last, "pieces come in the order of the file");
      last = piece.offset;
      last_file = piece.file;
    }
    require(piece.offset <= kMostGrown, "a bomb is defused");
    const ingest::Contents contents = ingest::read(piece, options);
    for (const ingest::Document& document : contents.documents) check_document(document, piece);
    for (const ingest::Fault& fault : contents.faults) {
      require(!fault.reason.empty() && !fault.file.empty(), "a fault says what and where");
    }
  }
}

}  // namespace barqiya::fuzz
