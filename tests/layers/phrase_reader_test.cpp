#include "layers/times/phrase_reader.hpp"

#include <gtest/gtest.h>

#include <string>

#include "block_of.hpp"

namespace barqiya::layers::times {
namespace {

using testing::BlockOf;

/// What the words of a text make of one field.
Phrase filled(Field field, const std::string& text) {
  const BlockOf block(text);
  Phrase phrase;
  PhraseReader(BlockOf::lexicon())
      .fill(field, block.captured, {0, static_cast<std::uint32_t>(block.symbols.size())}, phrase);
  return phrase;
}

TEST(PhraseReader, NumbersFillNumbers) {
  EXPECT_EQ(filled(Field::Day, "15").day, 15);
  EXPECT_EQ(filled(Field::Day, "الخامس عشر").day, 15);
  EXPECT_EQ(filled(Field::Year, "٢٠٢١").year, 2021);
  EXPECT_EQ(filled(Field::First, "05").first, 5);
  EXPECT_EQ(filled(Field::First, "05").first_digits, 2);
  EXPECT_EQ(filled(Field::Third, "2015").third_digits, 4);
  const Phrase amount = filled(Field::Amount, "خمسة وعشرين");
  ASSERT_TRUE(amount.amount.has_value());
  EXPECT_EQ(amount.amount->whole, 25);
}

TEST(PhraseReader, WordsFillWhatTheirTablesSay) {
  EXPECT_EQ(filled(Field::Weekday, "الخميس").weekday, 4);
  const Phrase month = filled(Field::Month, "آذار");
  EXPECT_EQ(month.month, 3);
  EXPECT_EQ(month.month_calendar, Calendar::Gregorian);
  EXPECT_EQ(filled(Field::Month, "محرم").month_calendar, Calendar::Hijri);
  EXPECT_EQ(filled(Field::Era, "هـ").era, Calendar::Hijri);
  EXPECT_EQ(filled(Field::DayWord, "أمس").day_word, -1);
}

TEST(PhraseReader, DeicticsSayHowFarAndFromWhere) {
  EXPECT_EQ(filled(Field::Shift, "الماضي").shift.steps, -1);
  EXPECT_EQ(filled(Field::Shift, "المقبل").shift.steps, 1);
  EXPECT_EQ(filled(Field::Shift, "الجاري").shift.steps, 0);
  EXPECT_EQ(filled(Field::YearShift, "الماضي").year_shift.steps, -1);
  EXPECT_FALSE(filled(Field::YearShift, "الماضي").shift.given());
  EXPECT_TRUE(filled(Field::Shift, "نفسه").shift.to_anchor());
}

TEST(PhraseReader, UnitsKeepTheirNumber) {
  EXPECT_EQ(filled(Field::Unit, "يوم").unit, Unit::Day);
  EXPECT_TRUE(filled(Field::Unit, "يومين").unit_is_dual);
  EXPECT_TRUE(filled(Field::Unit, "أيام").unit_is_plural);
  EXPECT_FALSE(filled(Field::Unit, "سنة").unit_is_plural);
}

TEST(PhraseReader, AnEmptyRangeLeavesTheFieldAsItIs) {
  const BlockOf block("15");
  Phrase phrase;
  phrase.day = 7;
  PhraseReader(BlockOf::lexicon()).fill(Field::Day, block.captured, {0, 0}, phrase);
  EXPECT_EQ(phrase.day, 7);
}

}  // namespace
}  // namespace barqiya::layers::times
