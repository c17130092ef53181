// From captures to a phrase. A rule captures words by the names of fields (`day=d`); here the word's row in the lexicon
// becomes the field's value: "the tenth" the day 10, "next" the shift +1. The names in the tables' columns are turned
// into enumerators by the short lists below, the only place where they meet.
// Tested by tests/layers/phrase_reader_test.cpp.
#include "layers/times/phrase_reader.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace barqiya::layers::times {
namespace {

template <class Value>
using Named = std::pair<std::string_view, Value>;

template <class Value, std::size_t N>
Value find(const std::array<Named<Value>, N>& names, std::string_view name) {
  const auto* const found = std::find_if(names.begin(), names.end(), [name](const auto& n) { return n.first == name; });
  return found == names.end() ? Value{} : found->second;
}

constexpr std::array<Named<TimeMod>, 8> kMods{{{"start", TimeMod::Start},
                                               {"mid", TimeMod::Mid},
                                               {"end", TimeMod::End},
                                               {"approx", TimeMod::Approx},
                                               {"less_than", TimeMod::LessThan},
                                               {"more_than", TimeMod::MoreThan},
                                               {"equal_or_less", TimeMod::EqualOrLess},
                                               {"equal_or_more", TimeMod::EqualOrMore}}};

constexpr std::array<Named<Unit>, 13> kUnits{{{"second", Unit::Second},
                                              {"minute", Unit::Minute},
                                              {"hour", Unit::Hour},
                                              {"day", Unit::Day},
                                              {"night", Unit::Night},
                                              {"week", Unit::Week},
                                              {"month", Unit::Month},
                                              {"quarter", Unit::Quarter},
                                              {"half", Unit::Half},
                                              {"season", Unit::Season},
                                              {"year", Unit::Year},
                                              {"decade", Unit::Decade},
                                              {"century", Unit::Century}}};

constexpr std::array<Named<ShiftKind>, 7> kShifts{{{"shift", ShiftKind::Shift},
                                                   {"recent", ShiftKind::Recent},
                                                   {"before", ShiftKind::Before},
                                                   {"after", ShiftKind::After},
                                                   {"same", ShiftKind::Same},
                                                   {"this", ShiftKind::This},
                                                   {"that", ShiftKind::That}}};

constexpr std::array<Named<std::string_view>, 5> kParts{
    {{"mo", "TMO"}, {"mi", "TMI"}, {"af", "TAF"}, {"ev", "TEV"}, {"ni", "TNI"}}};

constexpr std::array<Named<std::string_view>, 4> kSeasons{{{"sp", "SP"}, {"su", "SU"}, {"fa", "FA"}, {"wi", "WI"}}};

constexpr std::array<Named<std::string_view>, 3> kReferences{
    {{"past", "PAST_REF"}, {"present", "PRESENT_REF"}, {"future", "FUTURE_REF"}}};

/// The field of a phrase that a plain number fills, or null.
int* integer_field(Field field, Phrase& phrase) {
  switch (field) {
    case Field::Day:
      return &phrase.day;
    case Field::Month:
      return &phrase.month;
    case Field::Year:
      return &phrase.year;
    case Field::Hour:
      return &phrase.hour;
    case Field::Minute:
      return &phrase.minute;
    case Field::LessMinutes:
      return &phrase.less;
    case Field::First:
      return &phrase.first;
    case Field::Second:
      return &phrase.second;
    case Field::Third:
      return &phrase.third;
    case Field::Parts:
      return &phrase.parts;
    case Field::Ordinal:
      return &phrase.ordinal;
    case Field::Century:
      return &phrase.century;
    default:
      return nullptr;
  }
}

constexpr std::int64_t kMostInField = 1'000'000;  ///< keeps sums of fields far from an int's end

}  // namespace

PhraseReader::PhraseReader(const lexicon::Lexicon& lexicon) : numbers_(lexicon) {
  const auto klass = [&lexicon](std::string_view name) { return lexicon.class_named(name).value_or(0); };
  const auto feature = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  classes_ = {klass("modifier"), klass("part"),      klass("weekday"),  klass("month"), klass("era"),
              klass("shift"),    klass("day_word"),  klass("fraction"), klass("unit"),  klass("season"),
              klass("decade"),   klass("frequency"), klass("reference")};
  features_ = {feature("value"),    feature("code"), feature("kind"),
               feature("calendar"), feature("half"), feature("number")};
}

Phrase PhraseReader::read(const grammar::Captured& block, const grammar::Match& match,
                          const grammar::Build& build) const {
  Phrase phrase;
  const std::span<const Field> fields = fields_of(static_cast<Op>(build.op));
  for (std::size_t i = 0; i < build.arguments.size() && i < fields.size(); ++i) {
    const grammar::Argument& argument = build.arguments[i];
    if (argument.source == grammar::Source::Capture) {
      const auto capture = static_cast<std::size_t>(argument.value);
      if (capture < match.captures.size()) fill(fields[i], block, match.captures[capture], phrase);
    } else if (argument.source != grammar::Source::None) {
      fill_constant(fields[i], block, argument, phrase);
    }
  }
  return phrase;
}

void PhraseReader::fill(Field field, const grammar::Captured& block, grammar::Range range, Phrase& phrase) const {
  if (range.empty()) return;
  switch (field) {
    case Field::Further:
      phrase.further = 1;
      return;
    case Field::Vague:
      phrase.vague = true;
      return;
    case Field::Day:
    case Field::Year:
    case Field::Hour:
    case Field::Minute:
    case Field::LessMinutes:
    case Field::First:
    case Field::Second:
    case Field::Third:
    case Field::Ordinal:
    case Field::Century:
    case Field::Amount:
      return fill_number(field, block, range, phrase);
    default:
      break;
  }
  const bool is_digits = field == Field::Month && NumberReader::digits(block, range) != 0;
  return is_digits ? fill_number(field, block, range, phrase) : fill_word(field, block, range, phrase);
}

void PhraseReader::fill_number(Field field, const grammar::Captured& block, grammar::Range range,
                               Phrase& phrase) const {
  const std::optional<Amount> amount = numbers_.read(block, range);
  if (!amount) return;
  if (field == Field::Amount) {
    phrase.amount = amount;
    return;
  }
  *integer_field(field, phrase) = static_cast<int>(std::min(amount->whole, kMostInField));
  if (field == Field::First) phrase.first_digits = NumberReader::digits(block, range);
  if (field == Field::Third) phrase.third_digits = NumberReader::digits(block, range);
}

lexicon::ClassId PhraseReader::class_of(Field field) const {
  switch (field) {
    case Field::Mod:
      return classes_.modifier;
    case Field::Part:
      return classes_.part;
    case Field::Weekday:
      return classes_.weekday;
    case Field::Month:
      return classes_.month;
    case Field::Era:
      return classes_.era;
    case Field::Shift:
    case Field::YearShift:
      return classes_.shift;
    case Field::DayWord:
      return classes_.day_word;
    case Field::Fraction:
    case Field::Less:
      return classes_.fraction;
    case Field::Unit:
      return classes_.unit;
    case Field::Season:
      return classes_.season;
    case Field::Decade:
      return classes_.decade;
    case Field::Frequency:
      return classes_.frequency;
    case Field::Reference:
      return classes_.reference;
    default:
      return 0;
  }
}

void PhraseReader::fill_word(Field field, const grammar::Captured& block, grammar::Range range, Phrase& phrase) const {
  const Word word = block.find(range, class_of(field));
  if (!word) return;
  const lexicon::Lexicon& lexicon = block.lexicon();
  const auto coded = [&](lexicon::SymbolId feature) { return symbol(lexicon, *word, feature); };
  switch (field) {
    case Field::Mod:
      phrase.mod = find(kMods, coded(features_.value));
      break;
    case Field::Part:
      phrase.part = part_of(lexicon, *word);
      break;
    case Field::Weekday:
      phrase.weekday = integer(lexicon, *word);
      break;
    case Field::Month:
      phrase.month = integer(lexicon, *word);
      phrase.month_calendar = calendar_of(lexicon, *word);
      break;
    case Field::Era:
      phrase.era = calendar_of(lexicon, *word);
      break;
    case Field::Shift:
      phrase.shift = shift_of(lexicon, *word);
      break;
    case Field::YearShift:
      phrase.year_shift = shift_of(lexicon, *word);
      break;
    case Field::DayWord:
      phrase.day_word = integer(lexicon, *word);
      break;
    case Field::Fraction:
      phrase.fraction = integer(lexicon, *word);
      break;
    case Field::Less:
      phrase.less = integer(lexicon, *word);
      break;
    case Field::Unit:
      fill_unit(lexicon, *word, phrase);
      break;
    case Field::Season:
      phrase.season = find(kSeasons, coded(features_.code));
      break;
    case Field::Decade:
      phrase.decade = integer(lexicon, *word);
      break;
    case Field::Frequency:
      phrase.frequency = find(kUnits, coded(features_.code));
      break;
    case Field::Reference:
      phrase.reference = find(kReferences, coded(features_.value));
      break;
    default:
      break;
  }
}

void PhraseReader::fill_constant(Field field, const grammar::Captured& block, const grammar::Argument& argument,
                                 Phrase& phrase) const {
  if (argument.source == grammar::Source::Symbol) {
    const std::string_view name = block.lexicon().symbol(static_cast<lexicon::SymbolId>(argument.value));
    if (field == Field::Direction) phrase.direction = name == "past" ? Direction::Past : Direction::Future;
    if (field == Field::UnitCode) {
      phrase.unit = find(kUnits, name);
      phrase.vague = !phrase.amount;
    }
    return;
  }
  if (field == Field::Early) phrase.early = argument.value;
  if (field == Field::PartOnly) phrase.part_only = argument.value != 0;
  if (field == Field::Distance) phrase.distance = argument.value;
  if (int* const number = integer_field(field, phrase)) *number = argument.value;
}

void PhraseReader::fill_unit(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word, Phrase& phrase) const {
  phrase.unit = find(kUnits, symbol(lexicon, word, features_.code));
  const std::string_view number = symbol(lexicon, word, features_.number);
  phrase.unit_is_plural = number == "pl";
  phrase.unit_is_dual = number == "du";
}

int PhraseReader::integer(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const {
  return lexicon.feature(word, features_.value).value_or(0);
}

std::string_view PhraseReader::symbol(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word,
                                      lexicon::SymbolId feature) const {
  const auto value = lexicon.feature(word, feature);
  return value ? lexicon.symbol(static_cast<lexicon::SymbolId>(*value)) : std::string_view{};
}

Shift PhraseReader::shift_of(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const {
  return {find(kShifts, symbol(lexicon, word, features_.kind)), integer(lexicon, word)};
}

Part PhraseReader::part_of(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const {
  const std::string_view code = symbol(lexicon, word, features_.code);
  Part part;
  part.code = find(kParts, code);
  part.afternoon = symbol(lexicon, word, features_.half) == "pm";
  part.night = code == "ni";
  part.midday = code == "mi";
  return part;
}

Calendar PhraseReader::calendar_of(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const {
  return symbol(lexicon, word, features_.calendar) == "hijri" ? Calendar::Hijri : Calendar::Gregorian;
}

}  // namespace barqiya::layers::times
