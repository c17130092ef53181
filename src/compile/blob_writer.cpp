#include "compile/blob_writer.hpp"

namespace barqiya::compile {

using language::Section;

namespace {

void append_word(std::string& out, std::uint64_t value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

language::StringRef BlobWriter::intern(std::string_view text) {
  const auto known = interned_.find(text);
  if (known != interned_.end()) return known->second;
  std::string& pool = sections_[static_cast<std::size_t>(Section::Strings)];
  const language::StringRef ref{static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(text.size())};
  pool += text;
  interned_.emplace(text, ref);
  return ref;
}

void BlobWriter::bytes(Section section, std::string_view content) {
  sections_[static_cast<std::size_t>(section)] = content;
}

std::string_view BlobWriter::written(Section section) const { return sections_[static_cast<std::size_t>(section)]; }

std::string BlobWriter::finish() const {
  std::string directory;
  std::string body;
  for (const std::string& section : sections_) {
    append_word(directory, language::kBody + body.size());
    append_word(directory, section.size());
    body += section;
    body.append((language::kAlignment - body.size() % language::kAlignment) % language::kAlignment, '\0');
  }
  std::string checked;
  append_word(checked, language::kBody + body.size());
  checked += directory + body;
  std::string out(language::kMagic);
  out += language::kFormat;
  append_word(out, language::fnv1a(checked));
  return out + checked;
}

}  // namespace barqiya::compile
