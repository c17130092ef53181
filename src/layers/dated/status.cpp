// The status of an event is the answer of three witnesses, each of which may be silent: what stands directly before
// the trigger ("did not", "will not", "not having ..."), what governs it further left ("agreed on", "called off",
// "denied that", "if"), and the time that dates it. Denial and cancellation are heard first, then the time, then the
// trigger's tense and what governs it. The words themselves are in data/lexicon/: the kinds and acts of verbs, and
// governors.tsv for nouns and particles. Tested by tests/layers/dated_status_test.cpp.
#include "layers/dated/status.hpp"

namespace barqiya::layers::dated {
namespace {

using text::TokenKind;

/// What the words to the left of a trigger make of it.
struct Governor {
  bool denied = false;
  bool cancelled = false;
  bool planned = false;
  bool conditional = false;
  bool doubtful = false;
  bool undergone = false;  ///< "came under attack": "to" is no purpose
  bool with_plan = false;  ///< "will be laid before parliament (after) the signing": what it is done after is to come
};

/// Directly before a verb: "will", "not", "may"; a subjunctive's "that" is left for the search of its governor.
std::uint32_t read_particles(const Words& words, std::uint32_t trigger, Governor& found) {
  const Word verb = words[trigger];
  std::uint32_t t = trigger;
  for (int i = 0; i < 3 && t > 0 && !words.tokens[t].paragraph; ++i) {
    const Word before = words[t - 1];
    if (words.kind(t - 1) != TokenKind::Word || !before.is(kNegative | kToCome | kPerhaps | kDoubts)) break;
    if (before.is(kDoubts) && before.is_event()) break;  // "the possibility", not "perhaps"
    if (before.is(kDoubts)) found.doubtful = true;
    if (before.is(kNegative)) found.denied = true;
    if (before.is(kToCome)) found.planned = true;
    if (before.is(kPerhaps) && verb.is(kPresent)) found.doubtful = true;
    --t;
  }
  return t;
}

/// Whether a verb of denial stands near before a noun, with its subject between.
bool is_denied(const Words& words, std::uint32_t noun) {
  constexpr std::uint32_t kFar = 8;
  for (std::uint32_t t = noun; t > 0 && t + kFar > noun && !words.tokens[t].paragraph; --t) {
    if (words.kind(t - 1) != TokenKind::Word) return false;
    const Word before = words[t - 1];
    if (before.is(kThat | kRelative | kConnective | kTemporal)) return false;
    if (before.is(kDenies) && before.is_verb()) return true;
    if (before.is_surely_verb()) return false;
  }
  return false;
}

/// A word that governs nouns directly: "the absence of", "the cancellation of", "the postponement of".
void read_construct(const Words& words, std::uint32_t trigger, Governor& found) {
  for (std::uint32_t t = trigger; t > 0 && t + 3 > trigger && !words.tokens[t].paragraph; --t) {
    if (words.kind(t - 1) != TokenKind::Word) return;
    const Word before = words[t - 1];
    const bool verb = before.is_verb() && !before.is(kMasdar);
    if (before.is(kCancels) && !verb && !before.is(kDefinite)) {
      // "Denied (the cancellation of) the visit": it stands.
      const bool stands = t > 1 && words.kind(t - 2) == TokenKind::Word && is_denied(words, t - 1);
      (stands ? found.planned : found.cancelled) = true;
    }
    // "Without a raid", "the non-occurrence of a raid".
    const bool adjacent = t == trigger || words[t].is(kMasdar);
    if (before.is(kDenies | kNegative) && !before.is(kDefinite) && adjacent) found.denied = true;
  }
}

/// Whether the verb at `token` is negated.
bool is_negated(const Words& words, std::uint32_t token) {
  Governor found;
  read_particles(words, token, found);
  return found.denied;
}

/// What a verb, or of a clause a noun of speech, makes of that which it governs; false when the word is neither.
bool take_verb(const Words& words, std::uint32_t token, bool clause, Governor& found) {
  const Word word = words[token];
  const bool verb = words.is_verb_at(token);
  const bool person = word.is(kActive) && word.is(kDefinite);  // "the spokesman"
  const bool speaks = clause && !person && word.is(kMasdar | kActive | kPassive) && word.is(kReport | kModal | kDenies);
  if (!verb && !speaks) return false;
  if (word.is(kDenies)) found.denied = true;
  if (word.is(kCancels)) found.cancelled = true;
  if (word.is(kModal) && !word.is(kPast)) found.doubtful = true;
  if (word.is(kFuture)) found.planned = true;
  if (verb && word.is(kLight | kHost) && is_negated(words, token)) found.denied = true;
  return true;
}

bool is_decided(const Governor& found) {
  return found.denied || found.cancelled || found.planned || found.conditional || found.doubtful;
}

/// Whether what stands before "after" or "before" in its clause is told with the future.
bool is_in_plan(const Words& words, std::uint32_t token, std::uint32_t last) {
  for (std::uint32_t t = token; t > last && !words.tokens[t].paragraph && !words.ends_sentence(t - 1); --t) {
    if (words.kind(t - 1) != TokenKind::Word) continue;
    const Word word = words[t - 1];
    if (word.is(kFuture)) return true;
    if (word.is(kThat | kRelative | kConnective) || word.is_surely_verb()) return false;
  }
  return false;
}

void read_governor(const Words& words, std::uint32_t token, std::uint32_t last, bool clause, Governor& found);
void read_been(const Words& words, std::uint32_t verb, std::uint32_t last, Governor& found);

/// What decides how real a verb is that is joined to another of its tense: "will visit ... (and meet)".
void read_joined(const Words& words, std::uint32_t verb, std::uint32_t last, Governor& found) {
  constexpr std::uint32_t kFar = 14;
  const std::uint32_t first = std::max(last, verb > kFar ? verb - kFar : 0);
  for (std::uint32_t t = verb; t > first && !words.tokens[t].paragraph && !words.ends_sentence(t - 1); --t) {
    const Word before = words[t - 1];
    if (before.is(kRelative | kConnective)) return;
    if (!before.is_surely_verb()) continue;
    if (t > first + 1 && words[t - 2].is(kRelative)) {  // "will cancel the sentences that (were passed) and release"
      --t;
      continue;
    }
    if (!before.is(kPresent | kFuture) || before.is(kPast)) return;
    Governor own;
    const std::uint32_t particles = read_particles(words, t - 1, own);
    found.planned = found.planned || own.planned || before.is(kFuture);
    found.doubtful = found.doubtful || own.doubtful;
    const bool that = particles > first && words[particles - 1].is(kThat) && !words.tokens[particles].paragraph;
    if (that) read_governor(words, particles - 1, first, true, found);
    return;
  }
}

/// What decides how real a verb is which governs an act: "(if it came under) attack", "(is expected to launch) a raid".
void read_verb_standing(const Words& words, std::uint32_t verb, std::uint32_t last, Governor& found) {
  Governor own;
  const std::uint32_t t = read_particles(words, verb, own);
  found.planned = own.planned && !own.denied;
  found.doubtful = own.doubtful;
  if (words[verb].is(kPresent) && words[verb].is(kJoined) && !own.denied) read_joined(words, verb, last, found);
  if (t <= last || words.tokens[t].paragraph || words.kind(t - 1) != TokenKind::Word) return;
  const Word before = words[t - 1];
  if (before.is(kConditional)) found.conditional = true;
  if (before.is(kThat) && words[verb].is(kPresent)) read_governor(words, t - 1, last, true, found);
  if (words[verb].is(kPast) && !words[verb].is(kPresent)) read_been(words, t, last, found);
}

/// Past a comma before "that", and the clause that it closes: "denied (, which he leads,) that".
std::uint32_t before_closed(const Words& words, std::uint32_t comma, std::uint32_t last) {
  constexpr std::uint32_t kLongest = 10;
  for (std::uint32_t t = comma; t > last && t + kLongest > comma && words.kind(t - 1) == TokenKind::Word; --t) {
    if (words[t - 1].is(kRelative)) return t - 1;
  }
  return comma;
}

/// The nearest word to the left of `token`, and behind `last`, that decides how real that is which it governs.
void read_governor(const Words& words, std::uint32_t token, std::uint32_t last, bool clause, Governor& found) {
  for (std::uint32_t t = token; t > last; --t) {
    if (words.tokens[t].paragraph || words.ends_sentence(t - 1)) return;
    const TokenKind kind = words.kind(t - 1);
    if (clause && kind == TokenKind::Comma && t == token) {
      t = before_closed(words, t - 1, last) + 1;
      continue;
    }
    if (kind == TokenKind::Colon || (kind == TokenKind::Comma && t + 3 > token)) return;
    if (kind != TokenKind::Word) continue;
    const Word word = words[t - 1];
    if (word.is(kUndergoes)) found.undergone = true;
    if (word.is(kConditional)) found.conditional = true;
    if (word.is(kDoubts)) found.doubtful = true;
    if (word.is(kScheduled)) found.planned = true;
    if (found.conditional || found.doubtful || found.planned) return;
    if (word.is(kThat) && !clause) return;
    if (word.is(kTemporal)) found.with_plan = t > last + 1 && is_in_plan(words, t - 1, last);
    if (word.is(kRelative | kConnective | kTemporal)) return;
    // "An attempt at murder" was made, whatever came of it.
    const bool masdar = word.is(kMasdar) && !words.is_verb_at(t - 1);
    // "The promise (of)", but "the forces of the alliance", which is spelt as "the swearing".
    const bool governs = !masdar || !word.is(kDefinite) || (t < token && words[t].is(kPrefixed | kPreposition));
    if (word.is(kPlan) && governs && !(word.is(kLight) && word.is(kMasdar))) found.planned = true;
    if (!take_verb(words, t - 1, clause, found) && !found.planned) continue;
    if (!is_decided(found)) read_verb_standing(words, t - 1, last, found);
    return;
  }
}

/// "(Denied that it could) have (bombed)": what decides stands before the "that" of "be".
void read_been(const Words& words, std::uint32_t verb, std::uint32_t last, Governor& found) {
  constexpr std::uint32_t kFar = 7;
  for (std::uint32_t t = verb; t > last + 1 && t + kFar > verb && !words.tokens[t].paragraph; --t) {
    const Word before = words[t - 1];
    if (words.kind(t - 1) != TokenKind::Word || before.is(kThat | kRelative | kConnective)) return;
    if (!before.is(kBe) || !before.is(kPresent)) continue;
    if (words[t - 2].is(kThat) && !words.tokens[t - 1].paragraph) read_governor(words, t - 2, last, true, found);
    return;
  }
}

Governor governor_of(const Words& words, std::uint32_t trigger) {
  Governor found;
  const std::uint32_t last = trigger > kReach ? trigger - kReach : 0;
  const Word word = words[trigger];
  if (word.is_verb() && !(word.is_event() && word.is(kDefinite | kPrefixed))) {
    const std::uint32_t t = read_particles(words, trigger, found);
    if (word.is(kFuture)) found.planned = true;
    if (word.is(kPresent) && word.is(kPurpose)) found.planned = true;
    if (word.is(kPresent) && word.is(kJoined) && !found.denied) read_joined(words, trigger, last, found);
    const bool subjunctive = t > 0 && !words.tokens[t].paragraph && words[t - 1].is(kThat) && word.is(kPresent);
    const bool told = t > 0 && !words.tokens[t].paragraph && words[t - 1].is(kThat);
    if (word.is(kPast) && told) {  // "(denied) that they fired": of what governs it only that counts
      Governor own;
      read_governor(words, t - 1, last, true, own);
      found.denied = found.denied || own.denied;
    }
    if (word.is(kPast) && !word.is(kPresent)) read_been(words, t, last, found);
    if (subjunctive) {
      read_governor(words, t - 1, last, true, found);
      // "Until he surrenders".
      const bool led = t > 1 && !words.tokens[t - 1].paragraph && words[t - 2].is(kPreposition) &&
                       !words[t - 2].is(kTemporal | kSuffixed);
      if (led && !found.denied) found.planned = true;
    } else if (t > 0 && !words.tokens[t].paragraph && words[t - 1].is(kConditional)) {
      found.conditional = true;
    }
    if (!word.is_event()) return found;
  }
  read_construct(words, trigger, found);
  if (!found.denied && !found.cancelled) read_governor(words, trigger, last, false, found);
  if (word.is(kMasdar) && word.is(kPurpose) && !word.is(kDefinite) && !found.undergone) found.planned = true;
  return found;
}

}  // namespace

When when_of(const Time& time, Date dct) {
  const std::string_view value = time.value.view();
  if (value == "PAST_REF") return When::Past;
  if (value == "FUTURE_REF") return When::Later;
  if (value == "PRESENT_REF") return When::Now;
  if (!dct.known() || !time.interval.begin.date.known() || !time.interval.end.date.known()) return When::Unknown;
  const Date begin = time.interval.begin.date;
  if (begin > dct) return When::Future;
  if (begin == dct && (time.type == TimeType::Time || value.size() == 10)) return When::Today;
  if (time.interval.end.date <= dct) return When::Past;
  if (time.mod == TimeMod::End) return When::Future;
  return time.mod == TimeMod::Start ? When::Past : When::Now;
}

Standing standing_of(const Words& words, std::uint32_t trigger, When when) {
  const Word word = words[trigger];
  const Governor governor = governor_of(words, trigger);
  Standing standing;
  if (governor.doubtful) standing.modality = Modality::Hypothetical;
  if (governor.conditional) standing.modality = Modality::Conditional;
  const bool to_come = governor.planned || word.is(kFuture) || (word.is(kImperative) && !word.is(kPast | kPresent));
  // What is said of today in the present is still to come, but for what is.
  // A present that is spelt as a masdar is a past, too: "(crowds) gathered today".
  const bool today = when == When::Today && word.is(kPresent) && !word.is(kBe | kMasdar);
  // "Later" is after what was told before, and only of what is to come after the report.
  const bool verb = words.is_verb_at(trigger) || (trigger > 0 && words.kind(trigger - 1) == TokenKind::Comma);
  const bool done = word.is(kPast) && verb && !to_come;
  if (when == When::Later) when = done ? When::Past : When::Future;
  const bool open = when == When::Unknown || when == When::Now || when == When::Today;
  if (governor.denied || word.is(kNegative)) {
    standing.status = Status::Denied;
  } else if (governor.cancelled) {
    standing.status = Status::Cancelled;
  } else if (when == When::Future || (open && (to_come || today)) ||
             (governor.with_plan && (when == When::Now || when == When::Today))) {
    standing.status = Status::Planned;
  }
  return standing;
}

}  // namespace barqiya::layers::dated
