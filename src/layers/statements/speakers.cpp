// Who speaks. A source beside the cue says it; a verb that stands alone goes on with the one who spoke last and agrees
// with it; a participle has its main verb's speaker; "the source" is the source that was met before. Who passes a
// statement on stays the same while the same one speaks, until another relay or a medium is named.
#include "layers/statements/speakers.hpp"

#include <algorithm>

#include "layers/statements/sources.hpp"
#include "layers/statements/subjects.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenRange;

constexpr std::size_t kFarthest = 64;            ///< frames looked back at, so that time is linear in any text
constexpr std::size_t kRemembered = 8;           ///< speakers looked back at
constexpr std::uint32_t kFarthestSubject = 120;  ///< tokens looked back for the subject of a verb that stands alone

/// The first token that is looked back at.
std::uint32_t nearest(std::uint32_t token) { return token > kFarthestSubject ? token - kFarthestSubject : 0; }

bool empty(TokenRange range) { return range.begin >= range.end; }

class Speakers {
 public:
  Speakers(const Block& block, const lexicon::Types& types, const std::vector<Frame>& frames,
           std::vector<Attribution>& attributions)
      : block_(block), types_(types), frames_(frames), attributions_(attributions) {}

  void find() {
    attributions_.assign(frames_.size(), {});
    for (std::uint32_t i = 0; i < frames_.size(); ++i) {
      if (!frames_[i].found()) continue;
      current_ = i;
      attributions_[i].speaker = speaker_of(i);
      find_via(i);
      remember(i);
    }
    for (std::uint32_t i = 0; i < frames_.size() && in_headline(i); ++i) {
      if (frames_[i].found()) name_headline(i);
    }
  }

 private:
  struct Spoke {
    TokenRange speaker;
    TokenRange source;  ///< the longest phrase for it
    bool feminine = false;
    bool plural = false;
    std::uint32_t frame = 0;
  };

  [[nodiscard]] TokenRange speaker_of(std::uint32_t index) {
    const Frame& frame = frames_[index];
    const Cue& cue = block_.cues[frame.cue];
    if (!empty(frame.source)) return is_other(frame) ? frame.source : by_source(frame.source, frame.relative);
    if (cue.passive) return {};
    if (frame.of_him) return last_main_speaker();
    if (cue.op == Op::Noun && block_.word(cue.tokens.begin).is(kSuffixed)) {
      const TokenRange owner =
          subject_before(block_, cue, std::max(block_.sentence(cue.tokens.begin).begin, nearest(cue.tokens.begin)));
      if (!empty(owner)) return owner;
    }
    if (const TokenRange main = subject_of_main_clause(block_, frames_, index); !empty(main)) return by_source(main);
    if (const TokenRange apart = apart_from(cue, index); !empty(apart)) return apart;
    const TokenRange told = frame.nested && cue.joined ? of_outer_clause(cue, index) : TokenRange{};
    if (!empty(told)) return told;
    if (!frame.nested && !has_spoken_in(block_.places[cue.tokens.begin].sentence)) {
      const TokenRange subject = subject_of_first_verb(block_, cue);
      if (!empty(subject)) return by_source(subject);
    }
    return by_agreement(cue);
  }

  /// Whoever spoke last, and not within what another said.
  [[nodiscard]] TokenRange last_main_speaker() const {
    for (std::size_t i = spoken_.size(); i > 0 && spoken_.size() - i < kRemembered; --i) {
      if (!frames_[spoken_[i - 1].frame].nested) return spoken_[i - 1].speaker;
    }
    return {};
  }

  /// "But the doctor said", "the figures show", in what another says: it is not the other one.
  [[nodiscard]] bool is_other(const Frame& frame) const {
    const Word& head = block_.word(frame.source.begin);
    const bool alone = frame.source.end - frame.source.begin <= 2 && block_.places[frame.source.begin].name == kNothing;
    return frame.nested && alone && head.is(kDefinite) && head.is(kWitness) && !head.is(kOutlet) &&
           !has_spoken(frame.source.begin) && empty(name_in(block_, frame.source)) && empty(by_role(frame.source));
  }

  /// Whether one who is called by the same word has spoken: "a new study", "the study".
  [[nodiscard]] bool has_spoken(std::uint32_t head) const {
    for (std::size_t i = spoken_.size(); i > 0 && spoken_.size() - i < kRemembered; --i) {
      if (same_head(head, spoken_[i - 1].source)) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_spoken_in(std::uint32_t sentence) const {
    if (spoken_.empty()) return false;
    return block_.places[block_.cues[frames_[spoken_.back().frame].cue].tokens.begin].sentence == sentence;
  }

  /// Of a verb within what another says: whom that clause tells of, when the verb agrees with it and not with the
  /// other's.
  [[nodiscard]] TokenRange of_outer_clause(const Cue& cue, std::uint32_t index) const {
    const std::int32_t outer = outer_of(block_, frames_, index);
    if (outer == kNothing) return {};
    const Frame& frame = frames_[static_cast<std::size_t>(outer)];
    if (block_.cues[frame.cue].feminine == cue.feminine || cue.plural) return {};
    const TokenRange subject = content_subject(block_, frame, cue);
    const bool agrees = !empty(subject) && block_.word(subject.begin).feminine == cue.feminine;
    return agrees ? by_source(subject) : TokenRange{};
  }

  /// Of a participle or masdar: a subject of its own apart from it, else who says what its main verb says.
  [[nodiscard]] TokenRange apart_from(const Cue& cue, std::uint32_t index) const {
    if (cue.act_of_verb) {
      const TokenRange acts = who_acts(cue, index);
      if (!empty(acts)) return by_source(acts);
    }
    if (cue.op != Op::Participle && cue.op != Op::Noun) return {};
    const TokenRange beside = cue.op == Op::Participle ? subject_beside(block_, cue) : TokenRange{};
    if (!empty(beside)) return by_source(beside);
    const std::int32_t main = main_in_sentence(block_, frames_, index);
    if (main == kNothing) {
      const std::uint32_t at = cue.tokens.begin;
      const std::uint32_t begin = std::max(block_.sentence(at).begin, nearest(at));
      const TokenRange other = subject_of_other_verb(block_, cue, begin);
      return empty(other) ? other : by_source(other);
    }
    const auto verb = static_cast<std::uint32_t>(main);
    if (!differs(cue, verb)) return attributions_[verb].speaker;
    const TokenRange name = name_right_before(block_, cue.tokens.begin);
    if (!empty(name)) return name;
    const TokenRange inner = content_subject(block_, frames_[verb], cue);
    if (!empty(inner) && block_.word(inner.begin).feminine) return by_source(inner);
    const TokenRange other = subject_of_other_verb(block_, cue, frames_[verb].content.begin);
    return empty(other) ? other : by_source(other);
  }

  /// Whose act a masdar tells: "the committee renewed the call for", "said that the minister came and renewed ...".
  [[nodiscard]] TokenRange who_acts(const Cue& cue, std::uint32_t index) const {
    const std::uint32_t verb = light_verb(block_, cue);
    if (verb == cue.tokens.begin) return {};
    const std::int32_t outer = frames_[index].nested ? outer_of(block_, frames_, index) : kNothing;
    return subject_of_light_verb(block_, verb, cue,
                                 outer == kNothing ? nullptr : &frames_[static_cast<std::size_t>(outer)]);
  }

  [[nodiscard]] bool in_headline(std::uint32_t index) const {
    return block_.cues[frames_[index].cue].tokens.begin < block_.headline_end;
  }

  /// A headline calls people by their role, and often tells no one ("warnings of a flood"): the text below does.
  void name_headline(std::uint32_t index) {
    Attribution& headline = attributions_[index];
    const bool unknown = empty(headline.speaker);
    if (!unknown && block_.places[headline.speaker.begin].name != kNothing) return;
    const Act act = block_.cues[frames_[index].cue].act;
    for (std::uint32_t i = index + 1; i < frames_.size() && i - index < kFarthest; ++i) {
      if (!frames_[i].found() || frames_[i].nested || in_headline(i)) continue;
      const TokenRange speaker = attributions_[i].speaker;
      const bool same =
          unknown ? block_.cues[frames_[i].cue].act == act
                  : is_part(block_, headline.speaker, frames_[i].source) || tells(headline.speaker, frames_[i].source);
      if (!same || empty(speaker)) continue;
      headline.speaker = speaker;
      return;
    }
  }

  /// The name in a source, or its phrase, by the longest form met so far.
  /// `told`: a relative clause tells of it, so that it was not met before.
  [[nodiscard]] TokenRange by_source(TokenRange source, bool told = false) const {
    if (const TokenRange both = several_in(block_, source); !empty(both)) return both;
    const TokenRange named = name_in(block_, source);
    const TokenRange speaker = empty(named) ? source : named;
    const Word& head = block_.word(speaker.begin);
    const std::uint32_t size = speaker.end - speaker.begin;
    const bool other = size == 2 && block_.word(speaker.begin + 1).is(kAdjective) && head.is(kBody | kOutlet);
    const bool alone = size <= 2 && !other;  // "the health authorities" are not "the authorities in ..."
    if (empty(named)) {
      const TokenRange owner = by_document(source);
      if (!empty(owner)) return owner;
    }
    for (std::size_t i = spoken_.size(); i > 0 && spoken_.size() - i < kRemembered; --i) {
      const TokenRange other = spoken_[i - 1].speaker;
      const bool office = is_person(speaker) && block_.places[other.begin].name == kNothing;  // "the office of X"
      if (is_part(block_, speaker, other) && !office && !holds_office(speaker, other)) return other;
      if (empty(named) && is_part(block_, speaker, spoken_[i - 1].source) &&
          !holds_office(speaker, spoken_[i - 1].source))
        return other;
      if (empty(named) && (alone || head.again) && head.is(kDefinite) &&
          same_head(speaker.begin, spoken_[i - 1].source)) {
        const TokenRange role = block_.places[other.begin].name == kNothing ? by_role(source) : TokenRange{};
        return empty(role) ? other : role;  // the headline called by the role whom the text has named since
      }
    }
    return empty(named) ? by_phrase(source, told) : speaker;
  }

  /// Who speaks in "the statement", "his talk", "the text of the statement".
  [[nodiscard]] TokenRange by_document(TokenRange phrase) const {
    const Word& head = block_.word(phrase.begin);
    const Word& last = block_.word(phrase.end - 1);
    const std::uint32_t size = phrase.end - phrase.begin;
    const bool text_of = size == 2 && head.is(kDocument) && last.is(kDocument) && last.is(kDefinite);
    if ((text_of || (head.is(kDocument) && head.is(kDefinite | kSuffixed))) && !spoken_.empty())
      return issuer_of(text_of ? phrase.end - 1 : phrase.begin);
    if (head.styled && (head.is(kSuffixed) || size > 1)) {
      const TokenRange styled = by_style(phrase);
      if (!empty(styled)) return styled;
    }
    const bool our = head.again && !head.plural && head.is(kFirstPerson);  // "(the one who talked to) us"
    const bool owned = head.is(kSuffixed) && (head.is(kDocument) || head.styled || our ||
                                              !head.is(kSpeaker));  // "his talk", not "its sources"
    if (owned && !spoken_.empty()) return spoken_.back().speaker;
    const TokenRange author = head.is(kDocument) ? author_of(block_, phrase) : TokenRange{};
    if (!empty(author)) return by_source(author);
    const TokenRange issuer = head.is(kDocument) && head.is(kMedium) ? body_of(block_, phrase) : TokenRange{};
    return empty(issuer) || spoken_.empty() ? issuer : spoken_.back().speaker;
  }

  /// Whom a phrase without a name means, by an outlet, a role or who spoke last; else the phrase.
  [[nodiscard]] TokenRange by_phrase(TokenRange phrase, bool told) const {
    const Word& head = block_.word(phrase.begin);
    const std::uint32_t size = phrase.end - phrase.begin;
    if (size == 1 && head.is(kOutlet) && head.is(kDefinite)) {
      const TokenRange outlet = relayed_before(phrase.begin);
      if (!empty(outlet)) return outlet;
    }
    const TokenRange called = by_role(phrase);
    if (!empty(called)) return called;
    const bool again = !told && head.is(kDefinite) && head.again && !head.plural && size == 2;
    if (again && block_.word(phrase.begin + 1).is(kAdjective) && !spoken_.empty()) {
      const TokenRange last = spoken_.back().speaker;  // "the party's leader X said ... The local official added ..."
      if (is_person(last) && spoken_.back().feminine == head.feminine) return last;
    }
    const bool the_source = size == 1 && head.is(kDefinite) && head.is(kWitness) && !head.plural &&
                            (head.again || head.is(kDocument | kOutlet));
    return the_source && !spoken_.empty() ? spoken_.back().speaker : phrase;
  }

  /// Of "the statement": the last one who said something in a statement, else who spoke last.
  [[nodiscard]] TokenRange issuer_of(std::uint32_t document) const {
    for (std::size_t i = spoken_.size(); i > 0 && spoken_.size() - i < kRemembered; --i) {
      const TokenRange medium = frames_[spoken_[i - 1].frame].medium;
      if (!empty(medium) && same_entry(document, medium.begin)) return spoken_[i - 1].speaker;
    }
    return spoken_.back().speaker;
  }

  /// Whether a body is told again by what is one person's office in it: "the municipality", "the head of the
  /// municipality".
  [[nodiscard]] bool holds_office(TokenRange body, TokenRange other) const {
    const Word& head = block_.word(other.begin);
    const bool office = head.is(kSpeaker) && !head.is(kBody) && block_.places[other.begin].name == kNothing;
    return office && block_.word(body.begin).is(kBody) && !same_entry(body.begin, other.begin);
  }

  [[nodiscard]] bool is_person(TokenRange range) const {
    const std::int32_t name = block_.places[range.begin].name;
    return name != kNothing && block_.names[static_cast<std::size_t>(name)].type == NameType::Per;
  }

  /// The person who was last named with a role that a phrase tells again: "the governor", "the ministry's spokesman".
  [[nodiscard]] TokenRange by_role(TokenRange phrase) const {
    const bool titled = phrase.end - phrase.begin > 1 && block_.word(phrase.begin).is(kDefinite) &&
                        block_.word(phrase.begin + 1).is(kSpeaker) && !block_.word(phrase.begin + 1).is(kDefinite);
    if (titled || (phrase.end - phrase.begin > 1 && block_.word(phrase.begin).styled)) ++phrase.begin;
    const Word& head = block_.word(phrase.begin);
    if (!head.is(kSpeaker) || head.is(kBody | kOutlet | kDocument) || head.plural || head.dual) return {};
    const bool alone = phrase.end - phrase.begin == 1;
    if (alone && !head.is(kDefinite)) return {};
    const std::int32_t own = block_.places[phrase.begin].party;
    const auto before =
        std::partition_point(block_.parties.begin(), block_.parties.end(),
                             [&](const names::Party& party) { return party.tokens.begin < phrase.begin; });
    for (auto party = before;
         party != block_.parties.begin() && before - party < static_cast<std::ptrdiff_t>(kFarthest);) {
      --party;
      if (party->name == names::kNoName || party->role.empty() || party - block_.parties.begin() == own) continue;
      const TokenRange role{at_byte(party->tokens, party->role.begin), at_byte(party->tokens, party->role.end)};
      const bool shorter =
          role.end - role.begin == 2 && block_.word(role.begin + 1).is(kDefinite) && tells(role, phrase);
      if (tells(phrase, role) || shorter) return block_.names[static_cast<std::size_t>(party->name)].tokens;
    }
    return alone ? named_behind(block_, phrase) : TokenRange{};
  }

  /// Whether who spoke last was named with a form of address.
  [[nodiscard]] bool is_styled(const Spoke& spoke, std::uint32_t style) const {
    for (std::uint32_t i = spoke.source.begin; i < spoke.source.end; ++i) {
      if (block_.word(i).styled && same_entry(i, style)) return true;
    }
    return false;
  }

  /// The person who was last named with a form of address: "His Highness", "His Majesty the King".
  [[nodiscard]] TokenRange by_style(TokenRange phrase) const {
    if (!spoken_.empty() && is_styled(spoken_.back(), phrase.begin)) return spoken_.back().speaker;
    const std::uint32_t words = block_.word(phrase.begin).is(kSuffixed) ? 1 : 2;
    for (std::size_t i = block_.parties.size(); i > 0 && block_.parties.size() - i < kFarthest; --i) {
      const names::Party& party = block_.parties[i - 1];
      if (party.tokens.begin >= phrase.begin || party.name == names::kNoName) continue;
      const TokenRange name = block_.names[static_cast<std::size_t>(party.name)].tokens;
      std::uint32_t found = 0;
      for (std::uint32_t t = party.tokens.begin; t < name.begin && found < words; ++t) {
        if (same_entry(t, phrase.begin + found)) ++found;
      }
      if (found == words) return name;
    }
    return {};
  }

  /// The first token of a range that does not end before a byte.
  [[nodiscard]] std::uint32_t at_byte(TokenRange range, std::uint32_t byte) const {
    while (range.begin < range.end && block_.tokens[range.begin].end <= byte) ++range.begin;
    return range.begin;
  }

  /// Whether each word of a phrase is a form of a word of a role, the first of its head.
  [[nodiscard]] bool tells(TokenRange phrase, TokenRange role) const {
    if (empty(role) || !same_entry(phrase.begin, role.begin)) return false;
    for (std::uint32_t i = phrase.begin + 1; i < phrase.end; ++i) {
      bool found = block_.kind(i) != text::TokenKind::Word;
      for (std::uint32_t j = role.begin + 1; j < role.end && !found; ++j) found = same_entry(i, j);
      if (!found) return false;
    }
    return true;
  }

  /// Whether a phrase is headed by the same word, or has it as a role of its person.
  [[nodiscard]] bool same_head(std::uint32_t head, TokenRange source) const {
    return !empty(source) && block_.word(source.begin).is(kSpeaker) && same_entry(head, source.begin);
  }

  /// Whether a participle cannot be of a frame's speaker, for its gender.
  [[nodiscard]] bool differs(const Cue& cue, std::uint32_t main) const {
    const Cue& verb = block_.cues[frames_[main].cue];
    return cue.feminine && !cue.plural && !verb.feminine && (verb.op == Op::Verb || verb.op == Op::Unsure) &&
           !block_.word(attributions_[main].speaker.begin).is(kWoman);
  }

  /// Whether two words are forms of one entry of the lexicon.
  [[nodiscard]] bool same_entry(std::uint32_t a, std::uint32_t b) const {
    for (const lexicon::Analysis& x : types_.analyses(block_.tokens[a].type)) {
      for (const lexicon::Analysis& y : types_.analyses(block_.tokens[b].type)) {
        if (x.entry == y.entry) return true;
      }
    }
    return false;
  }

  /// The last speaker that agrees with a verb that stands alone.
  [[nodiscard]] TokenRange by_agreement(const Cue& cue) const {
    const auto agrees = [&cue](const Spoke& spoke) {
      return cue.plural ? spoke.plural : spoke.feminine == cue.feminine;
    };
    if (const TokenRange both = cue.dual ? two_before(block_, cue, nearest(cue.tokens.begin)) : TokenRange{};
        !empty(both))
      return both;
    if (const TokenRange subject = own_subject(cue); !empty(subject)) return subject;
    const TokenRange relay = spoken_.empty() ? TokenRange{} : frames_[spoken_.back().frame].relay;
    const bool passed_on = !empty(relay) && !cue.plural && !agrees(spoken_.back());
    if (passed_on && block_.word(relay.begin).feminine == cue.feminine) return by_source(relay);
    for (std::size_t i = spoken_.size(); i > 0 && spoken_.size() - i < 3; --i) {
      if (agrees(spoken_[i - 1]) && !frames_[spoken_[i - 1].frame].nested) return spoken_[i - 1].speaker;
    }
    const std::uint32_t at = cue.tokens.begin;
    const TokenRange people = cue.plural ? people_before(block_, cue, nearest(at)) : TokenRange{};
    if (!empty(people)) return people;
    const TokenRange subject = subject_before(block_, cue, nearest(at));
    if (!empty(subject)) return subject;
    return spoken_.empty() ? TokenRange{} : spoken_.back().speaker;
  }

  /// In a paragraph where no one has spoken yet: the person that the paragraph is about, who is named first in it.
  [[nodiscard]] TokenRange own_subject(const Cue& cue) const {
    const std::uint32_t at = cue.tokens.begin;
    if (cue.plural) return {};
    std::uint32_t from = at;
    while (from > nearest(at) && !block_.tokens[from].paragraph) --from;
    if (!spoken_.empty()) {
      const std::uint32_t last = block_.cues[frames_[spoken_.back().frame].cue].tokens.begin;
      bool apart = false;
      for (std::uint32_t i = last + 1; i <= at && !apart; ++i) {
        apart = block_.tokens[i].paragraph || i - last > kFarthestSubject;
      }
      if (!apart) return {};
    }
    for (std::uint32_t i = from; i < at; i = std::max(past_name(block_, i), i + 1)) {
      const Place& place = block_.places[i];
      if (i == from || place.word.prefix != Link::None || (place.party == kNothing && place.name == kNothing)) continue;
      const TokenRange named = name_in(block_, {i, past_name(block_, i)});
      const bool person = !empty(named) &&
                          block_.names[static_cast<std::size_t>(block_.places[named.begin].name)].type == NameType::Per;
      if (person && !block_.word(named.begin).is(cue.feminine ? kMan : kWoman)) return named;
    }
    return {};
  }

  void find_via(std::uint32_t index) {
    const Frame& frame = frames_[index];
    Attribution& found = attributions_[index];
    if (frame.nested) {
      if (const std::int32_t outer = outer_of(block_, frames_, index); outer != kNothing) {
        found.via = attributions_[static_cast<std::size_t>(outer)].via;
        found.vias = attributions_[static_cast<std::size_t>(outer)].vias;
        add_via(found, attributions_[static_cast<std::size_t>(outer)].speaker);
      }
    }
    if (!empty(frame.relay)) {
      return add_via(found, relay_of(frame.relay));
    }
    if (frame.nested || !empty(frame.medium) || spoken_.empty()) return;
    const Attribution& last = attributions_[spoken_.back().frame];
    if (last.speaker.begin != found.speaker.begin || frames_[spoken_.back().frame].nested) return;
    found.via = last.via;
    found.vias = last.vias;
  }

  /// The outlet that passed on something before: "the agency", after "the agency Sana quoted an official".
  [[nodiscard]] TokenRange relayed_before(std::uint32_t head) const {
    for (std::uint32_t i = current_; i > 0 && current_ - i < kFarthest; --i) {
      const Attribution& other = attributions_[i - 1];
      for (std::size_t v = 0; v < other.vias; ++v) {
        const Place& place = block_.places[other.via[v].begin];
        const bool named = place.name != kNothing &&
                           block_.names[static_cast<std::size_t>(place.name)].sector == "MED" && place.word.is(kAgency);
        if (named || same_entry(head, other.via[v].begin)) return other.via[v];
      }
    }
    return {};
  }

  /// Who passes on: a name, or an outlet's phrase; of "the paper", the one that was named before.
  [[nodiscard]] TokenRange relay_of(TokenRange relay) const {
    const Place& head = block_.places[relay.begin];
    const bool outlet = head.word.is(kOutlet) && head.name == kNothing;
    if (!outlet) {
      const TokenRange named = name_in(block_, relay);
      return empty(named) ? relay : named;
    }
    if (relay.end - relay.begin > 1) return relay;
    for (std::size_t i = spoken_.size(); i > 0 && spoken_.size() - i < kFarthest; --i) {
      if (same_head(relay.begin, spoken_[i - 1].source)) return spoken_[i - 1].speaker;
    }
    const TokenRange known = block_.word(relay.begin).is(kDefinite) ? relayed_before(relay.begin) : TokenRange{};
    return empty(known) ? relay : known;
  }

  static void add_via(Attribution& found, TokenRange relay) {
    if (!empty(relay) && found.vias < found.via.size()) found.via[found.vias++] = relay;
  }

  void remember(std::uint32_t index) {
    const Frame& frame = frames_[index];
    const Cue& cue = block_.cues[frame.cue];
    Spoke spoke{attributions_[index].speaker, frame.source, cue.feminine, cue.plural, index};
    if (empty(spoke.speaker)) return;
    const bool finite = cue.op == Op::Verb || cue.op == Op::Unsure;
    const auto last = spoken_.rend() - spoken_.rbegin() > static_cast<std::ptrdiff_t>(kFarthest)
                          ? spoken_.rbegin() + static_cast<std::ptrdiff_t>(kFarthest)
                          : spoken_.rend();
    const auto known = std::find_if(
        spoken_.rbegin(), last, [&spoke](const Spoke& other) { return other.speaker.begin == spoke.speaker.begin; });
    if (known != last && known->source.end - known->source.begin > spoke.source.end - spoke.source.begin) {
      spoke.source = known->source;
    }
    if (!finite && known != last) spoke.feminine = known->feminine, spoke.plural = known->plural;
    const bool passed = frame.relay.begin < frame.relay.end && frame.relay.begin == cue.tokens.end;
    if ((!finite && known == last) || passed) spoke.feminine = block_.word(spoke.speaker.begin).feminine;
    for (std::uint32_t i = frame.source.begin; i < frame.source.end; ++i) {
      if (block_.places[i].party != kNothing && block_.parties[static_cast<std::size_t>(block_.places[i].party)].plural)
        spoke.plural = true;
      if (i == frame.source.begin && block_.word(i).plural) spoke.plural = true;
    }
    spoken_.push_back(spoke);
  }

  const Block& block_;
  const lexicon::Types& types_;
  const std::vector<Frame>& frames_;
  std::vector<Attribution>& attributions_;
  std::vector<Spoke> spoken_;
  std::uint32_t current_ = 0;  ///< the frame that is looked at
};

}  // namespace

void find_speakers(const Block& block, const lexicon::Types& types, const std::vector<Frame>& frames,
                   std::vector<Attribution>& attributions) {
  Speakers(block, types, frames, attributions).find();
}

}  // namespace barqiya::layers::statements
