// What is asked of a report's words, its terms, shingles, the keys of its entities, is made of the tokens that it was
// read by. A stretch that begins or ends inside a token, as a name behind "and" does, is cut anew by itself. Tested by
// tests/archive/report_words_test.cpp.
#include "archive/report_words.hpp"

#include <algorithm>

namespace barqiya::archive {
namespace {

/// Whether a letter that the text has lost is put before what stands in a span.
bool is_cut(const Reading& reading, Span span) {
  return std::binary_search(reading.cut.begin(), reading.cut.end(), span.begin);
}

}  // namespace

void ReportWords::begin_report() {
  terms_.trim();
  found_.clear();
  words_.clear();
  sentences_.clear();
  has_others_ = false;
}

std::vector<std::uint32_t>& ReportWords::places_of(const lexicon::Types& types) {
  Places& places = places_[static_cast<std::size_t>(types.spelling())];
  if (places.generation != types.generation() || places.forgotten != terms_.times_forgotten()) {
    places = {types.generation(), terms_.times_forgotten(), {}};
  }
  return places.by_type;
}

void ReportWords::on_words(const reading::BlockWords& block) {
  std::vector<std::uint32_t>& places = places_of(block.types);
  for (const text::Token& token : block.tokens) {
    if (!search::Terms::is_word(token.kind)) continue;
    if (token.span().size() > search::Terms::kLongest) {
      has_others_ = true;
      continue;
    }
    if (token.type >= places.size()) places.resize(std::max<std::size_t>(token.type + 1, places.size() * 2));
    std::uint32_t& place = places[token.type];
    if (place == 0) place = terms_.place_of(token.span().slice(block.text));
    found_.push_back({token.span(), place});
  }
  for (const text::TokenRange sentence : block.sentences) {
    if (sentence.begin == sentence.end) continue;
    sentences_.push_back({block.tokens[sentence.begin].begin, block.tokens[sentence.end - 1].end});
  }
}

void ReportWords::end_report() {
  constexpr std::size_t kAhead = 16;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (i + kAhead < found_.size()) terms_.prefetch(found_[i + kAhead].place);
    const search::Word word = terms_.word_at(found_[i].place, found_[i].span);
    if (word.term.empty()) {
      has_others_ = true;
    } else {
      words_.push_back(word);
    }
  }
}

// Nothing when a word stands there that is not one of the report's own, as far as search knows them.
std::optional<std::span<const search::Word>> ReportWords::words_in(Span span) const {
  if (has_others_) return {};
  const auto first = std::lower_bound(words_.begin(), words_.end(), span.begin,
                                      [](const search::Word& word, std::uint32_t at) { return word.span.end <= at; });
  auto last = first;
  while (last != words_.end() && last->span.begin < span.end) ++last;
  if (first != last && (first->span.begin < span.begin || (last - 1)->span.end > span.end)) return {};
  return std::span(first, last);
}

std::string ReportWords::joined(std::string_view text, Span span) {
  const auto words = words_in(span);
  return words ? search::joined_of(*words) : terms_.joined(span.slice(text));
}

std::string ReportWords::joined(const Reading& reading, Span span) {
  return is_cut(reading, span) ? terms_.joined(reading.words(span)) : joined(reading.text, span);
}

std::string ReportWords::letters(const Reading& reading, Span span) {
  const auto words = is_cut(reading, span) ? std::nullopt : words_in(span);
  return words ? search::letters_of(*words) : terms_.letters(reading.words(span));
}

Span ReportWords::sentence_around(Span span) const {
  const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), span.begin,
                                      [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
  if (after == sentences_.begin()) return span;
  const Span before = *(after - 1);
  return before.end > span.begin ? before : span;
}

}  // namespace barqiya::archive
