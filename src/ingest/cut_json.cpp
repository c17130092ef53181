// Cuts JSON without parsing it: the values of an array at the top, or those that stand one after the other, found by
// their brackets and quotation marks alone. What is inside is for a parser, later, on another thread.
//
//     [{"text": "a"}, {"text": "b}"}]      two pieces
//     {"text": "a"}\n{"text": "b"}         two pieces
//     {"articles": [...]}                  one piece
//
// A value whose brackets do not match, or with a raw line end in a string, which JSON forbids, is named and left at the
// next line that begins as an object does.
#include <algorithm>
#include <string>

#include "ingest/bytes.hpp"
#include "ingest/cutter.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kDeepest = 256;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kBetween = " \t\r\n,";
constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// Follows one value, chunk by chunk.
class Scan {
 public:
  /// Goes on with what stands in `bytes` from where it was left; true when the value is complete or wrong.
  bool go_on(std::string_view bytes);

  [[nodiscard]] std::size_t size() const { return at_; }  ///< of the value, once complete
  [[nodiscard]] const char* fault() const { return fault_; }

 private:
  bool step(char c);
  bool in_string(std::string_view bytes);
  bool fail(const char* fault) {
    fault_ = fault;
    return true;
  }

  std::size_t at_ = 0;
  std::string open_;  // brackets
  bool string_ = false;
  char last_ = '\0';  // the last that is no blank and in no string
  const char* fault_ = nullptr;
};

bool Scan::in_string(std::string_view bytes) {
  while (at_ < bytes.size()) {
    const char c = bytes[at_];
    if (c == '\n') return fail("no JSON: a line end in a string");
    if (c == '\\') {
      if (at_ + 1 == bytes.size()) return false;
      at_ += 2;
      continue;
    }
    ++at_;
    if (c != '"') continue;
    string_ = false;
    return open_.empty();
  }
  return false;
}

bool Scan::step(char c) {
  switch (c) {
    case '"':
      string_ = true;
      return false;
    case '{':
    case '[':
      if (!open_.empty() && open_.back() == '{' && last_ != ':') return fail("no JSON: a bracket is not closed");
      if (open_.size() == kDeepest) return fail("no JSON that is read: more than 256 deep");
      open_.push_back(c);
      return false;
    case '}':
    case ']':
      if (open_.empty() || open_.back() != (c == '}' ? '{' : '[')) return fail("no JSON: brackets do not match");
      open_.pop_back();
      return open_.empty();
    default:
      return open_.empty() && kBetween.find(c) != std::string_view::npos;  // the end of a number or word
  }
}

bool Scan::go_on(std::string_view bytes) {
  while (at_ < bytes.size()) {
    if (string_) {
      if (in_string(bytes)) return true;
      if (string_) return false;
      continue;
    }
    const char c = bytes[at_];
    const bool ends = step(c);
    if (fault_ != nullptr) return true;
    const bool is_word_end = ends && c != '}' && c != ']';
    if (!is_word_end) ++at_;
    if (ends) return true;
    if (kBlanks.find(c) == std::string_view::npos) last_ = c;
  }
  return false;
}

class JsonCutter final : public Cutter {
 public:
  using Cutter::Cutter;

  bool next(Piece& piece) override {
    if (!is_begun_) begin();
    skip(kBetween);
    const std::string_view bytes = input().at_least(1);
    if (bytes.empty() && is_array_ && !is_closed_ && input().failure().empty()) {
      is_closed_ = true;
      say_fault(piece, input().offset(), "no JSON: the array has no end");
      return true;
    }
    if (bytes.empty()) return false;
    if (is_array_ && bytes[0] == ']') {
      input().consume(1);
      is_closed_ = true;
      is_array_ = false;
      return next(piece);
    }
    return cut(piece);
  }

 private:
  void begin() {
    is_begun_ = true;
    if (input().at_least(kMark.size()).substr(0, kMark.size()) == kMark) input().consume(kMark.size());
    skip(kBlanks);
    is_array_ = input().at_least(1).substr(0, 1) == "[";
    if (is_array_) input().consume(1);
  }

  void skip(std::string_view blanks) {
    while (true) {
      const std::string_view bytes = input().at_least(1);
      const std::size_t end = std::min(bytes.find_first_not_of(blanks), bytes.size());
      input().consume(end);
      if (end < bytes.size() || bytes.empty()) return;
    }
  }

  bool cut(Piece& piece) {
    const std::uint64_t begin = input().offset();
    Scan scan;
    bool has_end = scan.go_on(input().held());
    while (!has_end && input().held().size() <= options().max_report && input().grow()) {
      has_end = scan.go_on(input().held());
    }
    if (scan.size() > options().max_report || (!has_end && input().held().size() > options().max_report)) {
      pass_value();
      say_fault(piece, begin, too_large(options()));
      return true;
    }
    if (scan.fault() != nullptr) {
      pass_value();
      say_fault(piece, begin, scan.fault());
      return true;
    }
    if (!has_end && !input().failure().empty()) {
      input().consume(input().held().size());
      return false;
    }
    piece.bytes = input().held().substr(0, scan.size());
    piece.offset = begin;
    piece.format = Format::Json;
    input().consume(std::max<std::size_t>(scan.size(), 1));
    skip(kBlanks);
    piece.is_part = is_array_ || has_cut_ || !input().at_least(1).empty();
    has_cut_ = true;
    return true;
  }

  /// To the next line that begins as an object does.
  void pass_value() {
    input().consume(1);
    while (true) {
      std::string_view bytes = input().held();
      const std::size_t line = bytes.find('\n');
      input().consume(line == std::string_view::npos ? bytes.size() : line + 1);
      if (line != std::string_view::npos) {
        skip(kBetween);
        bytes = input().at_least(1);
        if (bytes.empty() || bytes[0] == '{') return;
      } else if (!input().grow()) {
        return;
      }
    }
  }

  bool is_begun_ = false;
  bool is_array_ = false;
  bool is_closed_ = false;
  bool has_cut_ = false;
};

}  // namespace

std::unique_ptr<Cutter> cut_json(std::unique_ptr<Window> window, const LoadOptions& options) {
  return std::make_unique<JsonCutter>(std::move(window), options);
}

}  // namespace barqiya::ingest
