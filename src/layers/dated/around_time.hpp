#pragma once

#include <cstdint>

#include "layers/dated/triggers.hpp"

/// The words around a time, as the search for what it dates sees them.
namespace barqiya::layers::dated {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;
inline constexpr std::uint32_t kRight = 16;  ///< tokens looked at behind a time

/// A time in its sentence. A view.
class AroundTime {
 public:
  AroundTime(const Sentence& sentence, const Place& time) : sentence_(sentence), words_(sentence.words), time_(time) {}

  /// What shares a trigger's time: "supervised and supported", "the killing and wounding of", "were killed ..., and
  /// ... were wounded"; kNone without one.
  [[nodiscard]] std::uint32_t sharing(std::uint32_t found) const;

 protected:
  [[nodiscard]] bool is_word(std::uint32_t t) const { return words_.kind(t) == text::TokenKind::Word; }
  [[nodiscard]] bool is_free(std::uint32_t t) const {
    return sentence_.cover[t] != Cover::Time && sentence_.cover[t] != Cover::Name;
  }

  [[nodiscard]] bool is_verb_at(std::uint32_t t) const {
    return is_free(t) && (words_.is_verb_at(t) || (t == time_.end && words_.may_be_verb(t)));
  }

  [[nodiscard]] bool is_event_at(std::uint32_t t) const {
    constexpr std::uint64_t kOther = kPreposition | kThat | kRelative | kConnective | kThing;
    const Word word = words_[t];
    return word.is_event() && !word.is(kOther) && (!word.is(kLinks) || word.is(kSuffixed)) &&
           sentence_.cover[t] == Cover::Nothing;
  }

  const Sentence& sentence_;
  const Words& words_;
  const Place& time_;

 private:
  [[nodiscard]] std::uint32_t suffered_before(std::uint32_t found) const;
  [[nodiscard]] std::uint32_t suffered_after(std::uint32_t begin) const;
};

}  // namespace barqiya::layers::dated
