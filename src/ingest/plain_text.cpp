// Plain text: one file, one report. What the bytes mean is the text stage's to say (text/encoding.hpp); here stands
// only what is refused. A binary file decodes to something in every encoding, so it is known by what no report holds:
// zero bytes, and characters that nobody types. "\x89PNG..." is binary; a report with a few broken bytes is not.
#include "ingest/plain_text.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <utility>

#include "barqiya/error.hpp"
#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kSample = 65536;
constexpr std::size_t kLongest = std::numeric_limits<std::uint32_t>::max();

bool is_control(char32_t code) {
  const bool is_space = code >= '\t' && code <= '\r';
  return (code < 0x20 && !is_space) || (code >= 0x7F && code < 0xA0) || code == 0xFFFD || code >= 0xF0000;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

}  // namespace

bool is_binary(std::string_view bytes, std::optional<text::Encoding> encoding) {
  const std::string_view sample = bytes.substr(0, kSample);
  const text::Decoded decoded = text::decode(sample, encoding);
  const bool is_utf16 = decoded.encoding == text::Encoding::Utf16Le || decoded.encoding == text::Encoding::Utf16Be;
  if (!is_utf16 && sample.find('\0') != std::string_view::npos) return true;
  std::size_t characters = 0;
  std::size_t controls = 0;
  for (std::size_t at = 0; at < decoded.text.size(); ++characters) {
    const text::CodePoint code = text::code_point_at(decoded.text.data() + at);
    controls += is_control(code.value) ? 1 : 0;
    at += code.size;
  }
  return controls * 3 > characters;
}

Document read_plain_text(std::string_view bytes, const std::string& name, std::optional<text::Encoding> encoding) {
  if (bytes.empty()) throw Error(name, 0, 0, "empty");
  if (is_binary(bytes, encoding)) throw Error(name, 0, 0, "binary, no text");
  text::Decoded decoded = text::decode(bytes, encoding);
  if (is_blank(decoded.text)) throw Error(name, 0, 0, "empty: nothing but white space");
  if (decoded.text.size() >= kLongest) throw Error(name, 0, 0, "its text has 4 GiB or more");
  Document document;
  document.id = name;
  document.text = std::move(decoded.text);
  document.encoding_errors = decoded.errors;
  return document;
}

}  // namespace barqiya::ingest
