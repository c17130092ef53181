// Texts to search terms. A spelling is folded and stemmed once and then looked up, as the lexicon stage does.
// Tested by tests/search/terms_test.cpp.
#include "search/terms.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

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
    if (slot.at == 0) continue;
    std::size_t at = slot.tag & (slots_.size() - 1);
    while (slots_[at].at != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

Terms::Known Terms::known_at(std::uint32_t at) const {
  Known known;
  std::memcpy(&known, pool_.data() + at, sizeof known);
  return known;
}

std::string_view Terms::spelling_at(std::uint32_t at) const {
  return std::string_view(pool_).substr(at + sizeof(Known), known_at(at).spelling_size);
}

std::uint32_t Terms::learn(std::string_view word) {
  const std::string whole = folded(word);
  const std::string_view term = whole.empty() ? std::string_view(whole) : stemmer_.stem(whole);
  const Known known{language::fnv1a(whole), static_cast<std::uint16_t>(word.size()),
                    static_cast<std::uint16_t>(whole.size()), static_cast<std::uint16_t>(term.data() - whole.data()),
                    static_cast<std::uint16_t>(term.size())};
  const auto at = static_cast<std::uint32_t>(pool_.size());
  pool_.append(reinterpret_cast<const char*>(&known), sizeof known);
  pool_ += word;
  pool_ += whole;
  ++taken_;
  return at;
}

std::uint32_t Terms::find(std::string_view word, std::uint32_t tag) {
  if (taken_ * 2 >= slots_.size()) grow();
  for (std::size_t i = tag & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    Slot& slot = slots_[i];
    if (slot.at == 0) {
      slot = {tag, learn(word) + 1};
      return slot.at - 1;
    }
    if (slot.tag == tag && spelling_at(slot.at - 1) == word) return slot.at - 1;
  }
}

/// Hashes tokens and asks the memory for their slots, then for what these name.
void Terms::ask_for(std::string_view text, std::span<const text::Token> tokens) {
  tags_.clear();
  for (const text::Token& token : tokens) {
    tags_.push_back(static_cast<std::uint32_t>(std::hash<std::string_view>{}(token.span().slice(text))));
    __builtin_prefetch(&slots_[tags_.back() & (slots_.size() - 1)]);
  }
  for (const std::uint32_t tag : tags_) __builtin_prefetch(pool_.data() + slots_[tag & (slots_.size() - 1)].at);
}

void Terms::read(std::string_view text, std::vector<Word>& out) {
  constexpr std::size_t kTogether = 32;  // tokens whose memory is asked for at once
  out.clear();
  if (pool_.size() + slots_.size() * sizeof(Slot) > kBudget) forget();
  text::Tokenizer tokenizer(data_, text);
  places_.clear();
  while (tokenizer.next(tokens_)) {
    for (std::size_t begin = 0; begin < tokens_.size(); begin += kTogether) {
      const auto some = std::span(tokens_).subspan(begin, std::min(kTogether, tokens_.size() - begin));
      ask_for(text, some);
      for (std::size_t i = 0; i < some.size(); ++i) {
        if (!is_word(some[i].kind) || some[i].span().size() > kLongest) continue;
        const std::uint32_t at = find(some[i].span().slice(text), tags_[i]);
        const Known known = known_at(at);
        if (known.term_size == 0) continue;
        places_.push_back(at);
        out.push_back({some[i].span(), {}, {}, known.folded_hash});
      }
    }
  }
  // Only now, since the pool may have moved while it grew.
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Known known = known_at(places_[i]);
    const std::size_t begin = places_[i] + sizeof known + known.spelling_size;
    out[i].folded = std::string_view(pool_).substr(begin, known.folded_size);
    out[i].term = out[i].folded.substr(known.term_begin, known.term_size);
  }
}

std::string Terms::letters(std::string_view text) {
  read(text, words_);
  std::string out;
  for (const Word& word : words_) out += word.folded;
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
