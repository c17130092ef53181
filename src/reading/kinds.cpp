// The names that the kinds of a reading bear in every output, in the order of their enumerators.
#include <algorithm>
#include <array>

#include "barqiya/reading.hpp"

namespace barqiya {

std::string Reading::words(Span span) const {
  const bool is_cut = !span.empty() && std::binary_search(cut.begin(), cut.end(), span.begin);
  return std::string(is_cut ? cut_letter : std::string_view()).append(span.slice(text));
}

std::string_view name(NameType type) {
  constexpr std::array<std::string_view, 5> kNames{"PER", "ORG", "GPE", "LOC", "FAC"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view name(Act act) {
  constexpr std::array<std::string_view, 11> kNames{"assert", "deny",    "promise",  "warn", "demand", "accuse",
                                                    "praise", "condemn", "announce", "ask",  "expect"};
  return kNames[static_cast<std::size_t>(act)];
}

std::string_view name(Manner manner) {
  constexpr std::array<std::string_view, 3> kNames{"direct", "mixed", "indirect"};
  return kNames[static_cast<std::size_t>(manner)];
}

std::string_view name(Status status) {
  constexpr std::array<std::string_view, 4> kNames{"happened", "planned", "denied", "cancelled"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string_view name(EventType type) {
  constexpr std::array<std::string_view, 16> kNames{
      "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
      "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view name(Modality modality) {
  constexpr std::array<std::string_view, 3> kNames{"asserted", "hypothetical", "conditional"};
  return kNames[static_cast<std::size_t>(modality)];
}

std::string_view name(Counted counted) {
  constexpr std::array<std::string_view, 7> kNames{"killed",    "wounded",  "arrested", "taking_part",
                                                   "displaced", "released", "money"};
  return kNames[static_cast<std::size_t>(counted)];
}

std::string_view name(Bound bound) {
  constexpr std::array<std::string_view, 6> kNames{"exact", "about", "at_least", "at_most", "more_than", "less_than"};
  return kNames[static_cast<std::size_t>(bound)];
}

std::string_view name(DctFrom from) {
  constexpr std::array<std::string_view, 5> kNames{"", "caller", "dateline", "metadata", "text"};
  return kNames[static_cast<std::size_t>(from)];
}

}  // namespace barqiya
