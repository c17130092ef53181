// Tested by tests/link/linker_test.cpp.
#include "link/articles.hpp"

#include <algorithm>

#include "lexicon/records.hpp"

namespace barqiya::link {

Articles::Articles(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  literal_ = lexicon.class_named("literal").value_or(0);
  const language::Blob& data = lexicon.data();
  std::uint8_t row = 0;
  for (const lexicon::CliticRecord& record : data.table<lexicon::CliticRecord>(language::Section::Clitics)) {
    ++row;
    const std::string_view whole = data.string(record.stands_for);
    const std::string_view rest = data.string(record.letters);
    const bool is_article = static_cast<lexicon::Clitic>(record.kind) == lexicon::Clitic::Article;
    if (!is_article || record.after == 0 || !whole.ends_with(rest)) continue;
    letter_ = whole.substr(0, whole.size() - rest.size());
    rest_ = rest;
    row_ = row;
  }
}

/// A row of a name that begins with what is left of the article ("Lubnan") has lost nothing.
bool Articles::is_cut(std::string_view text, const text::Token& token, std::uint32_t begin,
                      const lexicon::Types& types) const {
  if (row_ == 0 || begin <= token.begin || !text.substr(begin).starts_with(rest_)) return false;
  const std::uint32_t at = begin - token.begin;
  bool is_cut = false;
  for (const lexicon::Analysis& analysis : types.analyses(token.type)) {
    // Spellings that rules quote are no rows of their own: "to-a-paper" is not what "to-the-paper" is of.
    if (analysis.stem_begin != at || lexicon_->class_of(analysis.entry) == literal_) continue;
    const std::uint8_t article = analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)];
    const std::string_view lemma = lexicon_->lemma(analysis.entry);
    if (article == 0 && lemma.starts_with(rest_)) return false;
    is_cut = is_cut || article == row_ || (article == 0 && lemma.starts_with(letter_));
  }
  return is_cut;
}

}  // namespace barqiya::link
