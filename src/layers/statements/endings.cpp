// The endings themselves are data (data/lexicon/noun_endings.tsv). Tested by tests/layers/events_participants_test.cpp.
#include "layers/statements/endings.hpp"

namespace barqiya::layers::statements {

Endings::Endings(const lexicon::Lexicon& lexicon) {
  const auto klass = lexicon.class_named("noun_ending");
  if (!klass) return;
  const lexicon::SymbolId role = lexicon.symbol_named("role").value_or(0);
  const lexicon::SymbolId subject = lexicon.symbol_named("subject").value_or(0);
  for (lexicon::EntryId entry = 0; entry < lexicon.entries(); ++entry) {
    if (!lexicon.is_of(entry, *klass)) continue;
    const bool of_subject = lexicon.feature(entry, role) == static_cast<std::int32_t>(subject);
    endings_.emplace_back(lexicon.lemma(entry), of_subject ? Ending::Subject : Ending::Object);
  }
}

Ending Endings::of(std::string_view written) const {
  for (const auto& [letters, ending] : endings_) {
    const bool longer = written.size() > 2 * letters.size();
    if (longer && written.substr(written.size() - letters.size()) == letters) return ending;
  }
  return Ending::None;
}

}  // namespace barqiya::layers::statements
