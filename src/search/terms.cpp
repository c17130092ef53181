// Texts to search terms. A spelling is folded and stemmed once and then looked up, as the lexicon stage does.
// Tested by tests/search/terms_test.cpp.
#include "search/terms.hpp"

#include "text/fold.hpp"

namespace barqiya::search {
namespace {

constexpr std::size_t kSizeOfEntry = 160;  ///< bytes beside the spelling, roughly

bool is_word(text::TokenKind kind) {
  return kind == text::TokenKind::Word || kind == text::TokenKind::Foreign || kind == text::TokenKind::Number;
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

Terms::Terms(const language::Blob& data) : data_(data), stemmer_(data_) {}

std::string Terms::folded(std::string_view word) const {
  text::Folded folded;
  if (!text::fold(data_, lower(word), folded)) return {};
  return std::string(folded.full_view());
}

const Terms::Known& Terms::known(std::string_view word) {
  const auto found = known_.find(word);
  if (found != known_.end()) return found->second;
  const std::string whole = folded(word);
  Known known{std::string(whole.empty() ? std::string_view() : stemmer_.stem(whole)), language::fnv1a(whole)};
  size_ += kSizeOfEntry + word.size();
  return known_.emplace(std::string(word), std::move(known)).first->second;
}

void Terms::read(std::string_view text, std::vector<Word>& out) {
  out.clear();
  if (size_ > kBudget) {
    known_.clear();
    size_ = 0;
  }
  text::Tokenizer tokenizer(data_, text);
  while (tokenizer.next(tokens_)) {
    for (const text::Token& token : tokens_) {
      if (!is_word(token.kind)) continue;
      const Known& one = known(token.span().slice(text));
      if (!one.term.empty()) out.push_back({token.span(), one.term, one.hash});
    }
  }
}

std::string Terms::joined(std::string_view text) {
  read(text, words_);
  std::string out;
  for (const Word& word : words_) {
    if (!out.empty()) out += ' ';
    out += word.term;
  }
  return out;
}

}  // namespace barqiya::search
