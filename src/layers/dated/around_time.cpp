// Two acts that are told in one breath have one time: verbs joined by "and", and the dead and the wounded of one
// attack. Tested by tests/layers/dated_test.cpp.
#include "layers/dated/around_time.hpp"

#include <algorithm>

namespace barqiya::layers::dated {

std::uint32_t AroundTime::sharing(std::uint32_t found) const {
  const Word word = words_[found];
  if (found > 0 && word.is(kJoined) && is_word(found - 1) && sentence_.cover[found - 1] == Cover::Nothing) {
    const Word before = words_[found - 1];
    const bool both = word.is_surely_verb() && before.is(kPast) == word.is(kPast);
    if (both && before.is_verb() && !before.is(kDefinite | kPrefixed)) return found - 1;
    if (!is_verb_at(found) && is_event_at(found - 1) && word.is_event()) return found - 1;
  }
  if (!word.is(kSuffered) || !is_verb_at(found)) return kNone;
  const std::uint32_t before = found < time_.begin ? suffered_before(found) : kNone;
  return before != kNone ? before : suffered_after(std::max(found + 1, time_.end));
}

std::uint32_t AroundTime::suffered_before(std::uint32_t found) const {
  if (!words_[found].is(kJoined)) return kNone;
  const std::uint32_t last = found > kRight ? found - kRight : 0;
  for (std::uint32_t t = found; t > last; --t) {
    if (!is_word(t - 1)) continue;
    if (words_[t - 1].is(kThat | kRelative) || sentence_.cover[t - 1] == Cover::Time) return kNone;
    if (is_verb_at(t - 1)) return words_[t - 1].is(kSuffered) ? t - 1 : kNone;
  }
  return kNone;
}

std::uint32_t AroundTime::suffered_after(std::uint32_t begin) const {
  const std::uint32_t last = std::min(sentence_.size(), begin + kRight);
  for (std::uint32_t t = begin; t < last; ++t) {
    if (!is_word(t)) continue;
    if (words_[t].is(kThat | kRelative) || sentence_.cover[t] == Cover::Time) return kNone;
    const bool again = words_[t].is(kJoined) || words_[t - 1].is(kConnective);
    if (is_verb_at(t)) return again && words_[t].is(kSuffered) ? t : kNone;
  }
  return kNone;
}

}  // namespace barqiya::layers::dated
