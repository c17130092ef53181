// Sentences as stretches of the text: what is shown around a happening, and within which names belong to it.
#include "archive/sentences.hpp"

#include <algorithm>

#include "text/layout.hpp"
#include "text/tokens.hpp"

namespace barqiya::archive {

std::vector<Span> sentences_of(const language::Blob& data, std::string_view text) {
  std::vector<Span> out;
  std::vector<text::Token> tokens;
  text::Layout layout;
  text::Tokenizer tokenizer(data, text);
  while (tokenizer.next(tokens)) {
    layout.read(text, tokens);
    for (const text::TokenRange& sentence : layout.sentences) {
      if (sentence.begin < sentence.end) out.push_back({tokens[sentence.begin].begin, tokens[sentence.end - 1].end});
    }
  }
  return out;
}

Span sentence_around(const std::vector<Span>& sentences, Span span) {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), span.begin,
                                      [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
  if (after == sentences.begin()) return span;
  const Span before = *(after - 1);
  return before.end > span.begin ? before : span;
}

}  // namespace barqiya::archive
