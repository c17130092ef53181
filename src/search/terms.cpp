// Texts to search terms. A spelling is folded and stemmed once and then looked up, as the lexicon stage does.
// Tested by tests/search/terms_test.cpp.
#include "search/terms.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

#include "text/fold.hpp"

namespace barqiya::search {
namespace {

constexpr std::size_t kSmallest = 1024;  ///< slots

/// text::fold of a word with its ASCII letters in lower case.
bool fold_lower(const language::Blob& data, std::string_view word, text::Folded& out) {
  if (word.size() > Terms::kLongest) return false;
  std::array<char, Terms::kLongest> lower;
  std::transform(word.begin(), word.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text::fold(data, {lower.data(), word.size()}, out);
}

std::uint32_t tag_of(std::string_view word) { return static_cast<std::uint32_t>(std::hash<std::string_view>{}(word)); }

}  // namespace

Terms::Terms(const language::Blob& data) : data_(data), stemmer_(data_) { forget(); }

bool Terms::is_word(text::TokenKind kind) {
  return kind == text::TokenKind::Word || kind == text::TokenKind::Foreign || kind == text::TokenKind::Number;
}

std::string Terms::folded(std::string_view word) const {
  text::Folded folded;
  if (!fold_lower(data_, word, folded)) return {};
  return std::string(folded.full_view());
}

void Terms::forget() {
  slots_.assign(kSmallest, {});
  taken_ = 0;
  chunks_.clear();
  used_ = kChunk;
  ++times_forgotten_;
}

void Terms::trim() {
  is_trimmed_ = true;
  if (chunks_.size() * kChunk + slots_.size() * sizeof(Slot) > kBudget) forget();
}

void Terms::begin_text() {
  if (is_trimmed_) return;
  trim();
  is_trimmed_ = false;
}

void Terms::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.place == 0) continue;
    std::size_t at = slot.tag & (slots_.size() - 1);
    while (slots_[at].place != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

Terms::Known Terms::known_at(std::uint32_t place) const {
  Known known;
  std::memcpy(&known, bytes_at(place), sizeof known);
  return known;
}

std::string_view Terms::spelling_at(std::uint32_t place) const {
  const Known known = known_at(place);
  return {bytes_at(place) + sizeof known + known.folded_size, known.spelling_size};
}

Word Terms::word_at(std::uint32_t place, Span span) const {
  const Known known = known_at(place);
  const std::string_view folded(bytes_at(place) + sizeof known, known.folded_size);
  return {span, folded.substr(known.term_begin, known.term_size), folded, known.folded_hash};
}

// The first byte of the first chunk stays free, so that no place is 0.
char* Terms::make_room(std::size_t size) {
  if (used_ + size > kChunk) {
    chunks_.push_back(std::make_unique<char[]>(kChunk));
    used_ = chunks_.size() == 1 ? 1 : 0;
  }
  char* const room = chunks_.back().get() + used_;
  used_ += size;
  return room;
}

std::uint32_t Terms::learn(std::string_view word) {
  text::Folded folded;
  const bool is_folded = fold_lower(data_, word, folded);
  const std::string_view whole = is_folded ? folded.full_view() : std::string_view();
  const std::string_view term = whole.empty() ? whole : stemmer_.stem(whole);
  const Known known{language::fnv1a(whole), static_cast<std::uint16_t>(word.size()),
                    static_cast<std::uint16_t>(whole.size()), static_cast<std::uint16_t>(term.data() - whole.data()),
                    static_cast<std::uint16_t>(term.size())};
  char* const to = make_room(sizeof known + whole.size() + word.size());
  std::memcpy(to, &known, sizeof known);
  std::copy(word.begin(), word.end(), std::copy(whole.begin(), whole.end(), to + sizeof known));
  ++taken_;
  return static_cast<std::uint32_t>((chunks_.size() - 1) << kChunkBits |
                                    static_cast<std::size_t>(to - chunks_.back().get()));
}

std::uint32_t Terms::find(std::string_view word, std::uint32_t tag) {
  if (taken_ * 2 >= slots_.size()) grow();
  for (std::size_t i = tag & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    Slot& slot = slots_[i];
    if (slot.place == 0) {
      slot = {tag, learn(word)};
      return slot.place;
    }
    if (slot.tag == tag && spelling_at(slot.place) == word) return slot.place;
  }
}

std::uint32_t Terms::place_of(std::string_view word) { return find(word, tag_of(word)); }

/// Hashes tokens and asks the memory for their slots, then for what these name.
void Terms::ask_for(std::string_view text, std::span<const text::Token> tokens) {
  tags_.clear();
  for (const text::Token& token : tokens) {
    tags_.push_back(tag_of(token.span().slice(text)));
    __builtin_prefetch(&slots_[tags_.back() & (slots_.size() - 1)]);
  }
  for (const std::uint32_t tag : tags_) {
    const std::uint32_t place = slots_[tag & (slots_.size() - 1)].place;
    if (place != 0) prefetch(place);
  }
}

void Terms::read(std::string_view text, std::vector<Word>& out) {
  constexpr std::size_t kTogether = 32;  // tokens whose memory is asked for at once
  out.clear();
  begin_text();
  text::Tokenizer tokenizer(data_, text);
  while (tokenizer.next(tokens_)) {
    for (std::size_t begin = 0; begin < tokens_.size(); begin += kTogether) {
      const auto some = std::span(tokens_).subspan(begin, std::min(kTogether, tokens_.size() - begin));
      ask_for(text, some);
      for (std::size_t i = 0; i < some.size(); ++i) {
        if (!is_word(some[i].kind) || some[i].span().size() > kLongest) continue;
        const Word word = word_at(find(some[i].span().slice(text), tags_[i]), some[i].span());
        if (!word.term.empty()) out.push_back(word);
      }
    }
  }
}

std::string Terms::letters(std::string_view text) {
  read(text, words_);
  return letters_of(words_);
}

std::string Terms::joined(std::string_view text) {
  read(text, words_);
  return joined_of(words_);
}

std::string letters_of(std::span<const Word> words) {
  std::string out;
  for (const Word& word : words) out += word.folded;
  return out;
}

std::string joined_of(std::span<const Word> words) {
  std::string out;
  for (const Word& word : words) {
    if (!out.empty()) out += ' ';
    out += word.term;
  }
  return out;
}

}  // namespace barqiya::search
