// Which first letter of an unlisted word is "and": foreign names begin with it too ("Wilson"), but then a vowel's
// letter or one of few others stands behind it (data/lexicon/letters.tsv: apart). Far inside a name it is "and"
// whatever follows, when more of the name does. Tested by tests/layers/names_test.cpp.
#include "layers/names/conjoined.hpp"

#include <algorithm>
#include <array>

#include "layers/names/names.hpp"
#include "text/fold.hpp"

namespace barqiya::layers::names {
namespace {

constexpr std::array<std::string_view, 3> kNames{"given", "family", "place"};
constexpr std::uint8_t kName = 1;
constexpr std::uint8_t kNoReading = 2;
constexpr std::uint8_t kJoint = 3;

}  // namespace

Conjoined::Conjoined(const lexicon::Lexicon& lexicon) : kinds_(lexicon.classes()) {
  const auto mark = [&](std::string_view name, std::uint8_t kind) {
    if (const auto klass = lexicon.class_named(name)) kinds_[*klass] = kind;
  };
  for (const std::string_view name : kNames) mark(name, kName);
  for (const std::string_view name : {lexicon::kLiteralClass, lexicon::kPhraseClass}) mark(name, kNoReading);
  mark("name_part", kJoint);
  kind_ = lexicon.symbol_named("kind").value_or(0);
  second_ = lexicon.symbol_named("second").value_or(0);
  const language::Blob& data = lexicon.data();
  for (const lexicon::CliticRecord& record : data.table<lexicon::CliticRecord>(language::Section::Clitics)) {
    const bool first =
        conjunction_.empty() && static_cast<lexicon::Clitic>(record.kind) == lexicon::Clitic::Conjunction;
    if (first) conjunction_ = data.string(record.letters);
  }
  const auto letter = lexicon.class_named("letter");
  const auto apart = lexicon.symbol_named("apart");
  for (lexicon::EntryId entry = 0; letter && apart && entry < lexicon.entries(); ++entry) {
    if (lexicon.is_of(entry, *letter) && lexicon.feature(entry, *apart)) letters_.push_back(lexicon.lemma(entry));
  }
}

void Conjoined::part(const grammar::Captured& block, std::vector<FoundName>& found) const {
  if (found.back().type != NameType::Per) return;
  const FoundName whole = found.back();
  FoundName part = whole;
  bool parted = false;
  const auto put = [&](std::uint32_t end) {
    part.tokens.end = end;
    part.span.end = end == whole.tokens.end ? whole.span.end : block.tokens[end - 1].end;
    if (end > part.tokens.begin + 1) found.push_back(part);  // one word that no table has is no name by itself
  };
  for (std::uint32_t i = whole.tokens.begin; i < whole.tokens.end; ++i) {
    const bool likely = i >= whole.tokens.begin + 2 && i + 1 < whole.tokens.end;
    const bool joined = i > whole.tokens.begin && joins(block, i - 1);
    const std::uint32_t size = joined ? 0 : conjunction_at(block, i, likely);
    if (size == 0 || (i == whole.tokens.begin && whole.span.begin != block.tokens[i].begin)) continue;
    if (!parted) found.pop_back();
    parted = true;
    if (i != whole.tokens.begin) put(i);
    part.tokens.begin = i;
    part.span.begin = block.tokens[i].begin + size;
  }
  if (parted) put(whole.tokens.end);
}

/// Whether a word wants a further one behind it ("son of", "the house of"), so that no "and" stands there.
bool Conjoined::joins(const grammar::Captured& block, std::uint32_t token) const {
  const lexicon::Lexicon& lexicon = block.lexicon();
  const auto analyses = block.types->analyses(block.tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return kinds_[lexicon.class_of(analysis.entry)] == kJoint &&
           lexicon.feature(analysis.entry, kind_) != static_cast<std::int32_t>(second_);
  });
}

/// Whether a reading of a word tells what it is: it is no word of rules or phrases alone, and no name with an ending.
bool Conjoined::tells(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const {
  const std::uint8_t kind = kinds_[lexicon.class_of(analysis.entry)];
  const auto attached = [&](lexicon::Clitic clitic) { return analysis.clitics[static_cast<std::size_t>(clitic)] != 0; };
  const bool ending = attached(lexicon::Clitic::Pronoun) || attached(lexicon::Clitic::Case);
  return kind != kNoReading && (kind != kName || !ending);
}

/// The bytes of "and" at the head of a word without a reading, 0 for none.
std::uint32_t Conjoined::conjunction_at(const grammar::Captured& block, std::uint32_t token, bool likely) const {
  constexpr std::size_t kShortest = 3 * 2;  // bytes: of three letters
  const auto analyses = block.types->analyses(block.tokens[token].type);
  const bool known = std::any_of(analyses.begin(), analyses.end(),
                                 [&](const lexicon::Analysis& analysis) { return tells(block.lexicon(), analysis); });
  text::Folded folded;
  if (known || !text::fold(block.lexicon().data(), block.tokens[token].span().slice(block.text), folded)) return 0;
  const std::string_view word = folded.full_view();
  if (!word.starts_with(conjunction_) || word.size() < conjunction_.size() + kShortest) return 0;
  const std::string_view behind = word.substr(conjunction_.size());
  const bool sure = std::any_of(letters_.begin(), letters_.end(),
                                [behind](std::string_view letter) { return behind.starts_with(letter); });
  return sure || likely ? folded.origin[conjunction_.size()] : 0;
}

}  // namespace barqiya::layers::names
