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

Heads::Heads(const lexicon::Lexicon& lexicon)
    : lexicon_(&lexicon), classes_(lexicon.classes()), number_(lexicon.symbol_named("number").value_or(0)) {
  std::uint8_t sureness = kClasses.size();
  for (const std::string_view name : kClasses) {
    if (const auto klass = lexicon.class_named(name)) classes_[*klass] = sureness;
    --sureness;
  }
}

Heads::Word Heads::of(std::uint32_t type, const lexicon::Types& types) {
  if (type >= known_.size()) known_.resize(std::max<std::size_t>(type + 1U, known_.size() * 2));
  std::uint32_t& known = known_[type];
  if (known == 0) {
    const Word word = find(type, types);
    known = word.head | (word.definite ? kDefinite : 0) | kAsked;
  }
  return {known & (kDefinite - 1), (known & kDefinite) != 0};
}

Heads::Word Heads::find(std::uint32_t type, const lexicon::Types& types) const {
  Word best;
  std::uint8_t sureness = 0;
  for (const lexicon::Analysis& analysis : types.analyses(type)) {
    const std::uint8_t klass = classes_[lexicon_->class_of(analysis.entry)];
    const bool pronoun = analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Pronoun)] != 0;
    if (klass <= sureness || pronoun || lexicon_->feature(analysis, number_)) continue;
    sureness = klass;
    best = {analysis.entry + 1, analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0};
  }
  return best;
}

}  // namespace barqiya::link
