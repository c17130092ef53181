#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "sample.hpp"

namespace barqiya::output {
namespace {

constexpr std::string_view kHeader = "day\tspeaker\trole\tvia\tcontent\n";

TEST(Quotes, AreALineAStatement) {
  const Reading reading = chain_reading();
  EXPECT_EQ(written(Format::Quotes, {reading, "a.txt"}),
            std::string(kHeader) +
                "2021-08-09\tسامر خليل\tاللواء المدينة\tوكالة النهر\tالعمل مستمر والمدينة آمنة\n"
                "2021-08-09\tسامر خليل\tاللواء المدينة\tوكالة النهر\tالقوات باقية\n");
}

TEST(Quotes, SeveralViaStandOutermostFirst) {
  Reading reading = chain_reading();
  reading.statements.pop_back();
  reading.statements[0].via[1] = span_of(kChainText, "بغداد");
  reading.statements[0].vias = 2;
  EXPECT_NE(written(Format::Quotes, {reading, "a"}).find("\tوكالة النهر ← بغداد\t"), std::string::npos);
}

TEST(Quotes, WhatIsNotGivenIsAnEmptyCell) {
  Reading reading;
  reading.text = "قيل";
  reading.statements.resize(1);
  EXPECT_EQ(written(Format::Quotes, {reading, "a"}), std::string(kHeader) + "\t\t\t\t\n");
  reading.statements.clear();
  EXPECT_EQ(written(Format::Quotes, {reading, "a"}), kHeader);
}

TEST(Quotes, HostileTextStaysInItsCell) {
  Reading reading;
  reading.text = "a\tb\r\nc\x01\x1B[2J\u0085d\u2028e\u2029f\x7Fg";
  reading.statements.resize(1);
  reading.statements[0].content = {0, static_cast<std::uint32_t>(reading.text.size())};
  reading.statements[0].speaker = reading.statements[0].content;
  const std::string cell = "a b  c  [2J d e f g";
  EXPECT_EQ(written(Format::Quotes, {reading, "a"}),
            std::string(kHeader).append("\t").append(cell).append("\t\t\t").append(cell).append("\n"));
  const Reading hostile = hostile_reading();
  const std::string lines = written(Format::Quotes, {hostile, "a"});
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\t'), 8);
}

}  // namespace
}  // namespace barqiya::output
