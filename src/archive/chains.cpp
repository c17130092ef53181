// Who quotes whom, and the part of it that one can look at. Tested by tests/archive/chains_test.cpp.
#include "archive/chains.hpp"

#include <algorithm>
#include <functional>
#include <limits>

#include "archive/archive.hpp"
#include "archive/export_formats.hpp"

namespace barqiya::archive {
namespace {

constexpr std::size_t kPage = 1000;
constexpr std::size_t kOut = std::numeric_limits<std::size_t>::max();

/// Picks nodes until there are enough, and gives them their new numbers.
class Picked {
 public:
  Picked(const Chains& all, std::size_t most) : all_(all), most_(most), numbers_(all.nodes.size(), kOut) {}

  bool take(std::size_t node) {
    if (numbers_[node] != kOut) return true;
    if (chains_.nodes.size() >= most_) return false;
    numbers_[node] = chains_.nodes.size();
    chains_.nodes.push_back(all_.nodes[node]);
    return true;
  }

  [[nodiscard]] bool has(std::size_t node) const { return numbers_[node] != kOut; }

  /// The picked nodes with the links between them.
  [[nodiscard]] Chains finish(const std::vector<const Chains::Link*>& links) {
    for (const Chains::Link* const link : links) {
      if (!has(link->from) || !has(link->to)) continue;
      chains_.links.push_back({numbers_[link->from], numbers_[link->to], link->count, link->reports});
    }
    return std::move(chains_);
  }

 private:
  const Chains& all_;
  std::size_t most_;
  std::vector<std::size_t> numbers_;
  Chains chains_;
};

bool is_named(const Chains::Node& node, std::string_view about) {
  if (node.name == about) return true;
  return about.size() == node.kind.size() + 1 + node.name.size() && about.starts_with(node.kind) &&
         about[node.kind.size()] == ':' && about.ends_with(node.name);
}

}  // namespace

Chains Chains::around(std::string_view about, std::size_t most) const {
  std::vector<const Link*> by_count;
  for (const Link& link : links) by_count.push_back(&link);
  std::stable_sort(by_count.begin(), by_count.end(), [](const Link* a, const Link* b) { return a->count > b->count; });
  Picked picked(*this, most);
  if (about.empty()) {
    for (const Link* const link : by_count) {
      if (!picked.take(link->from) || !picked.take(link->to)) break;
    }
    return picked.finish(by_count);
  }
  std::vector<bool> is_centre(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) is_centre[i] = is_named(nodes[i], about) && picked.take(i);
  for (const Link* const link : by_count) {
    if (is_centre[link->from]) static_cast<void>(picked.take(link->to));
    if (is_centre[link->to]) static_cast<void>(picked.take(link->from));
  }
  return picked.finish(by_count);
}

std::size_t ChainsMaker::node(std::string_view kind, std::string_view name) {
  const auto [place, is_new] = numbers_.emplace(std::pair(std::string(kind), std::string(name)), chains_.nodes.size());
  if (is_new) chains_.nodes.push_back({std::string(kind), std::string(name), 0});
  return place->second;
}

void ChainsMaker::begin_statement(std::int64_t report) {
  report_ = report;
  has_last_ = false;
}

void ChainsMaker::add(std::string_view kind, std::string_view name) {
  const std::size_t next = node(kind, name);
  if (has_last_ && next == last_) return;  // one who quotes himself
  ++chains_.nodes[next].count;
  if (has_last_) {
    Chains::Link& link = links_[{last_, next}];
    link.from = last_;
    link.to = next;
    ++link.count;
    const bool is_there = !link.reports.empty() && link.reports.back() == report_;
    if (!is_there && link.reports.size() < Chains::kMostReports) link.reports.push_back(report_);
  }
  last_ = next;
  has_last_ = true;
}

Chains ChainsMaker::finish() {
  for (auto& [ends, link] : links_) chains_.links.push_back(std::move(link));
  return std::move(chains_);
}

Chains Archive::chains(const Filter& filter) {
  constexpr std::int64_t kSpeaker = 1000;  // behind all who passed it on
  ChainsMaker maker;
  std::pair<std::int64_t, std::int64_t> statement{-1, -1};
  // A row for each via in order, then one for the speaker.
  const std::string sql =
      "SELECT s.report, s.number, o.name, p.position, p.name FROM statements s JOIN reports r ON r.id = s.report "
      "LEFT JOIN sources o ON o.id = r.source JOIN (SELECT report, statement, position, name FROM vias UNION ALL "
      "SELECT t.report, t.number, 1000, coalesce(e.name, t.speaker) FROM statements t LEFT JOIN report_entities x ON "
      "x.report = t.report AND x.number = t.entity LEFT JOIN entities e ON e.id = x.entity WHERE t.speaker IS NOT "
      "NULL) p ON p.report = s.report AND p.statement = s.number WHERE 1" +
      days_clause("s.said", filter) + source_clause("r.source", filter) + " ORDER BY s.report, s.number, p.position";
  select_each(sql, kPage, [&](Result& page) {
    for (const auto& row : page.rows) {
      const std::pair now{integer_in(row[0]), integer_in(row[1])};
      if (now != statement) {
        maker.begin_statement(now.first);
        if (!text_in(row[2]).empty()) maker.add("source", text_in(row[2]));
      }
      statement = now;
      maker.add(integer_in(row[3]) == kSpeaker ? "speaker" : "agency", text_in(row[4]));
    }
    return true;
  });
  return maker.finish();
}

}  // namespace barqiya::archive
