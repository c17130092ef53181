// UTF-8: is it well-formed, and if not, which bytes are to blame. The maximal subpart "E2 82" of a cut-off euro sign
// becomes one U+FFFD, not two, as browsers do it, so that offsets agree with what others see.
#include "text/utf8.hpp"

#include <simdjson.h>

#include <algorithm>

namespace barqiya::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Sequence {
  std::size_t size = 0;  ///< bytes of the sequence, or of its longest beginning that could have become one
  bool well_formed = false;
};

/// What may follow a lead byte: how many bytes, and the range of the first of them (Unicode 15, table 3-7).
struct Lead {
  std::size_t following = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  if (first < 0x80) return {1, true};
  Lead lead = lead_of(first);
  if (lead.following == 0) return {1, false};
  for (std::size_t i = 1; i <= lead.following; ++i) {
    if (at + i == bytes.size()) return {i, false};
    const auto byte = static_cast<unsigned char>(bytes[at + i]);
    if (byte < lead.low || byte > lead.high) return {i, false};
    lead.low = 0x80;
    lead.high = 0xBF;
  }
  return {lead.following + 1, true};
}

}  // namespace

bool is_valid(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

Repaired repair(std::string_view bytes) {
  Repaired repaired;
  repaired.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, at);
    if (sequence.well_formed) {
      repaired.text += bytes.substr(at, sequence.size);
    } else {
      repaired.text += kReplacement;
      ++repaired.errors;
    }
    at += sequence.size;
  }
  return repaired;
}

void append(char32_t code, std::string& out) {
  const auto add = [&out](char32_t byte) { out += static_cast<char>(byte); };
  const auto add_following = [&](int shift) { add(0x80 | (code >> shift & 0x3F)); };
  if (code >= 0x110000 || (code >= 0xD800 && code < 0xE000)) {
    out += kReplacement;
  } else if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | code >> 6);
    add_following(0);
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add_following(6);
    add_following(0);
  } else {
    add(0xF0 | code >> 18);
    add_following(12);
    add_following(6);
    add_following(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

}  // namespace barqiya::text
