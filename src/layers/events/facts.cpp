// The facts of words that the walks over a sentence ask for, so that a walk looks at no lexicon. What the words are
// stands in the tables of data/lexicon/. Tested by tests/layers/events_participants_test.cpp.
#include "layers/events/facts.hpp"

namespace barqiya::layers::events {

FactsReader::FactsReader(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  verb_ = lexicon.class_named("verb").value_or(0), event_noun_ = lexicon.class_named("event_noun").value_or(0);
  kind_ = symbol("kind"), event_ = symbol("event"), act_ = symbol("act");
  light_ = symbol("light"), aspect_ = symbol("aspect"), report_ = symbol("report"), announce_ = symbol("announce");
  promise_ = symbol("promise"), demand_ = symbol("demand"), host_ = symbol("host"), undergo_ = symbol("undergo");
  strike_ = symbol("strike"), done_ = symbol("done"), assault_ = symbol("assault"), go_ = symbol("go");
  gather_ = symbol("gather"), launch_ = symbol("launch"), intend_ = symbol("intend"), accept_ = symbol("accept");
  casualty_ = symbol("casualty"), issue_ = symbol("issue"), goods_ = symbol("goods"), case_ = symbol("case");
  accusative_ = symbol("acc"), person_ = symbol("person"), count_ = symbol("count");
  gender_ = symbol("gender"), f_ = symbol("f"), be_ = symbol("be"), impose_ = symbol("impose"), pron_ = symbol("pron");
  none_ = symbol("none"), cancel_ = symbol("cancel"), judge_ = symbol("judge");
  tense_ = symbol("tense"), masdar_ = symbol("masdar");
}

/// How a finite verb carries what stands beside it, by one of its readings; `before`: by those before this one. Done,
/// Undergone, Hosted and Caused are decided by the first that says so.
Carries FactsReader::finite(lexicon::SymbolId kind, lexicon::SymbolId event, lexicon::SymbolId act,
                            Carries before) const {
  const bool is_light = light_ != 0 && (kind == light_ || event == light_);
  const bool out = is_light || (launch_ != 0 && event == launch_) || (aspect_ != 0 && kind == aspect_);
  if (done_ != 0 && event == done_) return Carries::Done;
  if (host_ != 0 && kind == host_) return Carries::Hosted;
  if (strike_ != 0 && event == strike_ && kind != light_) return Carries::Caused;
  Carries found = before;
  if (assault_ != 0 && event == assault_ && kind != light_) found = Carries::Struck;
  if (report_ != 0 && kind == report_ && found != Carries::Goes) {
    const bool does = light_ != 0 && event == light_;  // "directed (a blow)"
    const bool own = act != 0 && (act == announce_ || act == promise_);
    const bool orders = act != 0 && act == demand_;
    found = does ? Carries::Out : own ? Carries::Word : orders ? Carries::Orders : Carries::Talk;
  }
  if (judge_ != 0 && event == judge_) found = Carries::Orders;   // "ruled (that the appeal was rejected)"
  if (cancel_ != 0 && kind == cancel_) found = Carries::Orders;  // "called off (his visit)"
  if ((intend_ != 0 && event == intend_) || (accept_ != 0 && event == accept_)) found = Carries::Word;
  if (out && found == Carries::No) found = Carries::Out;
  const bool goes = go_ != 0 && (event == go_ || event == gather_);
  if (goes && (found == Carries::No || found == Carries::Talk || found == Carries::Orders)) found = Carries::Goes;
  return found;
}

void FactsReader::add_verb(const lexicon::Analysis& analysis, WordFacts& facts) const {
  const lexicon::SymbolId kind = value(analysis, kind_);
  const lexicon::SymbolId event = value(analysis, event_);
  const lexicon::SymbolId act = value(analysis, act_);
  const lexicon::SymbolId pronoun = value(analysis, pron_);
  if (done_ != 0 && event == done_ && pronoun != 0 && pronoun != none_) return;  // "could" is no "was done" with "you"
  if (judge_ != 0 && event == judge_ && value(analysis, tense_) == masdar_) facts.verdict = true;
  if (be_ != 0 && kind == be_) facts.is_be = true;
  if (impose_ != 0 && event == impose_) facts.imposes = true;
  if (f_ != 0 && value(analysis, gender_) == f_) facts.feminine = true;
  if (event != 0 && (event == strike_ || event == light_ || event == assault_ || event == casualty_))
    facts.strikes = true;
  const auto decided = [](Carries one) {
    return one == Carries::Undergone || one == Carries::Done || one == Carries::Hosted || one == Carries::Caused;
  };
  const bool undergoes = undergo_ != 0 && event == undergo_;  // "its coming under attack" too
  if (!decided(facts.finite)) facts.finite = undergoes ? Carries::Undergone : finite(kind, event, act, facts.finite);
  if (facts.nominal == Carries::Undergone) return;
  const bool out = (launch_ != 0 && event == launch_) || (light_ != 0 && (kind == light_ || event == light_)) ||
                   (aspect_ != 0 && kind == aspect_);
  const bool own = act != 0 && (act == announce_ || act == promise_);
  // "The carrying out of", "the announcement by Paris of its withdrawal".
  if (out && facts.nominal == Carries::No) facts.nominal = Carries::Out;
  if (own) facts.nominal = Carries::Word;
  if (undergoes) facts.nominal = Carries::Undergone;
}

WordFacts FactsReader::read(const lexicon::Types& types, std::uint32_t type) const {
  WordFacts facts;
  for (const lexicon::Analysis& analysis : types.analyses(type)) {
    if (accusative_ != 0 && value(analysis, case_) == accusative_) facts.accusative = true;
    if (count_ != 0 && value(analysis, person_) == count_) facts.counts = true;
    if (issue_ != 0 && value(analysis, event_) == issue_) facts.issues = true;
    if (event_noun_ != 0 && lexicon_->is_of(analysis.entry, event_noun_) && value(analysis, event_) == goods_)
      facts.goods = true;
    if (verb_ != 0 && lexicon_->is_of(analysis.entry, verb_)) add_verb(analysis, facts);
  }
  return facts;
}

}  // namespace barqiya::layers::events
