// Copies in the database: fingerprints lead to candidates; those that their sketches do not rule out are read again
// and compared in full.
// Tested by tests/archive/copies_test.cpp.
#include "archive/copies.hpp"

#include <algorithm>
#include <utility>

namespace barqiya::archive {
namespace {

constexpr int kLeastShared = 2;

std::string_view name(Relation relation) {
  if (relation == Relation::Same) return "same";
  return relation == Relation::Near ? "near" : "contains";
}

constexpr std::size_t kBytes = sizeof(std::uint32_t);

/// Hashes as bytes that are the same on every machine.
std::string packed(const std::vector<std::uint32_t>& hashes) {
  std::string out;
  out.reserve(hashes.size() * kBytes);
  for (const std::uint32_t hash : hashes) {
    for (std::size_t i = 0; i < kBytes; ++i) out += static_cast<char>(hash >> (8 * i));
  }
  return out;
}

std::vector<std::uint32_t> unpacked(std::string_view bytes) {
  std::vector<std::uint32_t> out(bytes.size() / kBytes);
  for (std::size_t i = 0; i < out.size() * kBytes; ++i) {
    out[i / kBytes] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % kBytes));
  }
  return out;
}

}  // namespace

CopyFinder::CopyFinder(Database& database, const language::Blob& data)
    : database_(database),
      recent_(kRecent),
      terms_(data),
      sharing_(database.prepare("SELECT report FROM fingerprints WHERE hash = ? AND report < ? ORDER BY report LIMIT " +
                                std::to_string(kMostSharing))),
      text_(database.prepare("SELECT text FROM reports WHERE id = ?")),
      sketch_(database.prepare("SELECT triples, whole, least FROM sketches WHERE report = ?")),
      insert_sketch_(database.prepare("INSERT INTO sketches (triples, whole, least, report) VALUES (?, ?, ?, ?)")),
      insert_fingerprint_(database.prepare("INSERT OR IGNORE INTO fingerprints (hash, report) VALUES (?, ?)")),
      insert_copy_(database.prepare(
          "INSERT OR IGNORE INTO copies (report, other, relation, similarity) VALUES (?, ?, ?, round(?, 4))")),
      group_(database.prepare("SELECT copies FROM copy_groups WHERE report = ?")),
      put_in_group_(database.prepare("INSERT OR IGNORE INTO copy_groups (report, copies) VALUES (?, ?)")),
      members_(database.prepare("SELECT report FROM copy_groups WHERE copies = ?")),
      move_(database.prepare("UPDATE copy_groups SET copies = ? WHERE report = ?")) {}

std::vector<std::int64_t> CopyFinder::candidates(std::int64_t report, const Sketch& sketch) {
  found_.clear();
  const auto find = [&](std::uint32_t hash, int weight) {
    sharing_.begin(hash, report);
    while (sharing_.step()) found_.emplace_back(sharing_.integer(0), weight);
  };
  for (const std::uint32_t hash : sketch.fingerprints()) find(hash, 1);
  if (sketch.whole != 0) find(sketch.whole, static_cast<int>(kFingerprints));
  std::sort(found_.begin(), found_.end());
  std::vector<std::pair<int, std::int64_t>> ranked;
  for (auto one = found_.begin(); one != found_.end();) {
    const std::int64_t other = one->first;
    int shared = 0;
    for (; one != found_.end() && one->first == other; ++one) shared += one->second;
    if (shared >= kLeastShared) ranked.emplace_back(-shared, other);
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > kMostCandidates) ranked.resize(kMostCandidates);
  std::vector<std::int64_t> out;
  out.reserve(ranked.size());
  for (const auto& one : ranked) out.push_back(one.second);
  return out;
}

std::optional<Sketch> CopyFinder::sketch_of_report(std::int64_t report) {
  sketch_.begin(report);
  if (!sketch_.step()) return {};
  Sketch out;
  out.triples = static_cast<std::uint32_t>(sketch_.integer(0));
  out.whole = static_cast<std::uint32_t>(sketch_.integer(1));
  out.least = unpacked(sketch_.bytes(2));
  sketch_.reset();
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
  const Sketch sketch = sketch_of(shingles);
  for (const std::int64_t other : candidates(report, sketch)) {
    const std::optional<Sketch> other_sketch = sketch_of_report(other);
    if (other_sketch && !may_be_copies(sketch, *other_sketch)) continue;
    const Shingles* const known = shingles_of_report(other);
    if (known == nullptr) continue;
    const Comparison comparison = compare(shingles, *known);
    if (comparison.relation != Relation::None) relate(report, other, comparison);
  }
  recent_[static_cast<std::size_t>(report) % kRecent] = {report, shingles};
  const std::string least = packed(sketch.least);
  insert_sketch_.run(sketch.triples, sketch.whole, RawBytes{least}, report);
  for (const std::uint32_t hash : sketch.fingerprints()) insert_fingerprint_.run(hash, report);
  if (sketch.whole != 0) insert_fingerprint_.run(sketch.whole, report);
}

void CopyFinder::replace(std::int64_t report, const Shingles& shingles) {
  if (const std::optional<Sketch> sketch = sketch_of_report(report)) {
    Statement erase = database_.prepare("DELETE FROM fingerprints WHERE hash = ? AND report = ?");
    for (const std::uint32_t hash : sketch->fingerprints()) erase.run(hash, report);
    erase.run(sketch->whole, report);
  }
  for (const char* const sql :
       {"DELETE FROM sketches WHERE report = ?", "DELETE FROM copies WHERE report = ?1 AND other < ?1",
        "DELETE FROM copies WHERE other = ?1 AND report < ?1"}) {
    database_.prepare(sql).run(report);
  }
  add(report, shingles);
}

void CopyFinder::regroup() {
  database_.run("DELETE FROM copy_groups");
  Statement pairs = database_.prepare("SELECT report, other FROM copies WHERE relation <> 'contains'");
  while (pairs.step()) join(pairs.integer(0), pairs.integer(1));
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

// Row by row: a statement that changes many makes FTS5 write all that it has gathered of the transaction.
void CopyFinder::join(std::int64_t report, std::int64_t other) {
  const auto one = group_of(report);
  const auto two = group_of(other);
  const std::int64_t joined = std::min(one.value_or(report), two.value_or(other));
  for (const auto& group : {one, two}) {
    if (group && *group != joined) rename_group(*group, joined);
  }
  if (!one) put_in_group_.run(report, joined);
  if (!two) put_in_group_.run(other, joined);
}

void CopyFinder::rename_group(std::int64_t group, std::int64_t name) {
  std::vector<std::int64_t> members;
  members_.begin(group);
  while (members_.step()) members.push_back(members_.integer(0));
  for (const std::int64_t member : members) move_.run(name, member);
}

}  // namespace barqiya::archive
