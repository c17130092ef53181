// WARC 1.0 and 1.1 (ISO 28500). A record is a version, headers, an empty line, and a block of Content-Length bytes.
// What real crawls do, CC-NEWS among them, and what is made of it:
//
//   - a record is cut off, or its length is wrong: the next "WARC/1." at a line's beginning begins the next record;
//   - line ends are LF alone; addresses stand in angle brackets;
//   - HTTP headers say "gzip" or "chunked" of a body that was unpacked before it was kept: a body is unpacked when it
//     looks packed, whatever they say;
//   - the status line has no HTTP version that exists.
#include "ingest/warc.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

#include "barqiya/error.hpp"
#include "ingest/bytes.hpp"
#include "ingest/cutter.hpp"
#include "ingest/dates.hpp"
#include "ingest/html.hpp"
#include "ingest/records.hpp"
#include "ingest/unpack.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::string_view kVersion = "WARC/";
constexpr std::size_t kMostHeaders = 65536;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

/// The value of a header; empty when it is not there.
std::string_view header(std::string_view headers, std::string_view name) {
  while (!headers.empty()) {
    const std::size_t end = std::min(headers.find('\n'), headers.size());
    const std::string_view line = headers.substr(0, end);
    headers.remove_prefix(std::min(end + 1, headers.size()));
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && is_same(trimmed(line.substr(0, colon)), name)) {
      return trimmed(line.substr(colon + 1));
    }
  }
  return {};
}

/// Where what follows the empty line after headers begins; npos while that is not there, and when another record begins
/// before it.
std::size_t end_of_headers(std::string_view bytes) {
  bytes = bytes.substr(0, kMostHeaders);
  for (std::size_t line = bytes.find('\n'); line != std::string_view::npos; line = bytes.find('\n', line + 1)) {
    const std::string_view rest = bytes.substr(line + 1, 2);
    if (rest.substr(0, 1) == "\n") return line + 2;
    if (rest == "\r\n") return line + 3;
    if (bytes.substr(line + 1, kVersion.size()) == kVersion) break;
  }
  return std::string_view::npos;
}

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return {};
  return value;
}

bool may_hold_report(std::string_view headers) {
  const std::string_view type = header(headers, "WARC-Type");
  return type == "response" || type == "resource" || type == "conversion";
}

class WarcCutter final : public Cutter {
 public:
  using Cutter::Cutter;

  bool next(Piece& piece) override {
    while (true) {
      if (!begin_record(piece)) return piece.fault.has_value();
      const std::uint64_t begin = input().offset();
      const std::string_view bytes = with_headers();
      const std::size_t body = end_of_headers(bytes);
      const auto length =
          body == std::string_view::npos ? std::nullopt : number(header(bytes.substr(0, body), "Content-Length"));
      if (!length) {
        if (!input().failure().empty() && bytes.size() < kMostHeaders) return false;
        input().consume(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
        pass_headers();
        say_fault(piece, begin, "a WARC record without a length");
        return true;
      }
      if (!may_hold_report(bytes.substr(0, body))) {
        if (pass(piece, begin, body, *length)) return true;
        continue;
      }
      if (*length > options().max_report) {
        if (!pass(piece, begin, body, *length)) say_fault(piece, begin, too_large(options()));
        return true;
      }
      return take(piece, begin, body + *length);
    }
  }

 private:
  std::string_view with_headers() {
    input().at_least(kMostHeaders / 4);  // nearly always enough
    while (end_of_headers(input().held()) == std::string_view::npos && input().held().size() < kMostHeaders &&
           input().grow()) {
    }
    return input().held();
  }

  /// To the next line that begins a record or is empty.
  void pass_headers() {
    while (true) {
      const std::string_view bytes = input().at_least(kVersion.size());
      const std::size_t line = bytes.find('\n');
      const bool is_record = bytes.substr(0, kVersion.size()) == kVersion;
      if (is_record || line == std::string_view::npos || trimmed(bytes.substr(0, line)).empty()) return;
      input().consume(line + 1);
    }
  }

  /// Goes to the next record. What stands before it, if it is more than line ends, is a fault of the one before.
  bool begin_record(Piece& piece) {
    const std::uint64_t begin = input().offset();
    bool has_rubbish = false;
    bool is_line_begin = true;
    while (true) {
      const std::string_view bytes = input().at_least(kVersion.size());
      if (is_line_begin && bytes.substr(0, kVersion.size()) == kVersion) {
        if (has_rubbish) say_fault(piece, begin, "no WARC record begins here: the length before it is wrong, perhaps");
        return !has_rubbish;
      }
      if (bytes.empty()) return has_rubbish && input().failure().empty() && end_in_rubbish(piece, begin);
      const std::size_t line = bytes.find('\n');
      const std::size_t size = line == std::string_view::npos ? bytes.size() : line + 1;
      has_rubbish = has_rubbish || !trimmed(bytes.substr(0, size)).empty();
      is_line_begin = line != std::string_view::npos;
      input().consume(size);
    }
  }

  static bool end_in_rubbish(Piece& piece, std::uint64_t begin) {
    say_fault(piece, begin, "no WARC record begins here: the length before it is wrong, perhaps");
    return false;
  }

  /// Leaves a record out; true when that ended in a fault.
  bool pass(Piece& piece, std::uint64_t begin, std::size_t body, std::uint64_t length) {
    for (std::uint64_t left = body + length; left > 0;) {
      const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(left, input().at_least(1).size()));
      if (step == 0) {
        if (!input().failure().empty()) return false;
        say_fault(piece, begin, "a WARC record is cut off");
        return true;
      }
      input().consume(step);
      left -= step;
    }
    return false;
  }

  bool take(Piece& piece, std::uint64_t begin, std::uint64_t size) {
    const std::string_view bytes = input().at_least(size).substr(0, size);
    // A length that reaches into the next record is wrong: that one is not to be lost with this one.
    const std::size_t next = bytes.find("\r\n\r\nWARC/1.");
    const std::size_t whole = next == std::string_view::npos ? bytes.size() : next + 4;
    if (next == std::string_view::npos && bytes.size() < size) {
      input().consume(bytes.size());
      if (!input().failure().empty()) return false;
      say_fault(piece, begin, "a WARC record is cut off");
      return true;
    }
    piece.bytes = bytes.substr(0, whole);
    piece.offset = begin;
    piece.format = Format::Warc;
    piece.is_part = true;
    input().consume(whole);
    return true;
  }
};

/// The body of chunked transfer coding; the bytes themselves when they are none.
std::string unchunked(std::string_view body) {
  std::string out;
  for (std::string_view rest = body; !rest.empty();) {
    const std::size_t line = rest.find('\n');
    if (line == std::string_view::npos || line > 64) return out.empty() ? std::string(body) : out;
    std::uint64_t size = 0;
    const std::string_view digits = trimmed(rest.substr(0, std::min(line, rest.find(';'))));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    if (error != std::errc() || end != digits.data() + digits.size()) return out.empty() ? std::string(body) : out;
    rest.remove_prefix(line + 1);
    if (size == 0) break;
    out += rest.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(size, rest.size())));
    rest.remove_prefix(static_cast<std::size_t>(std::min<std::uint64_t>(size, rest.size())));
    if (rest.substr(0, 2) == "\r\n") rest.remove_prefix(2);
  }
  return out;
}

class BytesStream final : public ByteStream {
 public:
  explicit BytesStream(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* into, std::size_t size) override {
    const std::size_t got = std::min(size, bytes_.size());
    std::memcpy(into, bytes_.data(), got);
    bytes_.remove_prefix(got);
    return got;
  }

 private:
  std::string_view bytes_;
};

/// A body as the browser would have it: unpacked as far as possible, up to the limit.
std::string unpacked(std::string body, const LoadOptions& options) {
  const Packing packing = packing_of(body);
  if (packing != Packing::Gzip && packing != Packing::Zstd) return body;
  auto packed = std::make_unique<Window>(std::make_unique<BytesStream>(body));
  Window window(packing == Packing::Gzip ? unpack_gzip(std::move(packed)) : unpack_zstd(std::move(packed)));
  const std::string_view bytes = window.at_least(options.max_report + 1);
  if (bytes.size() > options.max_report) throw Error(too_large(options));
  return std::string(bytes);
}

/// What a response is, once its headers are off: "text/html" and the rest.
struct Body {
  std::string_view type;
  std::string bytes;
  bool is_found = true;  ///< HTTP status 200
};

Body body_of(std::string_view headers, std::string_view block, const LoadOptions& options) {
  if (header(headers, "WARC-Type") != "response") return {header(headers, "Content-Type"), std::string(block)};
  const std::size_t begin = std::min(end_of_headers(block), block.size());
  const std::string_view http = block.substr(0, begin);
  const std::string_view status = http.substr(0, http.find('\n'));
  const std::size_t space = std::min(status.find(' '), status.size());
  Body body{header(http, "Content-Type"), std::string(block.substr(begin))};
  body.is_found = trimmed(status.substr(space)).substr(0, 3) == "200";
  if (!body.is_found) return body;
  if (is_same(header(http, "Transfer-Encoding"), "chunked")) body.bytes = unchunked(body.bytes);
  body.bytes = unpacked(std::move(body.bytes), options);
  return body;
}

std::string charset_of(std::string_view type) {
  std::string small;
  for (const char c : type) small += lower(c);
  const std::size_t found = small.find("charset=");
  if (found == std::string::npos) return {};
  const std::string rest = small.substr(found + 8);
  const std::size_t begin = std::min(rest.find_first_not_of("\"' "), rest.size());
  return rest.substr(begin, rest.find_first_of("\"'; ", begin) - begin);
}

bool is_page(std::string_view type) {
  const std::string_view kind = trimmed(type.substr(0, type.find(';')));
  return kind.empty() || is_same(kind, "text/html") || is_same(kind, "application/xhtml+xml");
}

bool is_plain(std::string_view type) { return is_same(trimmed(type.substr(0, type.find(';'))), "text/plain"); }

}  // namespace

void read_warc(const Piece& piece, const LoadOptions& options, Contents& contents) {
  const std::string_view record = piece.bytes;
  const std::size_t begin = std::min(end_of_headers(record), record.size());
  const std::string_view headers = record.substr(0, begin);
  std::string_view url = header(headers, "WARC-Target-URI");
  if (url.size() > 1 && url.front() == '<' && url.back() == '>') url = url.substr(1, url.size() - 2);
  const Body body = body_of(headers, record.substr(begin), options);
  PageHints hints{charset_of(body.type), std::string(url), date_in_metadata(header(headers, "WARC-Date"))};
  const bool is_conversion = header(headers, "WARC-Type") == "conversion";
  Document document;
  if (body.is_found && is_page(body.type) && !is_conversion) {
    if (!read_page(body.bytes, hints, options, document)) {
      ++contents.passed_over;
      return;
    }
  } else if (is_plain(body.type) && is_conversion && !trimmed(body.bytes).empty()) {
    text::Decoded decoded = text::decode(body.bytes, options.encoding);
    document.text = std::move(decoded.text);
    document.encoding_errors = decoded.errors;
    document.url = hints.url;
    document.metadata_date = hints.date;
  } else {
    ++contents.passed_over;
    return;
  }
  std::string_view id = header(headers, "WARC-Record-ID");
  if (id.size() > 1 && id.front() == '<' && id.back() == '>') id = id.substr(1, id.size() - 2);
  document.id = id;
  add_document(std::move(document), piece, options, contents);
}

std::unique_ptr<Cutter> cut_warc(std::unique_ptr<Window> window, const LoadOptions& options) {
  return std::make_unique<WarcCutter>(std::move(window), options);
}

}  // namespace barqiya::ingest
