// What operators ask of a match: which word of a class is there, and where it lies in the text without the clitics that
// are no part of the phrase. Which analysis a word was taken with is not kept but found again, from the predicate that
// took it; few words of a text are in a match.
#include "grammar/captured.hpp"

#include <algorithm>

namespace barqiya::grammar {
namespace {

/// The first analysis of a symbol that `wanted` accepts.
template <class Wanted>
std::optional<lexicon::Analysis> first_analysis(const Captured& block, const Symbol& symbol, Wanted wanted) {
  if (symbol.is_phrase()) {
    const lexicon::Phrases phrases(block.lexicon());
    const lexicon::Phrase& phrase = block.phrases[symbol.index - 1];
    for (std::size_t i = 0; i < phrases.readings(phrase); ++i) {
      const lexicon::Analysis analysis = phrases.reading(phrase, i);
      if (wanted(analysis)) return analysis;
    }
    return std::nullopt;
  }
  if (symbol.is_edge() || symbol.is_span()) return std::nullopt;
  const auto analyses = block.types->analyses(block.tokens[symbol.token].type);
  const auto found = std::find_if(analyses.begin(), analyses.end(), wanted);
  return found == analyses.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<lexicon::Analysis> Captured::find(const Symbol& symbol, lexicon::ClassId klass) const {
  const lexicon::Type* const type = type_of(symbol);
  if (type != nullptr && !type->may_be(klass)) return std::nullopt;  // as most are not
  if (symbol.is_phrase() && (phrases[symbol.index - 1].classes & lexicon::Type::bit_of(klass)) == 0)
    return std::nullopt;
  return first_analysis(*this, symbol,
                        [&](const lexicon::Analysis& analysis) { return lexicon().is_of(analysis.entry, klass); });
}

std::optional<lexicon::Analysis> Captured::find(Range range, lexicon::ClassId klass) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (const auto analysis = find(symbols[i], klass)) return analysis;
  }
  return std::nullopt;
}

const lexicon::Type* Captured::type_of(const Symbol& symbol) const {
  if (symbol.is_edge() || symbol.is_phrase() || symbol.is_span()) return nullptr;
  return &(*types)[tokens[symbol.token].type];
}

Span Captured::span_of(const Match& match, Range range) const {
  while (!range.empty() && symbols[range.begin].is_edge()) ++range.begin;
  while (!range.empty() && symbols[range.end - 1].is_edge()) --range.end;
  if (range.empty()) return {};
  const Symbol& first = symbols[range.begin];
  const Symbol& last = symbols[range.end - 1];
  Span span{tokens[first.token].begin, tokens[last.token + last.length - 1].end};
  const lexicon::Type* const type = type_of(first);
  if (type != nullptr && type->is_bare) return span;
  const PredicateId predicate = match.taken[range.begin - match.whole.begin];
  const Place place = range.begin == match.whole.begin ? Place::First : Place::Inside;
  span.begin += stem_of(first, predicate, place);
  return span;
}

std::uint32_t Captured::stem_of(const Symbol& symbol, PredicateId predicate, Place place) const {
  const auto find = [&] {
    const auto analysis = first_analysis(
        *this, symbol, [&](const lexicon::Analysis& candidate) { return grammar->reads(predicate, candidate, place); });
    return analysis ? std::uint32_t{analysis->stem_begin} : 0;
  };
  if (kept == nullptr || type_of(symbol) == nullptr) return find();
  const std::uint64_t key = key_of((*types)[tokens[symbol.token].type].like, predicate, place);
  const std::uint32_t* const known = kept->stems.find(key);
  return known != nullptr ? *known : kept->stems.put(key, find());
}

}  // namespace barqiya::grammar
