#include "compile/compile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_rules.hpp"

namespace barqiya::compile {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Layer& repository() {
  static const Layer layer = load_folder(BARQIYA_SOURCE_DIR "/data");
  return layer;
}

std::vector<std::string> faults_of(const Result& result) {
  std::vector<std::string> list;
  for (const Diagnostic& fault : result.faults) list.push_back(fault.to_string());
  return list;
}

TEST(Compile, TheRepositorysDataGiveTheSameFileEachTime) {
  const std::vector<Layer> layers{repository()};
  const Result first = compile_unread(layers);
  EXPECT_THAT(faults_of(first), IsEmpty());
  EXPECT_FALSE(first.data.empty());
  EXPECT_TRUE(compile_unread(layers).data == first.data);
}

TEST(Compile, AnOverlayIsLaidOverTheSourcesThatCompiledDataCarry) {
  const Result base = compile_unread(std::vector<Layer>{repository()});
  ASSERT_FALSE(base.data.empty());
  std::vector<Layer> layers = sources_of(base.data, "base");
  layers.push_back({{"grammar/times.rules", "-rule times.date.day_month\n"}});
  const Result result = compile_unread(layers);
  EXPECT_THAT(faults_of(result), IsEmpty());
  EXPECT_FALSE(result.data == base.data);
}

TEST(Compile, FaultsComeInTheOrderOfTheSources) {
  std::vector<Layer> layers{repository(), {}};
  const std::string rest = "\n  build date()\n  yes «نعم»\n  no «لا»\n";
  layers[1].push_back(
      {"grammar/times.rules", "rule times.z.z\n  match nothing" + rest + "rule times.a.a\n  match nobody" + rest});
  const Result result = compile_unread(layers);
  EXPECT_THAT(faults_of(result), ElementsAre(HasSubstr("grammar/times.rules:2:9: no lexical class or atom `nothing`"),
                                             HasSubstr("grammar/times.rules:7:9: no lexical class or atom `nobody`")));
  EXPECT_THAT(result.data, IsEmpty());
}

}  // namespace
}  // namespace barqiya::compile
