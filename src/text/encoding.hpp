#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace barqiya::text {

/// The encodings that reports come in.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1256 };

/// The encoding of that name as people write it ("utf-8", "UTF-16LE", "windows-1256", "cp1256"), or nothing.
[[nodiscard]] std::optional<Encoding> encoding_named(std::string_view name);
[[nodiscard]] std::string_view name(Encoding encoding);

/// Recognises the encoding from the first 64 KiB: a byte order mark, zero bytes in every other place (UTF-16), UTF-8 in
/// which at most every second byte beyond ASCII begins an error, else Windows-1256 when the bytes beyond ASCII are
/// mostly Arabic letters of that code page, else UTF-8.
[[nodiscard]] Encoding recognise(std::string_view bytes);

/// A report's text: decoded, a byte order mark dropped, what is ill-formed replaced by U+FFFD and counted.
struct Decoded {
  std::string text;
  Encoding encoding = Encoding::Utf8;
  std::size_t errors = 0;
};
[[nodiscard]] Decoded decode(std::string_view bytes, std::optional<Encoding> encoding = {});

}  // namespace barqiya::text
