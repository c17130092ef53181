#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>
#include <zstd.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace barqiya::ingest {

/// `bytes` as one gzip member.
inline std::string gzip(std::string_view bytes) {
  z_stream state{};
  deflateInit2(&state, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&state, bytes.size()) + 32, '\0');
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(bytes.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  deflate(&state, Z_FINISH);
  out.resize(state.total_out);
  deflateEnd(&state);
  return out;
}

inline std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

using File = std::pair<std::string, std::string>;  ///< name and bytes

/// A tar or zip in memory; a name that ends in "@" is that of a symbolic link to the bytes.
inline std::string archive(const std::vector<File>& files, bool is_zip = false) {
  struct archive* const writer = archive_write_new();
  is_zip ? archive_write_set_format_zip(writer) : archive_write_set_format_pax_restricted(writer);
  std::string out(1 << 20, '\0');
  for (const File& file : files) out.resize(out.size() + file.second.size() + 4096);
  std::size_t used = 0;
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  for (const auto& [name, bytes] : files) {
    struct archive_entry* const entry = archive_entry_new();
    const bool is_link = name.back() == '@';
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, is_link ? AE_IFLNK : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    if (is_link) archive_entry_set_symlink(entry, bytes.c_str());
    archive_entry_set_size(entry, is_link ? 0 : static_cast<la_int64_t>(bytes.size()));
    archive_write_header(writer, entry);
    if (!is_link) archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

}  // namespace barqiya::ingest
