// The tables of data/ themselves: they compile, and words of all kinds are found in them.
#include <gmock/gmock.h>

#include <filesystem>

#include "compiled_lexicon.hpp"
#include "lexicon/phrases.hpp"

namespace barqiya::lexicon {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;

testing::Layer tables_of_repository() {
  testing::Layer layer;
  for (const char* const folder : {"lexicon", "conjugation"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(BARQIYA_SOURCE_DIR "/data/") + folder)) {
      const std::string path = std::string(folder) + "/" + entry.path().filename().string();
      if (entry.path().extension() == ".tsv" && path != "lexicon/clitics.tsv") {
        layer.push_back({path, testing::file_of_repository(path)});
      }
    }
  }
  std::sort(layer.begin(), layer.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return layer;
}

class RepositoryTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { words_ = std::make_unique<testing::Words>(tables_of_repository()); }
  static void TearDownTestSuite() { words_.reset(); }

  static inline std::unique_ptr<testing::Words> words_;
};

TEST_F(RepositoryTest, KnowsTheWordsOfTimes) {
  EXPECT_THAT(words_->read("لأبريل", {"value", "calendar"}),
              Contains("أبريل prep=li value=4 calendar=gregorian [أبريل]"));
  EXPECT_THAT(words_->read("والخميس", {"value"}), Contains("خميس conj=wa def=yes value=4 [الخميس]"));
  EXPECT_THAT(words_->read("شهرين", {"code", "number"}), Contains("شهر code=month number=du [شهرين]"));
  EXPECT_THAT(words_->read("آب", {"value"}), Contains("آب value=8 [آب]"));
  EXPECT_THAT(words_->read("أب", {"value"}), ::testing::Not(Contains(HasSubstr("آب"))));
}

TEST_F(RepositoryTest, KnowsPlacesWithTheirArticle) {
  EXPECT_THAT(words_->read("للعراق", {"code"}), Contains("العراق prep=li code=IRQ [لعراق]"));
  EXPECT_THAT(words_->read("وبالقاهرة", {"code", "kind"}),
              Contains("القاهرة conj=wa prep=bi code=EGY kind=capital [القاهرة]"));
}

TEST_F(RepositoryTest, KnowsVerbsWithAllThatIsAttached) {
  const std::vector<std::string> features = {"tense", "act"};
  EXPECT_THAT(words_->read("وأكدت", features), Contains("أكد conj=wa tense=past act=assert [أكدت]"));
  EXPECT_THAT(words_->read("سيقول", features), Contains("قال future=sa tense=present act=assert [يقول]"));
  EXPECT_THAT(words_->read("سقال", features), ::testing::Not(Contains(HasSubstr("future=sa"))));
  EXPECT_THAT(words_->read("ليقول", features), Contains("قال prep=li tense=present act=assert [يقول]"));
  EXPECT_THAT(words_->read("بيقول", features), ::testing::Not(Contains(HasSubstr("قال"))));
  EXPECT_THAT(words_->read("قالوه"), Contains(AllOf(HasSubstr("قال pron=hu"), HasSubstr("[قالو]"))));
  EXPECT_THAT(words_->read("القال"), ::testing::Not(Contains(HasSubstr("قال def"))));
}

TEST_F(RepositoryTest, NoWordHasMoreReadingsThanCanBeKept) {
  for (const char* const word : {"وللعام", "قالت", "رئيسها", "وبمدينتهم", "فسيقولونها"}) {
    EXPECT_LT(words_->analyses(word).size(), Lexicon::kMaxAnalyses / 4) << word;
  }
}

}  // namespace
}  // namespace barqiya::lexicon
