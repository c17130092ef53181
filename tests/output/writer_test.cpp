#include "output/writer.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace barqiya::output {
namespace {

constexpr Format kFormats[] = {Format::Json,          Format::Jsonl,  Format::TimeMl,   Format::Html,
                               Format::Table,         Format::Quotes, Format::JsonLd,   Format::Brat,
                               Format::WebAnnotation, Format::Events, Format::Timeline, Format::Ics,
                               Format::TimelineJs};

TEST(Formats, HaveNames) {
  for (const Format format : kFormats) EXPECT_EQ(format_named(name(format)), format);
  EXPECT_FALSE(format_named("yaml"));
}

TEST(Formats, AppendToWhatStandsBefore) {
  const Reading reading = sample_reading();
  for (const Format format : kFormats) {
    const auto writer = make_writer(format, sample_rule, {});
    std::string first;
    writer->report({reading, "a"}, first);
    std::string both = first;
    writer->report({reading, "a"}, both);
    EXPECT_EQ(both, first + first) << name(format);
  }
}

TEST(Formats, TakeAReadingOfNothing) {
  const Reading reading;
  for (const Format format : kFormats) {
    EXPECT_EQ(written(format, {reading, ""}).empty(), format == Format::Brat) << name(format);  // no annotations
  }
}

}  // namespace
}  // namespace barqiya::output
