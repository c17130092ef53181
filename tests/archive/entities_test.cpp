// Which entity of all reports an entity of a report is.
#include "archive/entities.hpp"

#include <gtest/gtest.h>

#include "folder.hpp"

namespace barqiya::archive {
namespace {

class Entities : public ::testing::Test {
 protected:
  Entities() : database_(open_archive(folder_.file(), Access::Create)), book_(database_) {}

  std::int64_t person(const std::string& name, const std::string& role) {
    return book_.id_of(NameType::Per, name, role, {name, {name}, role});
  }
  std::int64_t body(const std::vector<std::string>& names) {
    return book_.id_of(NameType::Org, names[0], {}, {names[0], names, {}});
  }

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

TEST_F(Entities, ABodyIsKnownByAnyOfItsLongNames) {
  const std::int64_t one = body({"هييه نهر وليه", "هييه نهر"});
  EXPECT_EQ(body({"هييه نهر"}), one);
  EXPECT_NE(body({"هييه بحر"}), one);
}

TEST_F(Entities, TypesAreApart) {
  const std::int64_t one = body({"نهر"});
  EXPECT_NE(book_.id_of(NameType::Gpe, "نهر", {}, {"نهر", {"نهر"}, {}}), one);
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
