// Paragraphs, sentences and quotations in one pass over the tokens. A stack holds the open marks and a count for each
// family says whether one of it is open, so that a stray closing mark costs one look; each mark is pushed and popped
// once, however deep they nest.
#include "text/layout.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace barqiya::text {
namespace {

class Reader {
 public:
  Reader(std::string_view text, std::span<const Token> tokens, Layout& layout)
      : text_(text), tokens_(tokens), layout_(layout) {}

  void read() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (i == 0 || tokens_[i].paragraph) begin_paragraph(i);
      const bool closed = read_mark(i);
      const bool stop = tokens_[i].kind == TokenKind::Stop;
      if (ended_ && !stop && !closed) begin_sentence(i);
      ended_ = ended_ || (stop && ends_sentence(i));
    }
    if (!tokens_.empty()) end_paragraph(static_cast<std::uint32_t>(tokens_.size()));
  }

 private:
  struct Open {
    std::int32_t quotation;  ///< its index
    std::uint32_t token;     ///< its mark
    std::uint8_t family;
  };

  void begin_paragraph(std::uint32_t i) {
    if (i != 0) end_paragraph(i);
    layout_.paragraphs.push_back({i, i});
    layout_.sentences.push_back({i, i});
    ended_ = false;
  }

  void end_paragraph(std::uint32_t end) {
    layout_.paragraphs.back().end = end;
    layout_.sentences.back().end = end;
    while (!open_.empty()) pop(end, false);
  }

  void begin_sentence(std::uint32_t i) {
    layout_.sentences.back().end = i;
    layout_.sentences.push_back({i, i});
    ended_ = false;
  }

  [[nodiscard]] std::string_view slice(std::uint32_t i) const { return tokens_[i].span().slice(text_); }

  /// Whether the token at `i` stands in the paragraph of the token before it and touches it.
  [[nodiscard]] bool touches_previous(std::uint32_t i) const {
    return i < tokens_.size() && i > 0 && tokens_[i].glued && !tokens_[i].paragraph;
  }

  /// Whether the token at `i` is a letter that stands alone.
  [[nodiscard]] bool is_initial(std::uint32_t i) const {
    return i < tokens_.size() && is_letters(tokens_[i].kind) && count_code_points(slice(i)) == 1;
  }

  /// Whether the Stop at `i`, which the letter before it does not touch, is an initial's all the same: it touches the
  /// name behind it, or stands between two initials.
  [[nodiscard]] bool is_spaced_initial(std::uint32_t i) const {
    if (i == 0 || i + 1 >= tokens_.size() || tokens_[i].paragraph || tokens_[i + 1].paragraph) return false;
    if (slice(i) != "." || !is_initial(i - 1)) return false;
    return tokens_[i + 1].glued ? is_letters(tokens_[i + 1].kind) : is_initial(i + 1);
  }

  /// Whether the token at `i` is a "." glued between two short words, as the names of letters are.
  [[nodiscard]] bool joins_short_words(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 10;  // bytes: five letters
    const auto is_short = [&](std::uint32_t word) {
      return tokens_[word].kind == TokenKind::Word && tokens_[word].end - tokens_[word].begin <= kLongest;
    };
    return touches_previous(i) && touches_previous(i + 1) && slice(i) == "." && is_short(i - 1) && is_short(i + 1);
  }

  /// Whether the Stop at `i` stands between letters that are written by their names ("be.em.we"): of three or more.
  [[nodiscard]] bool is_of_spelt_letters(std::uint32_t i) const {
    return joins_short_words(i) && ((i >= 2 && joins_short_words(i - 2)) || joins_short_words(i + 2));
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t i) const {
    if (!touches_previous(i)) return !is_spaced_initial(i);
    if (slice(i) != ".") return true;
    if (is_of_spelt_letters(i)) return false;
    const TokenKind before = tokens_[i - 1].kind;
    if (touches_previous(i + 1)) {
      const TokenKind after = tokens_[i + 1].kind;
      const auto latin = [](TokenKind kind) { return kind == TokenKind::Number || kind == TokenKind::Foreign; };
      if (latin(before) && latin(after)) return false;
      if (before == TokenKind::Word && is_initial(i + 1)) return false;  // a name cut short to its last letter
    }
    const bool of_number = touches_previous(i - 1) && tokens_[i - 2].kind == TokenKind::Number;
    return of_number || !is_initial(i - 1);
  }

  /// True when the token closes a quotation.
  bool read_mark(std::uint32_t i) {
    switch (tokens_[i].kind) {
      case TokenKind::QuoteOpen:
        if (is_open(i) && tokens_[open_.back().token].kind == TokenKind::QuoteClose) return close(i);
        [[fallthrough]];
      case TokenKind::BracketOpen:
        for (std::size_t n = marks(i); n != 0; --n) open(i);
        return false;
      case TokenKind::QuoteClose:
      case TokenKind::BracketClose: {
        bool closed = false;
        for (std::size_t n = marks(i); n != 0 && is_open(i); --n) closed = close(i);
        if (closed || tokens_[i].kind != TokenKind::QuoteClose) return closed;
        if (closes_another_family(i)) return close_innermost(i);
        if (opens_after_all(i) || opens_mirrored(i)) open(i);
        return false;
      }
      case TokenKind::QuoteEither:
        return read_either(i);
      default:
        return false;
    }
  }

  bool read_either(std::uint32_t i) {
    if (is_apostrophe(i)) return false;
    const bool ends_something = touches_previous(i) && !precedes_quotation(tokens_[i - 1].kind);
    const bool begins_something = touches_previous(i + 1) && begins_quotation(tokens_[i + 1].kind);
    if (is_open(i)) {
      const bool nested = begins_something && !ends_something && slice(open_.back().token) != slice(i);
      if (!nested) return close(i);
    } else if (closes_another_family(i)) {
      return close_innermost(i);
    } else if (ends_something && !begins_something && !opens_after_all(i)) {
      return false;
    }
    open(i);
    return false;
  }

  /// Whether a mark that looks like a closing one, with nothing to close, opens: some houses write 'that" some words"'
  /// with each mark touching the word before it, or two closing ones, so that the next mark is of the same kind.
  [[nodiscard]] bool opens_after_all(std::uint32_t i) const {
    constexpr std::uint32_t kFarthest = 200;
    if (tokens_[i].family == kSingleQuotes || i + 1 >= tokens_.size() || !begins_quotation(tokens_[i + 1].kind))
      return false;
    const std::uint32_t end = std::min(static_cast<std::uint32_t>(tokens_.size()), i + kFarthest);
    for (std::uint32_t j = i + 1; j < end && !tokens_[j].paragraph; ++j) {
      if (tokens_[j].family != tokens_[i].family) continue;
      const bool begins = touches_previous(j + 1) && is_letters(tokens_[j + 1].kind) && !touches_previous(j);
      return tokens_[j].kind == tokens_[i].kind && !begins;
    }
    return false;
  }

  /// Whether a closing mark with nothing to close opens, and its family's next mark, an opening one, closes: in text
  /// from before such marks turned with the direction of writing.
  [[nodiscard]] bool opens_mirrored(std::uint32_t i) const {
    constexpr std::uint32_t kFarthest = 200;
    const bool begins = touches_previous(i + 1) && begins_quotation(tokens_[i + 1].kind);
    if (!begins || (touches_previous(i) && !precedes_quotation(tokens_[i - 1].kind))) return false;
    const std::uint32_t end = std::min(static_cast<std::uint32_t>(tokens_.size()), i + kFarthest);
    for (std::uint32_t j = i + 1; j < end && !tokens_[j].paragraph; ++j) {
      if (tokens_[j].family != tokens_[i].family) continue;
      const bool ends = touches_previous(j) && !(touches_previous(j + 1) && is_letters(tokens_[j + 1].kind));
      return tokens_[j].kind == TokenKind::QuoteOpen && ends;
    }
    return false;
  }

  /// Whether a mark that can only be a closing one by its spaces, with none of its family open, closes the innermost
  /// quotation, whose own family has no closing mark ahead.
  [[nodiscard]] bool closes_another_family(std::uint32_t i) const {
    constexpr std::uint32_t kFarthest = 200;
    if (open_.empty() || !touches_previous(i) || tokens_[i].family == kSingleQuotes) return false;
    if (touches_previous(i + 1) && begins_quotation(tokens_[i + 1].kind)) return false;
    const Token& mark = tokens_[open_.back().token];
    if (mark.kind == TokenKind::BracketOpen || mark.family == kSingleQuotes) return false;
    const std::uint32_t end = std::min(static_cast<std::uint32_t>(tokens_.size()), i + kFarthest);
    for (std::uint32_t j = i + 1; j < end && !tokens_[j].paragraph; ++j) {
      if (tokens_[j].family != mark.family) continue;
      return !touches_previous(j) && tokens_[j].kind != TokenKind::QuoteClose;
    }
    return true;
  }

  bool close_innermost(std::uint32_t i) {
    pop(i, true);
    return true;
  }

  static bool precedes_quotation(TokenKind kind) {
    return kind == TokenKind::Colon || kind == TokenKind::QuoteOpen || kind == TokenKind::QuoteEither ||
           kind == TokenKind::BracketOpen;
  }

  static bool begins_quotation(TokenKind kind) {
    return is_letters(kind) || kind == TokenKind::Number || kind == TokenKind::Other || kind == TokenKind::QuoteOpen ||
           kind == TokenKind::QuoteEither || kind == TokenKind::BracketOpen;
  }

  static bool is_letters(TokenKind kind) { return kind == TokenKind::Word || kind == TokenKind::Foreign; }

  [[nodiscard]] bool is_apostrophe(std::uint32_t i) const {
    return tokens_[i].family == kSingleQuotes && touches_previous(i) && touches_previous(i + 1) &&
           is_letters(tokens_[i - 1].kind) && is_letters(tokens_[i + 1].kind);
  }

  [[nodiscard]] std::size_t marks(std::uint32_t i) const {
    return std::min(count_code_points(slice(i)), Layout::kMaxRun);
  }

  [[nodiscard]] bool is_open(std::uint32_t i) const { return open_of_family_[tokens_[i].family] != 0; }

  void open(std::uint32_t i) {
    Quotation quotation;
    quotation.inside = {i + 1, i + 1};
    quotation.depth = static_cast<std::uint8_t>(std::min<std::size_t>(open_.size(), 255));
    quotation.bracket = tokens_[i].kind == TokenKind::BracketOpen;
    quotation.parent = open_.empty() ? -1 : open_.back().quotation;
    open_.push_back({static_cast<std::int32_t>(layout_.quotations.size()), i, tokens_[i].family});
    ++open_of_family_[tokens_[i].family];
    layout_.quotations.push_back(quotation);
  }

  /// Closes the innermost quotation of the mark's family, and those inside it, whose own mark is missing.
  bool close(std::uint32_t i) {
    while (open_.back().family != tokens_[i].family) pop(i, false);
    pop(i, true);
    return true;
  }

  void pop(std::uint32_t end, bool closed) {
    Quotation& quotation = layout_.quotations[static_cast<std::size_t>(open_.back().quotation)];
    quotation.inside.end = end;
    quotation.closed = closed;
    --open_of_family_[open_.back().family];
    open_.pop_back();
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  Layout& layout_;
  std::vector<Open> open_;
  std::array<std::uint32_t, 256> open_of_family_{};
  bool ended_ = false;  // a Stop ended the sentence, but what follows may belong to it
};

}  // namespace

void Layout::read(std::string_view text, std::span<const Token> tokens) {
  paragraphs.clear();
  sentences.clear();
  quotations.clear();
  Reader(text, tokens, *this).read();
}

}  // namespace barqiya::text
