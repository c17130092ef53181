// Whether what a word names took place: form, governor, time.
#include <gtest/gtest.h>

#include <string>

#include "block_of.hpp"
#include "layers/dated/status.hpp"
#include "layers/dated/words.hpp"

namespace barqiya::layers::dated {
namespace {

using testing::BlockOf;

/// "status modality" of the word in a text.
std::string standing(const std::string& text, std::string_view trigger, When when = When::Unknown) {
  BlockOf block(text);
  const WordReader reader(BlockOf::lexicon());
  WordCache cache(block.types);
  const Words words{block.tokens, &reader, &cache};
  const Standing found = standing_of(words, block.token(trigger), when);
  return std::string(name(found.status)) + " " + std::string(name(found.modality));
}

TEST(Status, TheFormOfTheVerb) {
  EXPECT_EQ(standing("انسحبت القوة من الجزيرة", "انسحبت"), "happened asserted");
  EXPECT_EQ(standing("ستنسحب القوة من الجزيرة", "ستنسحب"), "planned asserted");
  EXPECT_EQ(standing("تنسحب القوة من الجزيرة", "تنسحب"), "happened asserted");
  EXPECT_EQ(standing("تنسحب القوة من الجزيرة اليوم", "تنسحب", When::Today), "planned asserted");
}

TEST(Status, ParticlesBeforeTheVerb) {
  EXPECT_EQ(standing("لم تنسحب القوة", "تنسحب"), "denied asserted");
  EXPECT_EQ(standing("لن تنسحب القوة", "تنسحب"), "denied asserted");
  EXPECT_EQ(standing("سوف تنسحب القوة", "تنسحب"), "planned asserted");
  EXPECT_EQ(standing("قد تنسحب القوة", "تنسحب"), "happened hypothetical");
  EXPECT_EQ(standing("قد انسحبت القوة", "انسحبت"), "happened asserted");
  EXPECT_EQ(standing("ستقاتل إلى أن تنسحب القوة", "تنسحب"), "planned asserted");
  EXPECT_EQ(standing("تقاتل كي تنسحب القوة", "تنسحب"), "planned asserted");
}

TEST(Status, LaterIsPastForAVerbOfThePast) {
  EXPECT_EQ(standing("وفي وقت لاحق انسحبت القوة", "انسحبت", When::Later), "happened asserted");
  EXPECT_EQ(standing("تعلن النتائج لاحقا", "تعلن", When::Later), "planned asserted");
}

TEST(Status, WhatGovernsAVerb) {
  EXPECT_EQ(standing("من المقرر أن تنسحب القوة", "تنسحب"), "planned asserted");
  EXPECT_EQ(standing("يعتزم القائد أن يزور المدينة", "يزور"), "planned asserted");
  EXPECT_EQ(standing("أكد القائد أن القوة انسحبت", "انسحبت"), "happened asserted");
  EXPECT_EQ(standing("إذا انسحبت القوة", "انسحبت"), "happened conditional");
}

TEST(Status, WhatGovernsAnAct) {
  EXPECT_EQ(standing("يعتزم القائد زيارة المدينة", "زيارة"), "planned asserted");
  EXPECT_EQ(standing("اتفاق يقضي بانسحاب القوات", "بانسحاب"), "planned asserted");
  EXPECT_EQ(standing("تقرر تأجيل زيارة الوزير", "زيارة"), "cancelled asserted");
  EXPECT_EQ(standing("ألغى الوزير زيارة المدينة", "زيارة"), "cancelled asserted");
  EXPECT_EQ(standing("أسف الوزير لعدم انسحاب القوات", "انسحاب"), "denied asserted");
  EXPECT_EQ(standing("نفى الوزير انسحاب القوات", "انسحاب"), "denied asserted");
  EXPECT_EQ(standing("لم يتم سحب القوات", "سحب"), "denied asserted");
  EXPECT_EQ(standing("في حال انسحاب القوات", "انسحاب"), "happened conditional");
  EXPECT_EQ(standing("احتمال انسحاب القوات", "انسحاب"), "happened hypothetical");
}

TEST(Status, WhatGovernsTheVerbThatGoverns) {
  EXPECT_EQ(standing("إذا تعرضت المدينة لهجوم", "لهجوم"), "happened conditional");
  EXPECT_EQ(standing("يمكن أن تبدأ الهجمات", "الهجمات"), "happened hypothetical");
  EXPECT_EQ(standing("توقع القائد أن تلجأ القوة إلى شن غارات", "غارات"), "planned asserted");
  EXPECT_EQ(standing("حذر القائد من شن غارات", "غارات"), "planned asserted");
  EXPECT_EQ(standing("لن يقتصر الحديث على انسحاب القوات", "انسحاب"), "happened asserted");
  EXPECT_EQ(standing("تعرض الوزير لمحاولة اغتيال", "اغتيال"), "happened asserted");
}

TEST(Status, TheTimeWeighsMoreThanThePlan) {
  EXPECT_EQ(standing("اتفاق يقضي بانسحاب القوات", "بانسحاب", When::Past), "happened asserted");
  EXPECT_EQ(standing("انسحاب القوات", "انسحاب", When::Future), "planned asserted");
  EXPECT_EQ(standing("لم تنسحب القوة", "تنسحب", When::Past), "denied asserted");
}

TEST(Status, TheSearchEndsWithTheSentence) {
  EXPECT_EQ(standing("ألغى الوزير الرحلة. زيارة المدينة مستمرة", "زيارة"), "happened asserted");
  EXPECT_EQ(standing("ألغى الوزير الرحلة\nزيارة المدينة مستمرة", "زيارة"), "happened asserted");
}

TEST(Status, WhatIsDeniedToBeCalledOffStands) {
  EXPECT_EQ(standing("نفى الوزير إلغاء زيارة المدينة", "زيارة"), "planned asserted");
  EXPECT_EQ(standing("أعلن الوزير إلغاء زيارة المدينة", "زيارة"), "cancelled asserted");
}

Time time_of(std::string_view value, TimeType type, Date begin, Date end, TimeMod mod = TimeMod::None) {
  Time time;
  time.value = TimexValue(value);
  time.type = type;
  time.mod = mod;
  time.interval = {{begin, {}}, {end, {}}};
  return time;
}

TEST(WhenOf, PlacesATimeAroundTheReportsDay) {
  const Date dct{2021, 8, 9};
  const auto date = TimeType::Date;
  EXPECT_EQ(when_of(time_of("2021-08-08", date, {2021, 8, 8}, {2021, 8, 9}), dct), When::Past);
  EXPECT_EQ(when_of(time_of("2021-08-09", date, {2021, 8, 9}, {2021, 8, 10}), dct), When::Today);
  EXPECT_EQ(when_of(time_of("2021-08-10", date, {2021, 8, 10}, {2021, 8, 11}), dct), When::Future);
  EXPECT_EQ(when_of(time_of("2021", date, {2021, 1, 1}, {2022, 1, 1}), dct), When::Now);
  EXPECT_EQ(when_of(time_of("2021", date, {2021, 1, 1}, {2022, 1, 1}, TimeMod::End), dct), When::Future);
  EXPECT_EQ(when_of(time_of("2021", date, {2021, 1, 1}, {2022, 1, 1}, TimeMod::Start), dct), When::Past);
  EXPECT_EQ(when_of(time_of("FUTURE_REF", date, {}, {}), {}), When::Later);
  EXPECT_EQ(when_of(time_of("2021-08-10", date, {2021, 8, 10}, {2021, 8, 11}), {}), When::Unknown);
}

}  // namespace
}  // namespace barqiya::layers::dated
