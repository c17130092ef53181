// A word type's analyses to the few bits that reading a frame needs. A word counts as a finite verb only when it is
// nothing else, since a frame ends before one; as what else it can be, it counts whenever some analysis says so.
#include "layers/statements/words.hpp"

#include <algorithm>

namespace barqiya::layers::statements {
namespace {

struct Row {
  std::string_view klass;
  std::string_view feature;  // empty: any
  std::string_view value;
  std::uint32_t flags;
};
constexpr std::array kRows{
    Row{"complementiser", "", "", kThat},
    Row{"clause_word", "kind", "relative", kRelative},
    Row{"clause_word", "kind", "connective", kConnective},
    Row{"clause_word", "kind", "as", kConnective},
    Row{"clause_word", "kind", "topic", kConnective},
    Row{"clause_word", "kind", "how", kConnective},
    Row{"clause_word", "kind", "aside", kConnective},
    Row{"clause_word", "kind", "anew", kConnective},
    Row{"clause_word", "kind", "worded", kConnective},
    Row{"clause_word", "kind", "of_what", kConnective},
    Row{"clause_word", "kind", "pronoun", kConnective | kSuffixed},
    Row{"clause_word", "kind", "frame", kFrame},
    Row{"clause_word", "kind", "turn", kFrame},
    Row{"clause_word", "kind", "apart", kApart},
    Row{"clause_word", "kind", "own", kInside},
    Row{"clause_word", "kind", "voice", kVoice},
    Row{"clause_word", "kind", "auxiliary", kAuxiliary},
    Row{"clause_word", "kind", "joint", kInside | kJoined},
    Row{"clause_word", "kind", "show", kMedium | kNoun},
    Row{"particle", "", "", kParticle},
    Row{"particle", "negative", "yes", kNegative},
    Row{"particle", "joined", "yes", kJoined},
    Row{"witness", "", "", kSpeaker | kNoun | kWitness},
    Row{"witness", "kind", "outlet", kOutlet},
    Row{"witness", "kind", "document", kDocument},
    Row{"witness", "medium", "yes", kMedium},
    Row{"role", "", "", kSpeaker | kNoun},
    Row{"title", "", "", kSpeaker | kNoun},
    Row{"rank", "", "", kSpeaker | kNoun},
    Row{"org_head", "", "", kSpeaker | kNoun | kBody},
    Row{"organisation", "", "", kSpeaker | kNoun},
    Row{"common_noun", "", "", kNoun},
    Row{"common_adjective", "", "", kAdjective},
    Row{"nationality", "", "", kAdjective},
    Row{"ordinal", "", "", kAdjective},
    Row{"place", "", "", kNoun},
    Row{"given", "gender", "m", kMan},
    Row{"given", "gender", "f", kWoman},
    Row{"month", "", "", kNoun},
    Row{"agency", "kind", "agency", kAgency},
    Row{"function_word", "", "", kFunction},
    Row{"function_word", "kind", "quantifier", kQuantifier},
};
constexpr std::array<std::string_view, 10> kLinks{"", "ila", "ala", "min", "an", "bi", "li", "fi", "maa", "ka"};

}  // namespace

Words::Words(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  for (const Row& row : kRows) {
    const auto klass = lexicon.class_named(row.klass);
    if (klass) meanings_.push_back({*klass, symbol(row.feature), symbol(row.value), row.flags});
  }
  for (std::size_t i = 1; i < kLinks.size(); ++i) links_[i] = symbol(kLinks[i]);
  verb_ = lexicon.class_named("verb").value_or(0);
  link_ = lexicon.class_named("link").value_or(0);
  literal_ = lexicon.class_named("literal").value_or(0);
  phrase_ = lexicon.class_named("phrase").value_or(0);
  governor_ = lexicon.class_named("governor").value_or(0);
  function_ = lexicon.class_named("function_word").value_or(0);
  agree_ = symbol("agree"), kind_ = symbol("kind"), demonstrative_ = symbol("demonstrative"), aside_ = symbol("aside"),
  what_ = symbol("what");
  clause_word_ = lexicon.class_named("clause_word").value_or(0);
  witness_ = lexicon.class_named("witness").value_or(0), group_ = symbol("group"), again_ = symbol("again");
  style_ = symbol("style"), titled_ = symbol("titled"), issued_ = symbol("issued"), show_ = symbol("show");
  turn_ = symbol("turn"), where_ = symbol("where"), worded_ = symbol("worded"), situated_ = symbol("situated"),
  of_what_ = symbol("of_what"), formula_ = symbol("formula"), blame_ = symbol("blame");
  manner_ = symbol("manner"), apart_ = symbol("apart"), led_ = symbol("led"), as_ = symbol("as"),
  anew_ = symbol("anew"), count_ = symbol("count"), topic_ = symbol("topic"), how_ = symbol("how"),
  pronoun_ = symbol("pronoun");
  hearer_ = lexicon.class_named("hearer").value_or(0);
  portfolio_ = lexicon.class_named("portfolio").value_or(0), actor_ = lexicon.class_named("actor").value_or(0);
  value_ = symbol("value"), tense_ = symbol("tense"), sure_ = symbol("sure"), alike_ = symbol("alike");
  person_ = symbol("person"), number_ = symbol("number"), gender_ = symbol("gender");
  past_ = symbol("past"), present_ = symbol("present"), masdar_ = symbol("masdar"), passive_ = symbol("passive"),
  no_ = symbol("no");
  none_ = symbol("none"), pl_ = symbol("pl"), du_ = symbol("du"), f_ = symbol("f");
  conj_ = symbol("conj"), prep_ = symbol("prep"), def_ = symbol("def"), pron_ = symbol("pron");
  na_ = symbol("na"), i_ = symbol("i");
}

Link Words::link_named(lexicon::SymbolId name) const {
  const auto found = name == 0 ? links_.end() : std::find(links_.begin() + 1, links_.end(), name);
  return found == links_.end() ? Link::None : static_cast<Link>(found - links_.begin());
}

lexicon::SymbolId Words::value(const lexicon::Analysis& analysis, lexicon::SymbolId feature) const {
  const auto found = lexicon_->feature(analysis, feature);
  return found ? static_cast<lexicon::SymbolId>(*found) : 0;
}

Word Words::read(std::span<const lexicon::Analysis> analyses) const {
  Word word;
  bool first = true;
  const bool attached = std::any_of(analyses.begin(), analyses.end(), [this](const lexicon::Analysis& analysis) {
    const lexicon::SymbolId article = value(analysis, def_);
    return article != 0 && article != none_ && value(analysis, prep_) == links_[static_cast<std::size_t>(Link::Bi)];
  });
  for (const lexicon::Analysis& analysis : analyses) {
    const lexicon::ClassId klass = lexicon_->class_of(analysis.entry);
    // Spellings that rules quote, or that a table lists whole with their pronouns: these tell no clitics.
    if (klass == literal_ || klass == phrase_ || klass == governor_) continue;
    const lexicon::SymbolId kind = klass == clause_word_ ? value(analysis, kind_) : lexicon::SymbolId{0};
    const bool whole = kind != 0 && (kind == manner_ || (kind == apart_ && attached));  // "with strength"
    add(analysis, first && !whole, word);
    first = first && whole;
  }
  if (word.stands) word.flags &= ~std::uint32_t{kThat};  // "I", which may be read as "that we"
  // A word that can be a noun as well ends no frame.
  if (word.is(kNoun | kAdjective | kMasdar | kFunction | kSpeaker)) word.flags &= ~std::uint32_t{kFinite};
  if (word.is(kNoun | kAdjective | kMasdar | kSpeaker | kMan | kWoman)) word.we = false;
  if (word.link != Link::None) word.flags &= ~std::uint32_t{kVerb | kFinite};  // "to", spelt as "I am next to"
  return word;
}

void Words::add(const lexicon::Analysis& analysis, bool first, Word& word) const {
  const lexicon::ClassId klass = lexicon_->class_of(analysis.entry);
  if (klass == verb_) {
    add_verb(analysis, word);
  } else if (klass == link_ && value(analysis, prep_) == none_) {  // and not "all", written as "as for" is
    word.link = link_named(value(analysis, value_));
    word.resumes = value(analysis, pron_) != 0 && value(analysis, pron_) != none_;
  }
  word.hears = word.hears || (klass == hearer_ && hearer_ != 0);
  add_kind(analysis, word);
  for (const Meaning& meaning : meanings_) {
    if (meaning.klass != klass) continue;
    if (meaning.feature != 0 && value(analysis, meaning.feature) != meaning.value) continue;
    if ((meaning.flags & kOutlet) != 0 && value(analysis, pron_) == i_)
      continue;  // "of the press", and not "my papers"
    const lexicon::SymbolId prefix = value(analysis, prep_);
    if ((meaning.flags & kThat) != 0 && prefix == links_[static_cast<std::size_t>(Link::Ka)]) continue;  // "as if"
    if ((meaning.flags & kThat) != 0 && prefix == links_[static_cast<std::size_t>(Link::Li)]) {          // "because"
      word.flags |= kConnective;
      continue;
    }
    word.flags |= meaning.flags;
    const lexicon::SymbolId conjunction = value(analysis, conj_);
    const lexicon::SymbolId owner = value(analysis, pron_);
    if ((meaning.flags & kThat) != 0 && conjunction != 0 && conjunction != none_) word.flags |= kJoined;
    if ((meaning.flags & kThat) != 0 && owner != 0 && owner != none_) word.flags |= kSuffixed;  // "that he"
    if (value(analysis, number_) == pl_) word.plural = true;
    if (value(analysis, number_) == du_) word.dual = true;
    if (value(analysis, gender_) == f_ || value(analysis, agree_) == f_) word.feminine = true;
  }
  const lexicon::SymbolId article = value(analysis, def_);
  if (article != 0 && article != none_) word.flags |= kDefinite;
  const lexicon::SymbolId owner = value(analysis, pron_);
  const bool owned = owner != 0 && owner != none_ && owner != i_ && word.is(kDocument | kMedium);
  if (klass == witness_ && owned) word.flags |= kSuffixed;  // "his view", which is written as "a flag" is
  if (first) add_clitics(analysis, word);
}

/// What the `kind` and the like of some classes say.
void Words::add_kind(const lexicon::Analysis& analysis, Word& word) const {
  const lexicon::ClassId klass = lexicon_->class_of(analysis.entry);
  if (klass == portfolio_ && value(analysis, prep_) == none_) word.office = true;
  if (klass == actor_ && count_ != 0 && value(analysis, person_) == count_) word.counting = true;
  if (klass == witness_ && value(analysis, again_) != 0) word.again = true;
  if (klass != clause_word_ && klass != function_ && klass != witness_) return;
  const lexicon::SymbolId kind = value(analysis, kind_);
  if (klass == function_) {
    word.demonstrative = word.demonstrative || kind == demonstrative_;
    word.stands = word.stands || kind == pronoun_;
  } else if (klass == witness_) {
    word.plural = word.plural || kind == group_;
  } else {
    word.aside = word.aside || kind == aside_ || kind == anew_;
    word.anew = word.anew || kind == anew_;
    word.titled = word.titled || kind == titled_ || kind == show_;
    const lexicon::SymbolId pronoun = value(analysis, pron_);
    word.resumes = word.resumes || (kind == apart_ && pronoun != 0 && pronoun != none_);
    word.issued = word.issued || kind == issued_;
    word.turns = word.turns || kind == turn_;
    word.where = word.where || kind == where_;
    word.worded = word.worded || kind == worded_;
    word.formula = word.formula || kind == formula_;
    word.of_what = word.of_what || kind == of_what_;
    word.situated = word.situated || kind == situated_;
    word.styled = word.styled || kind == style_;
    word.what = word.what || kind == what_;
    word.blame = word.blame || kind == blame_;
    word.manner = word.manner || kind == manner_;
    word.led = word.led || kind == led_;
    word.as = word.as || kind == as_;
    word.topic = word.topic || kind == topic_;
    word.how = word.how || kind == how_;
  }
}

void Words::add_verb(const lexicon::Analysis& analysis, Word& word) const {
  const lexicon::SymbolId tense = value(analysis, tense_);
  if (tense == masdar_) word.flags |= kMasdar;
  if (tense == passive_ && value(analysis, gender_) == f_ && value(analysis, number_) == pl_) word.flags |= kThings;
  if (tense != past_ && tense != present_) return;
  word.flags |= kVerb;
  word.past = word.past || tense == past_;
  const bool we = lexicon_->feature(analysis, person_).value_or(3) == 1 && value(analysis, number_) == pl_;
  word.we = word.we || we;
  if (value(analysis, sure_) == no_ || value(analysis, alike_) != 0) return;
  word.flags |= kFinite;
  if (lexicon_->feature(analysis, person_).value_or(3) == 1) word.flags |= kFirstPerson;
}

/// The attached parts are those of the reading with the fewest of them.
void Words::add_clitics(const lexicon::Analysis& analysis, Word& word) const {
  const auto has = [this, &analysis](lexicon::SymbolId feature) {
    const lexicon::SymbolId found = value(analysis, feature);
    return found != none_ ? found : lexicon::SymbolId{0};
  };
  if (has(conj_) != 0) word.flags |= kJoined;
  const lexicon::SymbolId pronoun = has(pron_);
  if (pronoun != 0) word.flags |= kSuffixed;
  if (pronoun != 0 && (pronoun == na_ || pronoun == i_)) word.flags |= kFirstPerson;
  word.prefix = link_named(has(prep_));
  word.prefix_size = analysis.stem_begin;
}

}  // namespace barqiya::layers::statements
