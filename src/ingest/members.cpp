// Tar and zip by libarchive, which knows their dialects (GNU, pax, zip64) and reads both as streams. It is given these
// two formats only and no filters, so that what it accepts is what is documented.
#include "ingest/members.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <array>

#include "barqiya/error.hpp"
#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kBlock = 65536;

/// libarchive gives names in the character set of the thread's locale, and in that of C none that has a letter of
/// Arabic. While one of these lives it is UTF-8, for this thread alone.
class NamesInUtf8 {
 public:
  NamesInUtf8() : before_(utf8() == locale_t{} ? locale_t{} : uselocale(utf8())) {}
  ~NamesInUtf8() {
    if (before_ != locale_t{}) uselocale(before_);
  }
  NamesInUtf8(const NamesInUtf8&) = delete;
  NamesInUtf8& operator=(const NamesInUtf8&) = delete;

 private:
  static locale_t utf8() {
    static const locale_t the_one = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    return the_one;
  }
  locale_t before_;
};

}  // namespace

struct Members::Archive {
  std::unique_ptr<Window> packed;
  struct archive* reader = archive_read_new();
  std::size_t lent = 0;  // bytes of the window that libarchive holds
  std::uint64_t out = 0;

  ~Archive() { archive_read_free(reader); }

  static la_ssize_t read(struct archive* /*reader*/, void* self, const void** bytes) {
    auto& archive = *static_cast<Archive*>(self);
    archive.packed->consume(archive.lent);
    const std::string_view held = archive.packed->at_least(1).substr(0, kBlock);
    archive.lent = held.size();
    *bytes = held.data();
    return static_cast<la_ssize_t>(held.size());
  }

  [[noreturn]] void fail() const {
    if (!packed->failure().empty()) throw Error(packed->failure());
    const char* const reason = archive_error_string(reader);
    throw Error(std::string("archive: ") + (reason != nullptr ? reason : "cannot be read"));
  }
};

/// The bytes of one file in the archive.
class Members::Member final : public ByteStream {
 public:
  explicit Member(Archive& archive) : archive_(archive) {}

  std::size_t read(char* into, std::size_t size) override {
    const la_ssize_t got = archive_read_data(archive_.reader, into, size);
    if (got < 0) archive_.fail();
    archive_.out += static_cast<std::uint64_t>(got);
    check_growth(archive_.packed->offset() + archive_.lent, archive_.out);
    return static_cast<std::size_t>(got);
  }

 private:
  Archive& archive_;
};

Members::Members(std::unique_ptr<Window> packed, Packing packing) : archive_(std::make_unique<Archive>()) {
  const NamesInUtf8 names;
  archive_->packed = std::move(packed);
  if (archive_->reader == nullptr) throw Error("not enough memory to read an archive");
  if (packing == Packing::Tar) archive_read_support_format_tar(archive_->reader);
  if (packing == Packing::Zip) archive_read_support_format_zip_streamable(archive_->reader);
  if (archive_read_open(archive_->reader, archive_.get(), nullptr, Archive::read, nullptr) != ARCHIVE_OK) {
    archive_->fail();
  }
}

Members::~Members() = default;

std::unique_ptr<ByteStream> Members::next(std::string& name) {
  const NamesInUtf8 names;
  struct archive_entry* entry = nullptr;
  while (true) {
    const int outcome = archive_read_next_header(archive_->reader, &entry);
    if (outcome == ARCHIVE_EOF) {
      if (!archive_->packed->failure().empty()) archive_->fail();
      return nullptr;
    }
    if (outcome == ARCHIVE_RETRY) continue;
    if (outcome < ARCHIVE_WARN) archive_->fail();
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) continue;
    const char* const path = archive_entry_pathname(entry);
    const char* const utf8 = path != nullptr ? path : archive_entry_pathname_utf8(entry);
    name = text::repair(utf8 != nullptr ? utf8 : "").text;
    return std::make_unique<Member>(*archive_);
  }
}

}  // namespace barqiya::ingest
