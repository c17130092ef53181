#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/date.hpp"
#include "barqiya/span.hpp"
#include "barqiya/timex.hpp"

namespace barqiya {

/// How a report's creation time was found.
enum class DctFrom : std::uint8_t { None, Caller, Dateline, Metadata, Text };
[[nodiscard]] std::string_view name(DctFrom from);  ///< "caller" "dateline" "metadata" "text"; "" for None

/// The number of a rule in the language data that the reading was made with; `Reader::rule` names it.
using RuleNumber = std::uint32_t;

inline constexpr std::int32_t kNone = -1;  ///< the index of nothing

/// Where and when a report says that it was written: "Baghdad 9 August 2021 (Xinhua)".
struct Dateline {
  Span span;  ///< empty when the report has none
  Span place;
  std::string_view place_code;  ///< ISO 3166-1 alpha-3; empty when not known
  Date date;
  Span date_span;
  Span agency;
  RuleNumber rule = 0;
};

/// One time of the report (TIMEX3).
struct Time {
  Span span;
  TimeType type = TimeType::Date;
  TimeMod mod = TimeMod::None;
  TimexValue value;
  Interval interval;  ///< unknown for references, durations and sets
  RuleNumber rule = 0;
};

/// The kinds of proper names (docs/annotation.md, layer 2).
enum class NameType : std::uint8_t { Per, Org, Gpe, Loc, Fac };
[[nodiscard]] std::string_view name(NameType type);  ///< "PER" ...

/// A proper name where it stands in the text: flat, without rank and role.
struct Name {
  Span span;
  NameType type = NameType::Per;
  std::uint32_t entity = 0;  ///< index in Reading::entities
  RuleNumber rule = 0;
};

/// A person, body or place of the report, with all the names that the report has for it.
struct Entity {
  NameType type = NameType::Per;
  Span name;                  ///< the longest of its names, where it first stands
  std::vector<Span> aliases;  ///< its other names, each where it first stands
  Span rank;                  ///< empty when none is given
  Span role;
  std::string_view country;  ///< ISO 3166-1 alpha-3; empty when not known
  std::string_view sector;   ///< PLOVER's role: "GOV" "MIL" ...; empty when not known
  std::string_view listed;   ///< what the tables call whom `name` names, the same for all their names; empty for others
  std::uint8_t parts = 0;    ///< of a person: names in `name`, two in "servant of X, son of Y"; 0 of others
  RuleNumber rule = 0;
};

/// A reference to an entity that is no name: "the minister", "the ministry".
struct Mention {
  Span span;
  std::uint32_t entity = 0;
  RuleNumber rule = 0;
};

/// What a statement does, from its cue's own meaning.
enum class Act : std::uint8_t { Assert, Deny, Promise, Warn, Demand, Accuse, Praise, Condemn, Announce, Ask, Expect };
[[nodiscard]] std::string_view name(Act act);  ///< "assert" ...

/// How a content is given: all of it in quotation marks, part of it, none of it.
enum class Manner : std::uint8_t { Direct, Mixed, Indirect };
[[nodiscard]] std::string_view name(Manner manner);  ///< "direct" ...

/// Who said what, through whom (docs/annotation.md, layer 3).
struct Statement {
  static constexpr std::size_t kMaxVia = 4;

  Span cue;
  Span source;   ///< the mention of the speaker beside the cue; empty when the verb stands alone
  Span speaker;  ///< the speaker's longest name, or an unnamed one's phrase; empty when there is none
  std::int32_t entity = kNone;
  std::array<Span, kMaxVia> via{};  ///< outermost first; `vias` of them
  std::uint8_t vias = 0;
  Manner manner = Manner::Indirect;
  Act act = Act::Assert;
  Span content;
  Span medium;  ///< "in a statement"; empty when not given
  Date said;    ///< the day of the words; the report's when no time stands with the cue
  RuleNumber rule = 0;
};

/// Whether what a trigger names took place (docs/annotation.md, layer 4).
enum class Status : std::uint8_t {
  Happened,  ///< asserted as past or going on
  Planned,   ///< promised, ordered, scheduled or expected after the report's date
  Denied,    ///< said not to have happened
  Cancelled
};
[[nodiscard]] std::string_view name(Status status);  ///< "happened" ...

/// What a time of the report says when it happened or is due: one for each pair of an event and a time.
struct Dated {
  Span trigger;            ///< the one word that names the event, without clitics
  std::uint32_t time = 0;  ///< index in Reading::times
  Status status = Status::Happened;
  std::int32_t event = kNone;  ///< index in Reading::events; kNone when it is no event of PLOVER
  RuleNumber rule = 0;
};

/// The event types of PLOVER (docs/annotation.md; Open Event Data Alliance), in its own order.
enum class EventType : std::uint8_t {
  Agree,
  Consult,
  Support,
  Concede,
  Cooperate,
  Aid,
  Retreat,
  Request,
  Accuse,
  Reject,
  Threaten,
  Protest,
  Sanction,
  Mobilize,
  Coerce,
  Assault
};
[[nodiscard]] std::string_view name(EventType type);  ///< "AGREE" ...

/// How real an event is made by the clause that it stands in.
enum class Modality : std::uint8_t { Asserted, Hypothetical, Conditional };
[[nodiscard]] std::string_view name(Modality modality);  ///< "asserted" ...

/// One who acts in an event, or to whom it is done.
struct Participant {
  Span span;                    ///< its mention beside the trigger
  std::int32_t entity = kNone;  ///< index in Reading::entities; kNone for one without a name
  std::string_view country;     ///< ISO 3166-1 alpha-3; empty when not known
  std::string_view sector;      ///< PLOVER's role: "GOV" "MIL" ...; empty when not known
};

/// What a number of an event counts.
enum class Counted : std::uint8_t { Killed, Wounded, Arrested, Taking, Displaced, Released, Money };
[[nodiscard]] std::string_view name(Counted counted);  ///< "killed" "wounded" "arrested" "taking_part" ...

/// How a number is bounded: exactly, about, at least, at most, more than, less than.
enum class Bound : std::uint8_t { Exact, About, AtLeast, AtMost, MoreThan, LessThan };
[[nodiscard]] std::string_view name(Bound bound);  ///< "exact" "about" "at_least" ...

/// A number that belongs to an event.
struct EventNumber {
  Span span;  ///< the number with its bound and what it counts
  Counted counted = Counted::Killed;
  std::int64_t value = 0;  ///< persons, or whole units of `currency`
  Bound bound = Bound::Exact;
  std::string_view currency;  ///< ISO 4217; empty unless Money
};

/// A political event coded in PLOVER: who did what to whom, where, when.
struct Event {
  static constexpr std::size_t kMaxParticipants = 4;
  static constexpr std::size_t kMaxNumbers = 4;

  Span trigger;
  EventType type = EventType::Consult;
  std::string_view mode;  ///< "withdraw"; empty when the type has none here
  /// The type and mode that a planned act will have when it is done: "RETREAT withdraw" of a withdrawal announced.
  std::string_view act;
  std::array<Participant, kMaxParticipants> actors{};  ///< `actor_count` of them
  std::array<Participant, kMaxParticipants> recipients{};
  std::array<EventNumber, kMaxNumbers> numbers{};
  std::uint8_t actor_count = 0;
  std::uint8_t recipient_count = 0;
  std::uint8_t number_count = 0;
  Span place;
  Interval interval;    ///< that of the time that dates it; unknown when none does
  bool undated = true;  ///< no time dates it
  Status status = Status::Happened;
  Modality modality = Modality::Asserted;
  std::int32_t statement = kNone;  ///< index of the innermost statement that it stands in: a claim, no fact
  RuleNumber rule = 0;
};

/// What a report holds, as records (docs/reading.md). Spans refer to `text`.
///
/// A reading owns its records; `text` is the report's own bytes, or `repaired` when these were ill-formed, so the
/// report's bytes must outlive the reading. Filled by Reader::read; may be used again for the next report, which then
/// allocates nothing once its vectors have grown.
struct Reading {
  std::string_view text;
  std::string repaired;             ///< the text with ill-formed bytes replaced, when there were any
  std::size_t encoding_errors = 0;  ///< how many were replaced

  Span headline;  ///< empty when the report has none
  Dateline dateline;
  Date dct;  ///< document creation time
  DctFrom dct_from = DctFrom::None;
  std::vector<Time> times;  ///< by span
  std::vector<Name> names;  ///< by span
  std::vector<Entity> entities;
  std::vector<Mention> mentions;      ///< by span
  std::vector<Statement> statements;  ///< by cue
  std::vector<Dated> dated;           ///< by trigger, then time
  std::vector<Event> events;          ///< by trigger

  std::vector<std::uint32_t> cut;  ///< where what entities are called begins and its article has lost its first letter
  std::string_view cut_letter;     ///< that letter

  /// What stands in a span of the text, with that letter where it is lost: "al-Yaban" of "lil-Yaban".
  [[nodiscard]] std::string words(Span span) const;
};

}  // namespace barqiya
