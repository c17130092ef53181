// Texts to search terms. A spelling is folded and stemmed once and then looked up, as the lexicon stage does.
// Tested by tests/search/terms_test.cpp.
#include "search/terms.hpp"

#include "text/fold.hpp"

namespace barqiya::search {
namespace {

constexpr std::size_t kSmallest = 1024;  ///< slots
constexpr std::size_t kLongest = 255;    ///< bytes; a longer word has no folded form

bool is_word(text::TokenKind kind) {
  return kind == text::TokenKind::Word || kind == text::TokenKind::Foreign || kind == text::TokenKind::Number;
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

Terms::Terms(const language::Blob& data) : data_(data), stemmer_(data_) { forget(); }

std::string Terms::folded(std::string_view word) const {
  text::Folded folded;
  if (!text::fold(data_, lower(word), folded)) return {};
  return std::string(folded.full_view());
}

void Terms::forget() {
  slots_.assign(kSmallest, {});
  taken_ = 0;
  pool_.clear();
}

void Terms::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.spelling_size == 0) continue;
    std::size_t at = slot.spelling_hash & (slots_.size() - 1);
    while (slots_[at].spelling_size != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

void Terms::learn(std::string_view word, Slot& slot) {
  const std::string whole = folded(word);
  const std::string_view term = whole.empty() ? std::string_view() : stemmer_.stem(whole);
  slot.folded_hash = language::fnv1a(whole);
  slot.at = static_cast<std::uint32_t>(pool_.size());
  slot.spelling_size = static_cast<std::uint16_t>(word.size());
  slot.term_size = static_cast<std::uint16_t>(term.size());
  pool_ += word;
  pool_ += term;
  ++taken_;
}

const Terms::Slot& Terms::known(std::string_view word) {
  if (taken_ * 2 >= slots_.size()) grow();
  const std::uint64_t hash = std::hash<std::string_view>{}(word);
  for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    Slot& slot = slots_[at];
    if (slot.spelling_size == 0) {
      slot.spelling_hash = hash;
      learn(word, slot);
      return slot;
    }
    if (slot.spelling_hash == hash && std::string_view(pool_).substr(slot.at, slot.spelling_size) == word) return slot;
  }
}

void Terms::read(std::string_view text, std::vector<Word>& out) {
  out.clear();
  if (pool_.size() + slots_.size() * sizeof(Slot) > kBudget) forget();
  text::Tokenizer tokenizer(data_, text);
  terms_.clear();
  while (tokenizer.next(tokens_)) {
    for (const text::Token& token : tokens_) {
      if (!is_word(token.kind) || token.span().size() > kLongest) continue;
      const Slot& one = known(token.span().slice(text));
      if (one.term_size == 0) continue;
      terms_.push_back({one.at + one.spelling_size, one.term_size});
      out.push_back({token.span(), {}, one.folded_hash});
    }
  }
  // Only now, since the pool may have moved while it grew.
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i].term = std::string_view(pool_).substr(terms_[i].at, terms_[i].size);
}

std::string Terms::letters(std::string_view text) {
  read(text, words_);
  std::string out;
  for (const Word& word : words_) out += folded(word.span.slice(text));
  return out;
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
