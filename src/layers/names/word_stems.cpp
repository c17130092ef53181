// What a word may be when its report has made a name of it. Unlisted words have no analyses, so their proclitics are
// taken off by their letters alone; the tables' rows are known by their entries, whichever form stands there.
// Tested by tests/layers/names_short_forms_test.cpp.
#include "layers/names/word_stems.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace barqiya::layers::names {
namespace {

constexpr std::size_t kShortest = 6;  ///< bytes: three letters
constexpr std::array<std::string_view, 3> kNameClasses{"organisation", "agency", "place"};

/// Names take no article, pronoun or case ending: with one of these the word is another.
bool is_changed(const lexicon::Analysis& analysis) {
  return std::any_of(analysis.clitics.begin() + static_cast<std::ptrdiff_t>(lexicon::Clitic::Future),
                     analysis.clitics.end(), [](std::uint8_t clitic) { return clitic != 0; });
}

}  // namespace

WordStems::WordStems(lexicon::Types& types)
    : types_(&types),
      lexicon_(&types.lexicon()),
      name_classes_(lexicon_->classes()),
      sure_(lexicon_->symbol_named("sure").value_or(0)),
      yes_(lexicon_->symbol_named("yes").value_or(0)),
      known_(types) {
  const language::Blob& data = lexicon_->data();
  std::uint16_t row = 0;
  for (const lexicon::CliticRecord& record : data.table<lexicon::CliticRecord>(language::Section::Clitics)) {
    const Proclitic proclitic{data.string(record.letters), data.string(record.stands_for), ++row, record.after};
    switch (static_cast<lexicon::Clitic>(record.kind)) {
      case lexicon::Clitic::Conjunction:
        conjunctions_.push_back(proclitic);
        break;
      case lexicon::Clitic::Preposition:
        prepositions_.push_back(proclitic);
        break;
      case lexicon::Clitic::Article:
        if (proclitic.after != 0) articles_.push_back(proclitic);
        break;
      default:
        break;
    }
  }
  for (const std::string_view name : kNameClasses) {
    if (const auto klass = lexicon_->class_named(name)) name_classes_[*klass] = 1;
  }
}

void WordStems::forget() { stems_.clear(); }

std::span<const Stem> WordStems::of(std::string_view text, const text::Token& token) {
  const Known known = know(text, token);
  return std::span(stems_).subspan(known.begin, known.count);
}

std::uint64_t WordStems::with_article(std::string_view word) const {
  text::Folded folded;
  if (articles_.empty() || !text::fold(lexicon_->data(), word, folded)) return 0;
  return language::fnv1a(std::string(articles_.front().stands_for).append(folded.full_view()));
}

std::uint64_t WordStems::hash_of(lexicon::EntryId entry) {
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;
  return (entry + 1U) * kSpread;
}

WordStems::Known WordStems::learn(std::string_view word, std::uint32_t type) {
  const auto begin = static_cast<std::uint32_t>(stems_.size());
  text::Folded folded;
  if (text::fold(lexicon_->data(), word, folded)) {
    const std::string_view full = folded.full_view();
    stems_.push_back({language::fnv1a(full), 0, false});
    add_behind_conjunction(full, 0, folded.origin);
    for (const Proclitic& conjunction : conjunctions_) {
      if (!full.starts_with(conjunction.letters)) continue;
      const std::size_t at = conjunction.letters.size();
      add(full.substr(at), folded.origin[at]);
      add_behind_conjunction(full, at, folded.origin);
    }
  } else {
    stems_.push_back({language::fnv1a(word), 0, false});
  }
  for (const lexicon::Analysis& analysis : types_->analyses(type)) {
    if (is_listed_name(lexicon_->class_of(analysis.entry)) && !is_changed(analysis) && !is_sure(analysis)) {
      stems_.push_back({hash_of(analysis.entry), analysis.stem_begin, true});
    }
  }
  Known known;
  known.begin = begin;
  known.count = static_cast<std::uint32_t>(stems_.size()) - begin;
  for (std::size_t i = 0; i < std::min<std::size_t>(known.count, known.bits.size()); ++i) {
    known.bits[i] = StemFilter::bit_of(stems_[begin + i].hash);
  }
  known_.set(type, known);
  return known;
}

// Sure forms are found by rules, or a guard keeps them from being names.
bool WordStems::is_sure(const lexicon::Analysis& analysis) const {
  return lexicon_->feature(analysis, sure_) == static_cast<std::int32_t>(yes_);
}

void WordStems::add_behind_conjunction(std::string_view folded, std::size_t at, std::span<const std::uint8_t> origin) {
  for (const Proclitic& preposition : prepositions_) {
    const std::string_view rest = folded.substr(at);
    if (!rest.starts_with(preposition.letters)) continue;
    const std::size_t stem = at + preposition.letters.size();
    add(folded.substr(stem), origin[stem]);
    for (const Proclitic& article : articles_) {
      if (article.after != preposition.row || !folded.substr(stem).starts_with(article.letters)) continue;
      const std::string behind(folded.substr(stem + article.letters.size()));
      add(std::string(article.stands_for) + behind, origin[stem]);
    }
  }
}

void WordStems::add(std::string_view stem, std::uint32_t begin) {
  if (stem.size() >= kShortest) stems_.push_back({language::fnv1a(stem), begin, false});
}

}  // namespace barqiya::layers::names
