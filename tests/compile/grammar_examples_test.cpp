#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "compile/examples.hpp"
#include "small_rules.hpp"

namespace barqiya::compile {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::ReadRules;

/// Knows each text's outcome by heart.
class FakeReader : public ExampleReader {
 public:
  Outcome read(std::string_view text, Date dct) override {
    last_dct = dct;
    return outcomes[std::string(text)];
  }

  /// A record over a part of a text, and the match that it comes from.
  void build(const std::string& text, const std::string& part, const std::string& rule, const std::string& value) {
    take(text, part, rule);
    outcomes[text].records.push_back({rule, outcomes[text].taken.back().core, value});
  }
  void take(const std::string& text, const std::string& part, const std::string& rule) {
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    outcomes[text].taken.push_back({rule, {begin, begin + static_cast<std::uint32_t>(part.size())}});
  }

  std::map<std::string, Outcome> outcomes;
  Date last_dct;
};

std::vector<std::string> check(const std::string& fields, FakeReader& reader,
                               const std::string& item = "rule test.a.b") {
  const std::string build = item.substr(0, 4) == "rule" ? "  build mark()\n" : "";
  const ReadRules read(item + "\n  match any\n" + build + fields);
  EXPECT_THAT(read.faults, IsEmpty());
  Diagnostics diagnostics;
  check_examples(read.rules, reader, diagnostics);
  return testing::messages(diagnostics);
}

TEST(GrammarExamples, PassWhenSpansAndValuesAreAsWritten) {
  FakeReader reader;
  reader.build("وصل أمس", "أمس", "test.a.b", "DATE 2021-08-08");
  reader.build("وصل أمس", "وصل", "test.a.other", "DATE 2000");
  EXPECT_THAT(check("  yes «وصل [أمس]» = DATE 2021-08-08\n  no «لا» dct 2021-08-09\n", reader), IsEmpty());
  EXPECT_EQ(reader.last_dct, (Date{2021, 8, 9}));
  EXPECT_THAT(check("  yes «وصل [أمس]»\n  no «لا»\n", reader), IsEmpty());
}

TEST(GrammarExamples, TellAnotherValue) {
  FakeReader reader;
  reader.build("وصل أمس", "أمس", "test.a.b", "DATE 2021-08-08");
  EXPECT_THAT(check("  yes «وصل [أمس]» = DATE 2021-08-09\n  no «لا»\n", reader),
              ElementsAre("grammar/test.rules:4:7: test.a.b: `أمس` is DATE 2021-08-08, not DATE 2021-08-09"));
}

TEST(GrammarExamples, TellWhoElseTookTheWords) {
  FakeReader reader;
  reader.build("نعم", "نعم", "test.a.b", "X");
  reader.build("وصل أمس", "أمس", "test.a.c", "DATE 2021-08-08");
  reader.build("وصل أمس", "أمس", "other.a.b", "");
  EXPECT_THAT(check("  yes «وصل [أمس]»\n  yes «نعم»\n  no «لا»\n", reader),
              ElementsAre("grammar/test.rules:4:7: test.a.b: `أمس` is not found by this rule; `test.a.c` takes `أمس`"));
}

TEST(GrammarExamples, TellARecordTooMany) {
  FakeReader reader;
  reader.build("أمس وغدا", "أمس", "test.a.b", "DATE 2021-08-08");
  reader.build("أمس وغدا", "غدا", "test.a.b", "DATE 2021-08-10");
  EXPECT_THAT(check("  yes «[أمس] وغدا»\n  no «لا»\n", reader),
              ElementsAre("grammar/test.rules:4:7: test.a.b: `غدا` is found by this rule too, as DATE 2021-08-10"));
}

TEST(GrammarExamples, TellAMatchInANo) {
  FakeReader reader;
  reader.build("نعم", "نعم", "test.a.b", "X");
  reader.take("لا أمس", "أمس", "test.a.b");
  EXPECT_THAT(check("  yes «نعم»\n  no «لا أمس»\n", reader),
              ElementsAre("grammar/test.rules:5:6: test.a.b: `أمس` is found by this rule"));
}

TEST(GrammarExamples, TellAnUnreachableRule) {
  FakeReader reader;
  reader.build("وصل أمس", "أمس", "test.a.a", "DATE 2021-08-08");
  EXPECT_THAT(check("  yes «وصل [أمس]»\n  no «لا»\n", reader),
              ElementsAre("grammar/test.rules:4:7: test.a.b: `أمس` is not found by this rule; `test.a.a` takes `أمس`",
                          "grammar/test.rules:1:6: `test.a.b` is unreachable: all its examples are won by others"));
}

TEST(GrammarExamples, ARuleThatNobodyHindersIsNotUnreachable) {
  FakeReader reader;
  EXPECT_THAT(check("  yes «وصل [أمس]»\n  no «لا»\n", reader),
              ElementsAre("grammar/test.rules:4:7: test.a.b: `أمس` is not found by this rule"));
}

TEST(GrammarExamples, OfAGuardTheCoreIsCompared) {
  FakeReader reader;
  reader.take("في شارع 14 يوليو", "شارع 14 يوليو", "test.guard.b");
  EXPECT_THAT(check("  yes «في [شارع 14 يوليو]»\n  no «لا»\n", reader, "guard test.guard.b"), IsEmpty());
  EXPECT_THAT(check("  yes «في [شارع] 14 يوليو»\n  no «لا»\n", reader, "guard test.guard.b"),
              ElementsAre("grammar/test.rules:3:7: test.guard.b: `شارع` is not found by this rule",
                          "grammar/test.rules:3:7: test.guard.b: `شارع 14 يوليو` is found by this rule too"));
}

}  // namespace
}  // namespace barqiya::compile
