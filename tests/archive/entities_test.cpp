// Which entity of all reports an entity of a report is.
#include "archive/entities.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "folder.hpp"

namespace barqiya::archive {
namespace {

class Entities : public ::testing::Test {
 protected:
  Entities() : database_(open_archive(folder_.file(), Access::Create)), book_(database_) {}

  static std::string letters_of(std::string name) {
    name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
    return name;
  }
  std::int64_t entity(NameType type, const std::vector<std::string>& names, const std::string& role,
                      bool is_full = false) {
    EntityKeys keys{letters_of(names[0]), {}, role, is_full};
    for (std::size_t i = 1; i < names.size(); ++i) keys.others.push_back(letters_of(names[i]));
    return book_.id_of(type, names[0], role, keys);
  }
  std::int64_t person(const std::string& name, const std::string& role) { return entity(NameType::Per, {name}, role); }
  std::int64_t body(const std::vector<std::string>& names) { return entity(NameType::Org, names, {}); }

  testing::Folder folder_;
  Database database_;
  EntityBook book_;
};

TEST_F(Entities, APersonIsKnownByNameAndRole) {
  const std::int64_t minister = person("سامر خليل", "وزير نقل");
  EXPECT_EQ(person("سامر خليل", ""), minister);
  EXPECT_EQ(person("سامر خليل", "وزير سابق"), minister);
  EXPECT_NE(person("سامر خليل", "لاعب كره"), minister);
  EXPECT_NE(person("سامر", "وزير نقل"), minister);
}

TEST_F(Entities, ARoleThatComesLaterIsTheirs) {
  const std::int64_t one = person("ليلى حداد", "");
  EXPECT_EQ(person("ليلى حداد", "طبيبه"), one);
  EXPECT_NE(person("ليلى حداد", "قاضي"), one);
}

TEST_F(Entities, APersonOfThreeNamesIsOneWhateverTheRole) {
  const std::int64_t one = entity(NameType::Per, {"سامر علي خليل", "سامر خليل"}, "وزير نقل", true);
  EXPECT_EQ(entity(NameType::Per, {"سامر علي خليل"}, "رييس لجنه", true), one);
  EXPECT_NE(entity(NameType::Per, {"سامر علي خليل"}, "رييس لجنه", false), one);
  // Another of the same two names, who has three as well.
  EXPECT_NE(entity(NameType::Per, {"سامر حسن خليل", "سامر خليل"}, "رييس لجنه", true), one);
}

TEST_F(Entities, APersonIsKnownByAnyOfTheirLongNames) {
  const std::int64_t one = entity(NameType::Per, {"سامر علي خليل", "سامر خليل"}, "وزير نقل");
  EXPECT_EQ(person("سامر خليل", "وزير"), one);
  EXPECT_NE(person("سامر خليل", "لاعب"), one);
}

TEST_F(Entities, ANameWrittenInOneWordOrInTwoIsOne) {
  EXPECT_EQ(person("عبد الله خليل", ""), person("عبدالله خليل", ""));
}

// By whichever of its names an entity is met, it has the role that it was given first.
TEST_F(Entities, ARoleIsGivenOnce) {
  const std::int64_t one = entity(NameType::Per, {"سامر علي خليل", "سامر خليل"}, {});
  EXPECT_EQ(person("سامر علي خليل", "وزير نقل"), one);
  EXPECT_NE(person("سامر خليل", "لاعب كره"), one);
  Statement find = database_.prepare("SELECT role FROM entities WHERE id = ?");
  find.begin(one);
  ASSERT_TRUE(find.step());
  EXPECT_EQ(find.text(0), "وزير نقل");
}

TEST_F(Entities, ABodyIsKnownByAnyOfItsLongNames) {
  const std::int64_t one = body({"هييه نهر وليه", "هييه نهر"});
  EXPECT_EQ(body({"هييه نهر"}), one);
  EXPECT_NE(body({"هييه بحر"}), one);
}

TEST_F(Entities, TypesAreApart) {
  const std::int64_t one = body({"نهر"});
  EXPECT_NE(entity(NameType::Gpe, {"نهر"}, {}), one);
}

TEST_F(Entities, WhatIsForgottenIsFoundInTheDatabase) {
  const std::int64_t one = person("سامر خليل", "");
  (void)person("سامر خليل", "وزير");
  book_.forget();
  EXPECT_EQ(person("سامر خليل", "وزير"), one);
  EXPECT_NE(person("سامر خليل", "لاعب"), one);
}

}  // namespace
}  // namespace barqiya::archive
