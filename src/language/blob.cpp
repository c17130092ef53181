#include "language/blob.hpp"

namespace barqiya::language {
namespace {

std::uint64_t word_at(std::string_view bytes, std::size_t offset) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

/// The first thing wrong with a file's frame, or null.
const char* frame_fault(std::string_view bytes) {
  if (bytes.size() < kBody || bytes.substr(0, kMagic.size()) != kMagic) return "no compiled language data";
  if (bytes[kMagic.size()] != kFormat) return "compiled by another version of barqiya; compile its sources again";
  if (word_at(bytes, 16) != bytes.size()) return "compiled language data cut short or added to";
  for (std::size_t i = 0; i < kSections; ++i) {
    const std::uint64_t offset = word_at(bytes, kDirectory + i * 16);
    const std::uint64_t size = word_at(bytes, kDirectory + i * 16 + 8);
    if (offset > bytes.size() || size > bytes.size() - offset || offset % kAlignment != 0) {
      return "compiled language data with a broken directory";
    }
  }
  return nullptr;
}

}  // namespace

Blob Blob::trusted(std::string_view bytes) {
  Blob blob(bytes);
  blob.strings_ = blob.bytes(Section::Strings);
  return blob;
}

Blob Blob::load(std::string_view bytes, const std::string& file) {
  if (const char* fault = frame_fault(bytes)) throw Error(file, 0, 0, fault);
  if (word_at(bytes, 8) != fnv1a(bytes.substr(16))) throw Error(file, 0, 0, "compiled language data was damaged");
  return trusted(bytes);
}

std::string_view Blob::bytes(Section section) const {
  const std::size_t entry = kDirectory + static_cast<std::size_t>(section) * 16;
  return bytes_.substr(word_at(bytes_, entry), word_at(bytes_, entry + 8));
}

std::string_view Blob::version() const {
  const auto refs = table<StringRef>(Section::Version);
  return refs.empty() ? std::string_view{} : string(refs.front());
}

}  // namespace barqiya::language
