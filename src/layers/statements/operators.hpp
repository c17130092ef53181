#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "grammar/operators.hpp"

/// What the rules of statements may build: the kinds of cues. How a cue is read, what is its source and where its
/// content lies, goes by its kind (frames.hpp).
namespace barqiya::layers::statements {

/// The operators, by the numbers that compiled rules use.
enum class Op : std::uint32_t {
  Verb,         ///< a finite verb: "said"
  Unsure,       ///< a finite verb that looks like a noun: only what stands around it makes it a cue
  Participle,   ///< "stressing that": the speaker is the main verb's
  Noun,         ///< a masdar: "his saying that", "the announcement of Washington that"
  Attribution,  ///< "according to"
  Colon,        ///< of a headline: "Minister: no elections"
  Relay,        ///< a finite verb of passing on: "quoted Rasul as saying"
  Act,          ///< a masdar that carries the act of the verb before it: "renewed the call for"; read as a Noun
  Tells         ///< "(it) came in the statement that": the document speaks; read as a Verb
};

namespace detail {

using grammar::ParameterKind;
inline constexpr std::array<std::string_view, 1> kVerb{"verb"};
inline constexpr std::array<std::string_view, 1> kAttribution{"attribution"};
inline constexpr std::array<std::string_view, 1> kTakes{"object"};

/// `takes`: what the rule saw behind a verb whose table does not say that it takes an object.
inline constexpr std::array<grammar::Parameter, 2> kOfVerb{
    {{"cue", ParameterKind::Lexeme, kVerb, true}, {"takes", ParameterKind::Symbol, kTakes}}};
inline constexpr std::array<grammar::Parameter, 1> kOfAttribution{{{"cue", ParameterKind::Lexeme, kAttribution, true}}};
inline constexpr std::array<grammar::Parameter, 1> kOfColon{{{"cue", ParameterKind::Phrase, {}, true}}};
inline constexpr std::array<grammar::Operator, 9> kList{{{"verb", kOfVerb},
                                                         {"unsure", kOfVerb},
                                                         {"participle", kOfVerb},
                                                         {"noun", kOfVerb},
                                                         {"attribution", kOfAttribution},
                                                         {"colon", kOfColon},
                                                         {"relay", kOfVerb},
                                                         {"act", kOfVerb},
                                                         {"tells", kOfVerb}}};

}  // namespace detail

inline constexpr grammar::Operators kOperators{"statements", detail::kList};

}  // namespace barqiya::layers::statements
