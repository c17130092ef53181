// Encodings: what a file's bytes say to be is often wrong or missing, so they are recognised by what they hold. UTF-16
// is decoded here; what the 256 bytes of Windows-1256 mean is asked of the C library once.
#include "text/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "text/utf8.hpp"

namespace barqiya::text {
namespace {

constexpr std::size_t kSample = 65536;
constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

bool starts_with(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

std::string_view mark_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8:
      return kUtf8Mark;
    case Encoding::Utf16Le:
      return kUtf16LeMark;
    case Encoding::Utf16Be:
      return kUtf16BeMark;
    case Encoding::Windows1256:
      break;
  }
  return {};
}

/// The code point of each byte of the code page; kReplacement for all beyond ASCII when the C library does not know it.
using CodePage = std::array<char32_t, 256>;

CodePage read_code_page() {
  CodePage page{};
  page.fill(kReplacement);
  for (std::size_t i = 0; i < 128; ++i) page[i] = static_cast<char32_t>(i);
  const iconv_t converter = iconv_open("UTF-8", "CP1256");
  if (converter == reinterpret_cast<iconv_t>(-1)) return page;
  for (std::size_t i = 128; i < 256; ++i) {
    auto byte = static_cast<char>(i);
    std::array<char, 8> written{};
    char* in = &byte;
    char* out = written.data();
    std::size_t in_left = 1;
    std::size_t out_left = written.size();
    const bool converted = iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1);
    if (converted && out != written.data()) page[i] = code_point_at(written.data()).value;
  }
  iconv_close(converter);
  return page;
}

const CodePage& windows_1256() {
  static const CodePage page = read_code_page();
  return page;
}

bool in_arabic_block(char32_t code) { return code >= 0x600 && code < 0x700; }

/// Zero bytes are what UTF-16 writes before or after each space and digit, and what no other text holds.
std::optional<Encoding> recognise_utf16(std::string_view sample) {
  if (sample.find('\0') == std::string_view::npos) return {};  // as nearly always, and quicker to see
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1 : 0;
  const auto [even, odd] = zeros;
  const std::size_t enough = std::max<std::size_t>(sample.size() / 100, 1);
  if (odd >= enough && odd / 8 >= even) return Encoding::Utf16Le;
  if (even >= enough && even / 8 >= odd) return Encoding::Utf16Be;
  return {};
}

/// The sample without the character at its end, if it may be one of UTF-8 that was cut off.
std::string_view without_last_character(std::string_view sample) {
  for (std::size_t tail = 1; tail <= 3 && tail <= sample.size(); ++tail) {
    const auto byte = static_cast<unsigned char>(sample[sample.size() - tail]);
    if (byte >= 0xC0) return sample.substr(0, sample.size() - tail);
    if (byte < 0x80) break;
  }
  return sample;
}

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

/// Whether the sample is UTF-8, some of it broken perhaps. Of what is not, nearly every byte beyond ASCII is an error
/// of its own, since a lead byte is followed by the right number of others by chance only; of broken UTF-8, hardly any.
bool looks_like_utf8(std::string_view sample) {
  if (is_valid(sample)) return true;
  const auto high = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), is_high));
  return repair(sample).errors * 2 <= high;
}

bool looks_like_windows_1256(std::string_view sample) {
  const CodePage& page = windows_1256();
  std::size_t high = 0;
  std::size_t arabic = 0;
  for (const char byte : sample) {
    high += is_high(byte) ? 1 : 0;
    arabic += in_arabic_block(page[static_cast<unsigned char>(byte)]) ? 1 : 0;
  }
  return arabic * 2 > high;
}

Decoded decode_utf8(std::string_view bytes) {
  if (is_valid(bytes)) return {std::string(bytes), Encoding::Utf8, 0};
  Repaired repaired = repair(bytes);
  return {std::move(repaired.text), Encoding::Utf8, repaired.errors};
}

Decoded decode_code_page(std::string_view bytes) {
  Decoded decoded{{}, Encoding::Windows1256, 0};
  decoded.text.reserve(bytes.size() * 2);
  const CodePage& page = windows_1256();
  for (const char byte : bytes) {
    const char32_t code = page[static_cast<unsigned char>(byte)];
    decoded.errors += code == kReplacement ? 1 : 0;
    append(code, decoded.text);
  }
  return decoded;
}

Decoded decode_utf16(std::string_view bytes, Encoding encoding) {
  Decoded decoded{{}, encoding, 0};
  decoded.text.reserve(bytes.size() + bytes.size() / 2);
  const std::size_t high_byte = encoding == Encoding::Utf16Be ? 0 : 1;
  const auto unit_at = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + high_byte]) << 8 |
                                 static_cast<unsigned char>(bytes[at + 1 - high_byte]));
  };
  std::size_t at = 0;
  for (; at + 2 <= bytes.size(); at += 2) {
    char32_t code = unit_at(at);
    if (code >= 0xD800 && code < 0xE000) {
      const char32_t low = code < 0xDC00 && at + 4 <= bytes.size() ? unit_at(at + 2) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      } else {
        code = kReplacement;
        ++decoded.errors;
      }
    }
    append(code, decoded.text);
  }
  if (at != bytes.size()) {
    append(kReplacement, decoded.text);
    ++decoded.errors;
  }
  return decoded;
}

}  // namespace

std::optional<Encoding> encoding_named(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != '-' && c != '_' && c != ' ') plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (plain == "utf8") return Encoding::Utf8;
  if (plain == "utf16le" || plain == "utf16") return Encoding::Utf16Le;
  if (plain == "utf16be") return Encoding::Utf16Be;
  if (plain == "windows1256" || plain == "cp1256" || plain == "win1256") return Encoding::Windows1256;
  return {};
}

std::string_view name(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8:
      return "utf-8";
    case Encoding::Utf16Le:
      return "utf-16le";
    case Encoding::Utf16Be:
      return "utf-16be";
    case Encoding::Windows1256:
      return "windows-1256";
  }
  return {};
}

Encoding recognise(std::string_view bytes) {
  for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be}) {
    if (starts_with(bytes, mark_of(encoding))) return encoding;
  }
  std::string_view sample = bytes.substr(0, kSample);
  if (const auto utf16 = recognise_utf16(sample)) return *utf16;
  if (sample.size() < bytes.size()) sample = without_last_character(sample);
  if (looks_like_utf8(sample)) return Encoding::Utf8;
  return looks_like_windows_1256(sample) ? Encoding::Windows1256 : Encoding::Utf8;
}

Decoded decode(std::string_view bytes, std::optional<Encoding> encoding) {
  const Encoding chosen = encoding.value_or(recognise(bytes));
  const std::string_view mark = mark_of(chosen);
  if (starts_with(bytes, mark)) bytes.remove_prefix(mark.size());
  switch (chosen) {
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
      return decode_utf16(bytes, chosen);
    case Encoding::Windows1256:
      return decode_code_page(bytes);
    case Encoding::Utf8:
      break;
  }
  return decode_utf8(bytes);
}

}  // namespace barqiya::text
