// Datelines of whole reports: what each rule reads alone is proved by its examples.
#include <gtest/gtest.h>

#include <string>

#include "reading_of.hpp"

namespace barqiya {
namespace {

using testing::ReadingOf;

/// "place CODE | date | agency".
std::string dateline(const ReadingOf& read) {
  const Dateline& one = read.reading.dateline;
  return read.words(one.place) + " " + std::string(one.place_code) + " | " + one.date.to_string() + " | " +
         read.words(one.agency);
}

TEST(Dateline, HasPlaceDateAndAgency) {
  const ReadingOf read("بغداد 9 أغسطس 2021 (شينخوا) - وصل الوفد إلى المدينة.");
  EXPECT_EQ(dateline(read), "بغداد IRQ | 2021-08-09 | شينخوا");
  EXPECT_EQ(read.words(read.reading.dateline.date_span), "9 أغسطس 2021");
  EXPECT_EQ(read.reading.dct_from, DctFrom::Dateline);
}

TEST(Dateline, IsFoundBelowTheHeadline) {
  const ReadingOf read("الوفد يصل إلى المدينة\nبغداد 9 أغسطس 2021 (شينخوا) - وصل الوفد.");
  EXPECT_EQ(dateline(read), "بغداد IRQ | 2021-08-09 | شينخوا");
  EXPECT_EQ(read.words(read.reading.headline), "الوفد يصل إلى المدينة");
}

TEST(Dateline, IsNotLookedForFarBelow) {
  const ReadingOf read("أ\nب\nج\nد\nبغداد 9 أغسطس 2021 (شينخوا) - وصل الوفد.");
  EXPECT_TRUE(read.reading.dateline.span.empty());
}

TEST(Dateline, OneWithADateIsSurerThanOneWithout) {
  const ReadingOf read("بغداد - وصل الوفد.\nدمشق 9 أغسطس 2021 (سانا) - وصل الوفد.");
  EXPECT_EQ(read.words(read.reading.dateline.place), "دمشق");
}

TEST(Dateline, APlaceInASentenceIsNone) {
  EXPECT_TRUE(ReadingOf("وصل الوفد إلى بغداد في 9 أغسطس 2021.").reading.dateline.span.empty());
}

TEST(Dateline, IsThePagesStampWhereNoneSaysMore) {
  const ReadingOf read(
      "أخبار محلية\nالوفد يصل إلى المدينة\nسعيد منصور\nالأحد 12 مارس 2017 - 10:30\nوصل الوفد أمس الأول.");
  EXPECT_EQ(dateline(read), "  | 2017-03-12 | ");
  EXPECT_EQ(read.reading.dct_from, DctFrom::Dateline);
  EXPECT_EQ(read.reading.times.back().value.view(), "2017-03-10");
}

TEST(Dateline, WithoutADayTakesItFromTheStamp) {
  const ReadingOf read("الوفد يصل إلى المدينة\nنشر في: 2019/03/02\nبغداد - واع\nوصل الوفد أمس.");
  EXPECT_EQ(read.words(read.reading.dateline.place), "بغداد");
  EXPECT_EQ(read.reading.dct.to_string(), "2019-03-02");
  EXPECT_EQ(read.reading.dct_from, DctFrom::Text);
}

TEST(Dateline, OfItsOwnIsSurerThanTheStamp) {
  const ReadingOf read("آخر تحديث: 5 مارس 2019\nالوفد يصل إلى المدينة\nبغداد 3 مارس 2019 (واع) - وصل الوفد.");
  EXPECT_EQ(dateline(read), "بغداد IRQ | 2019-03-03 | واع");
  EXPECT_EQ(read.words(read.reading.headline), "الوفد يصل إلى المدينة") << "the stamp above it is none";
}

}  // namespace
}  // namespace barqiya
