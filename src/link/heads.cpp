// The nouns by which reports refer back: of several readings of a word that of a role comes first, then that of a body,
// then that of a place. Plurals refer to no one entity. Tested by tests/link/linker_test.cpp.
#include "link/heads.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace barqiya::link {
namespace {

constexpr std::array<std::string_view, 4> kClasses{"role", "title", "org_head", "gpe_head"};

}  // namespace

Heads::Heads(lexicon::Types& types)
    : types_(&types),
      classes_(types.lexicon().classes()),
      number_(types.lexicon().symbol_named("number").value_or(0)),
      known_(types) {
  std::uint8_t sureness = kClasses.size();
  for (const std::string_view name : kClasses) {
    if (const auto klass = types.lexicon().class_named(name)) classes_[*klass] = sureness;
    --sureness;
  }
}

std::uint32_t Heads::learn(std::uint32_t type) {
  const Word word = find(type);
  const std::uint32_t known = word.head | (word.definite ? kDefinite : 0) | kAsked;
  known_.set(type, known);
  return known;
}

Heads::Word Heads::find(std::uint32_t type) const {
  const lexicon::Lexicon& lexicon = types_->lexicon();
  Word best;
  std::uint8_t sureness = 0;
  for (const lexicon::Analysis& analysis : types_->analyses(type)) {
    const std::uint8_t klass = classes_[lexicon.class_of(analysis.entry)];
    const bool pronoun = analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Pronoun)] != 0;
    if (klass <= sureness || pronoun || lexicon.feature(analysis, number_)) continue;
    sureness = klass;
    best = {analysis.entry + 1, analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0};
  }
  return best;
}

}  // namespace barqiya::link
