// Copies: pairs made by editing are found, and nothing else is. The texts are drawn from a vocabulary of made-up words
// with a few set phrases that all of them share, as wires share their formulas.
#include "archive/copies.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>
#include <set>

#include "folder.hpp"

namespace barqiya::archive {
namespace {

using testing::Folder;
using Words = std::vector<std::string>;

/// What the hashes are by the obvious way.
TEST(Shingles, AreInOrderAndEachOnce) {
  std::mt19937_64 random(7);
  for (std::size_t size = 0; size < 300; ++size) {
    std::vector<search::Word> words(size);
    for (search::Word& word : words) word.hash = random() % (1 + size / 4);  // few words, so that triples come again
    const Shingles shingles = shingles_of(words);
    EXPECT_EQ(std::set<std::uint64_t>(shingles.all.begin(), shingles.all.end()).size(), shingles.all.size());
    EXPECT_TRUE(std::is_sorted(shingles.all.begin(), shingles.all.end()));
    std::set<std::vector<std::uint64_t>> triples;
    for (std::size_t i = 2; i < size; ++i) triples.insert({words[i - 2].hash, words[i - 1].hash, words[i].hash});
    EXPECT_EQ(shingles.all.size(), triples.size());
  }
}

class Press {
 public:
  Words report(std::size_t size) {
    Words out;
    while (out.size() < size) {
      if (random_() % 12 == 0) {
        for (const char* const word : {"وقال", "المتحدث", "في", "بيان", "صحفي", "إن"}) out.emplace_back(word);
      } else {
        out.push_back(word());
      }
    }
    return out;
  }

  Words edited(Words words) {
    for (std::string& one : words) {
      if (random_() % 10 == 0) one = word();
    }
    return words;
  }

  Words with_other_headline(Words words) {
    for (std::size_t i = 0; i < 8; ++i) words[i] = word();
    return words;
  }

  std::size_t size() { return 60 + random_() % 300; }

 private:
  std::string word() {
    static constexpr const char* kLetters[] = {"ب", "ت", "د", "ر", "س", "ع", "ق", "م", "ن", "ج"};
    std::string out;
    // Few words are frequent, as in any text.
    auto number = static_cast<unsigned>(3000.0 * std::pow(std::uniform_real_distribution<>(0, 1)(random_), 2));
    for (int i = 0; i < 4; ++i, number /= 10) out += kLetters[number % 10];
    return out;
  }

  std::mt19937 random_{20210809};
};

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += word + " ";
  return out;
}

class Measured {
 public:
  void expect(std::size_t one, std::size_t other, const std::string& edit) { wanted_[{one, other}] = edit; }

  void check(const std::string& path) {
    Database database = open_archive(path, Access::Read);
    Statement rows = database.prepare("SELECT min(report, other), max(report, other), relation FROM copies");
    std::set<std::pair<std::size_t, std::size_t>> found;
    while (rows.step()) {
      found.insert({static_cast<std::size_t>(rows.integer(0)), static_cast<std::size_t>(rows.integer(1))});
    }
    std::map<std::string, std::pair<int, int>> by_edit;
    std::size_t right = 0;
    for (const auto& [pair, edit] : wanted_) {
      ++by_edit[edit].second;
      if (found.count(pair) == 0) continue;
      ++by_edit[edit].first;
      ++right;
    }
    for (const auto& [edit, counts] : by_edit) {
      EXPECT_GE(counts.first, 0.95 * counts.second) << edit;
    }
    EXPECT_GE(static_cast<double>(right), 0.98 * static_cast<double>(found.size()));
    RecordProperty(static_cast<double>(right), static_cast<double>(found.size()));
  }

 private:
  void RecordProperty(double right, double found) {
    std::printf("recall %.4f, precision %.4f of %zu pairs\n", right / static_cast<double>(wanted_.size()),
                right / found, wanted_.size());
  }
  std::map<std::pair<std::size_t, std::size_t>, std::string> wanted_;
};

TEST(Copies, AreFoundAmongEditedReportsAndNothingElseIs) {
  constexpr std::size_t kReports = 150;
  const Folder folder;
  Press press;
  Measured measured;
  std::vector<std::string> texts;
  std::vector<Words> originals;
  for (std::size_t i = 0; i < kReports; ++i) {
    originals.push_back(press.report(press.size()));
    texts.push_back(joined(originals.back()));
  }
  const auto derive = [&](std::size_t original, const Words& words, const std::string& edit) {
    texts.push_back(joined(words));
    measured.expect(original + 1, texts.size(), edit);
  };
  for (std::size_t i = 0; i < kReports; ++i) {
    Words cut = originals[i];
    cut.resize(cut.size() * 6 / 10);
    if (i % 4 == 0) derive(i, cut, "cut to 60 %");
    if (i % 4 == 1) derive(i, press.with_other_headline(originals[i]), "another headline");
    if (i % 4 == 2) derive(i, press.edited(originals[i]), "10 % of words changed");
    if (i % 4 == 3 && i + 4 < kReports) {
      Words both = originals[i];
      // Joined with an original that is edited no further itself.
      const Words other = press.report(originals[i].size());
      both.insert(both.end(), other.begin(), other.end());
      texts.push_back(joined(other));
      const std::size_t other_id = texts.size();
      derive(i, both, "two reports joined");
      measured.expect(other_id, texts.size(), "two reports joined");
    }
  }
  testing::add(folder.file(), texts);
  measured.check(folder.file());
}

/// The groups of reports, by id.
std::map<std::int64_t, std::int64_t> groups(const std::string& path) {
  Database database = open_archive(path, Access::Read);
  Statement rows = database.prepare("SELECT report, copies FROM copy_groups");
  std::map<std::int64_t, std::int64_t> out;
  while (rows.step()) out[rows.integer(0)] = rows.integer(1);
  return out;
}

/// What a text of these words would have; each word is its own hash.
Shingles shingles_from(const Words& words) {
  std::vector<search::Word> out;
  for (const std::string& one : words) out.push_back({.hash = std::hash<std::string>{}(one)});
  return shingles_of(out);
}

TEST(Copies, SketchesRuleOutWhatSharesAFewPhrasesAndNoCopy) {
  Press press;
  int copies = 0;
  int ruled_out = 0;
  int phrases = 0;
  int kept = 0;
  for (int i = 0; i < 400; ++i) {
    const Words one = press.report(press.size());
    Words other = press.report(press.size());
    // From a sentence to all of it is the other's.
    const std::size_t shared = std::min(one.size(), 20 + static_cast<std::size_t>(i) * one.size() / 400);
    other.insert(other.end(), one.begin(), one.begin() + static_cast<std::ptrdiff_t>(shared));
    const Shingles a = shingles_from(one);
    const Shingles b = shingles_from(other);
    const bool may_be = may_be_copies(sketch_of(a), sketch_of(b));
    EXPECT_EQ(may_be, may_be_copies(sketch_of(b), sketch_of(a)));
    if (compare(a, b).relation != Relation::None) {
      ++copies;
      ruled_out += may_be ? 0 : 1;
    } else if (shared * 6 < one.size()) {
      ++phrases;
      kept += may_be ? 1 : 0;
    }
  }
  EXPECT_GT(copies, 100);
  EXPECT_EQ(ruled_out, 0);
  EXPECT_GT(phrases, 15);
  EXPECT_LT(kept * 3, phrases);
}

TEST(Copies, SameIsWhatFoldsToTheSameWords) {
  const Folder folder;
  testing::add(folder.file(), {"أعلنت الوزارة", "اعلنت، الوزاره!", "أعلنت وزارة"});
  EXPECT_EQ(groups(folder.file()), (std::map<std::int64_t, std::int64_t>{{1, 1}, {2, 1}}));
}

TEST(Copies, GroupsJoinAndJoinedReportsDoNot) {
  const Folder folder;
  Press press;
  const Words one = press.report(600);
  const Words other = press.report(600);
  Words both = one;
  both.insert(both.end(), other.begin(), other.end());
  testing::add(folder.file(), {joined(one), joined(other), joined(press.edited(one)), joined(both),
                               joined(press.with_other_headline(other))});
  EXPECT_EQ(groups(folder.file()), (std::map<std::int64_t, std::int64_t>{{1, 1}, {3, 1}, {2, 2}, {5, 2}}));
  Archive archive(folder.file(), testing::data());
  EXPECT_EQ(archive.select("SELECT other FROM copies WHERE report = 4 AND relation = 'contains'").rows.size(), 3U);
}

TEST(Copies, ManyCopiesOfOneReportCostEachTheSame) {
  const Folder folder;
  Press press;
  const Words one = press.report(120);
  std::vector<std::string> texts;
  for (int i = 0; i < 120; ++i) texts.push_back(joined(one) + std::to_string(i));
  testing::add(folder.file(), texts);
  Archive archive(folder.file(), testing::data());
  EXPECT_LE(archive.select("SELECT * FROM copies").rows.size(), 120 * CopyFinder::kMostCandidates);
  EXPECT_EQ(archive.select("SELECT DISTINCT copies FROM copy_groups").rows.size(), 1U);
}

}  // namespace
}  // namespace barqiya::archive
