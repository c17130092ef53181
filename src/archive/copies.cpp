// Copies in the database: fingerprints lead to candidates, whose texts are read again and compared in full.
// Tested by tests/archive/copies_test.cpp.
#include "archive/copies.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace barqiya::archive {
namespace {

constexpr int kLeastShared = 2;

std::string_view name(Relation relation) {
  if (relation == Relation::Same) return "same";
  return relation == Relation::Near ? "near" : "contains";
}

}  // namespace

CopyFinder::CopyFinder(Database& database, const language::Blob& data)
    : recent_(kRecent),
      terms_(data),
      sharing_(database.prepare("SELECT report FROM fingerprints WHERE hash = ? ORDER BY report LIMIT " +
                                std::to_string(kMostSharing))),
      text_(database.prepare("SELECT text FROM reports WHERE id = ?")),
      insert_fingerprint_(database.prepare("INSERT OR IGNORE INTO fingerprints (hash, report) VALUES (?, ?)")),
      insert_copy_(database.prepare(
          "INSERT OR IGNORE INTO copies (report, other, relation, similarity) VALUES (?, ?, ?, round(?, 4))")),
      group_(database.prepare("SELECT copies FROM copy_groups WHERE report = ?")),
      put_in_group_(database.prepare("INSERT OR IGNORE INTO copy_groups (report, copies) VALUES (?, ?)")),
      join_groups_(database.prepare("UPDATE copy_groups SET copies = ? WHERE copies = ?")) {}

std::vector<std::int64_t> CopyFinder::candidates(const Shingles& shingles) {
  std::map<std::int64_t, int> shared;
  const auto count = [&](std::uint64_t hash, int weight) {
    sharing_.begin(hash);
    while (sharing_.step()) shared[sharing_.integer(0)] += weight;
  };
  for (const std::uint64_t hash : fingerprints_of(shingles)) count(hash, 1);
  if (shingles.whole != 0) count(shingles.whole, static_cast<int>(kFingerprints));
  std::vector<std::pair<int, std::int64_t>> ranked;
  for (const auto& [report, times] : shared) {
    if (times >= kLeastShared) ranked.emplace_back(-times, report);
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > kMostCandidates) ranked.resize(kMostCandidates);
  std::vector<std::int64_t> out;
  out.reserve(ranked.size());
  for (const auto& one : ranked) out.push_back(one.second);
  return out;
}

const Shingles* CopyFinder::shingles_of_report(std::int64_t report) {
  const Recent& recent = recent_[static_cast<std::size_t>(report) % kRecent];
  if (recent.report == report) return &recent.shingles;
  text_.begin(report);
  if (!text_.step()) return nullptr;
  terms_.read(text_.text(0), words_);
  text_.reset();
  made_ = shingles_of(words_);
  return &made_;
}

void CopyFinder::add(std::int64_t report, const Shingles& shingles) {
  for (const std::int64_t other : candidates(shingles)) {
    if (other == report) continue;
    const Shingles* const known = shingles_of_report(other);
    if (known == nullptr) continue;
    const Comparison comparison = compare(shingles, *known);
    if (comparison.relation != Relation::None) relate(report, other, comparison);
  }
  recent_[static_cast<std::size_t>(report) % kRecent] = {report, shingles};
  for (const std::uint64_t hash : fingerprints_of(shingles)) insert_fingerprint_.run(hash, report);
  if (shingles.whole != 0) insert_fingerprint_.run(shingles.whole, report);
}

void CopyFinder::relate(std::int64_t report, std::int64_t other, const Comparison& comparison) {
  if (comparison.relation == Relation::IsContained) {
    insert_copy_.run(other, report, name(comparison.relation), comparison.similarity);
    return;
  }
  insert_copy_.run(report, other, name(comparison.relation), comparison.similarity);
  if (comparison.relation != Relation::Contains) join(report, other);
}

std::optional<std::int64_t> CopyFinder::group_of(std::int64_t report) {
  group_.begin(report);
  const auto group = group_.step() ? std::optional(group_.integer(0)) : std::nullopt;
  group_.reset();
  return group;
}

// A report in no group yet is put into the other's by its own row: an update of many rows makes FTS5 write all that it
// has gathered of the transaction.
void CopyFinder::join(std::int64_t report, std::int64_t other) {
  const auto one = group_of(report);
  const auto two = group_of(other);
  const std::int64_t joined = std::min(one.value_or(report), two.value_or(other));
  if (one && two && *one != *two) join_groups_.run(joined, std::max(*one, *two));
  if (one && !two && joined != *one) join_groups_.run(joined, *one);
  if (two && !one && joined != *two) join_groups_.run(joined, *two);
  if (!one) put_in_group_.run(report, joined);
  if (!two) put_in_group_.run(other, joined);
}

}  // namespace barqiya::archive
