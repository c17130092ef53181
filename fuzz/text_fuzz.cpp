// The text stage on any bytes: whatever they are, the decoded text is well-formed, tokens and quotations lie in it in
// order, and a word folds to something that a stretch of the word stands behind.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "require.hpp"
#include "small_data.hpp"
#include "text/encoding.hpp"
#include "text/fold.hpp"
#include "text/layout.hpp"
#include "text/spelling.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace barqiya::fuzz {
namespace {

using text::Token;

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_tokens(std::string_view text, std::span<const Token> tokens, std::size_t from) {
  std::size_t last = from;
  for (const Token& token : tokens) {
    require(last <= token.begin && token.begin < token.end && token.end <= text.size(), "tokens in order");
    require(is_border(text, token.begin) && is_border(text, token.end), "tokens end between characters");
    require(!token.glued || token.begin == 0 || text[token.begin - 1] != ' ', "a glued token follows no space");
    last = token.end;
  }
}

void check_tiling(std::span<const text::TokenRange> ranges, std::size_t tokens) {
  std::uint32_t next = 0;
  for (const text::TokenRange& range : ranges) {
    require(range.begin == next && range.end > range.begin, "each range begins where the one before it ends");
    next = range.end;
  }
  require(next == tokens, "the last range ends with the block");
}

void check_quotations(const text::Layout& layout, std::size_t tokens) {
  for (std::size_t i = 0; i < layout.quotations.size(); ++i) {
    const text::Quotation& one = layout.quotations[i];
    require(one.inside.begin <= one.inside.end && one.inside.end <= tokens, "a quotation within its block");
    require(one.parent < static_cast<std::int32_t>(i), "a quotation after the one around it");
    if (one.parent < 0) continue;
    const text::Quotation& parent = layout.quotations[static_cast<std::size_t>(one.parent)];
    require(parent.inside.begin <= one.inside.begin && one.inside.end <= parent.inside.end, "a quotation in another");
  }
}

void check_folded(std::string_view word, const text::Folded& folded) {
  require(text::is_valid(folded.full_view()) && text::is_valid(folded.light_view()), "folded forms are text");
  for (std::size_t i = 0; i < folded.full_size; ++i) {
    require(folded.origin[i] <= folded.origin[i + 1] && folded.light_at[i] <= folded.light_at[i + 1],
            "folded in order");
    require(is_border(word, folded.origin[i]), "a folded letter begins where a character does");
  }
  require(folded.origin[folded.full_size] == word.size(), "a folded word ends where the word does");
}

void check(std::string_view bytes) {
  const language::Blob& data = [] {
    static const std::string file = with_characters().finish();
    static const language::Blob blob = language::Blob::load(file, "small");
    return std::ref(blob);
  }();
  const text::Decoded decoded = text::decode(bytes);
  const std::string_view text = decoded.text;
  require(text::is_valid(text), "decoded text is well-formed");
  text::Tokenizer tokenizer(data, text);
  std::vector<Token> tokens;
  text::Layout layout;
  text::Folded folded;
  std::size_t from = 0;
  while (tokenizer.next(tokens)) {
    check_tokens(text, tokens, from);
    from = tokens.back().end;
    layout.read(text, tokens);
    check_tiling(layout.paragraphs, tokens.size());
    check_tiling(layout.sentences, tokens.size());
    check_quotations(layout, tokens.size());
    for (const Token& token : tokens) {
      const std::string_view word = token.span().slice(text);
      if (text::fold(data, word, folded)) check_folded(word, folded);
    }
  }
  const std::string once = text::fold_text(data, text);
  require(text::fold_text(data, once) == once, "what is folded stays as it is");
  (void)text::SpellingReader(data).omissions(text);
}

}  // namespace
}  // namespace barqiya::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
