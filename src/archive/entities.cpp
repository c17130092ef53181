// Entities across reports. A name is looked up by its folded words; what is found is asked of the database once and
// kept, up to a bound. Reports come in the order of the input, and each is settled by what stands before it, so that
// the same reports in the same order have the same entities, however often the work was broken off. Tested by
// tests/archive/entities_test.cpp.
#include "archive/entities.hpp"

#include <algorithm>

namespace barqiya::archive {
namespace {

constexpr std::size_t kMostKnown = 200000;  ///< names; some 40 MB

/// Whether two strings of words separated by spaces share a word.
bool share_word(std::string_view a, std::string_view b) {
  while (!a.empty()) {
    const std::size_t space = std::min(a.find(' '), a.size());
    const std::string_view word = a.substr(0, space);
    for (std::size_t at = b.find(word); at != std::string_view::npos; at = b.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || b[at - 1] == ' ') && (end == b.size() || b[end] == ' ')) return true;
    }
    a.remove_prefix(std::min(space + 1, a.size()));
  }
  return false;
}

bool may_be_one(std::string_view a, std::string_view b) { return a.empty() || b.empty() || share_word(a, b); }

}  // namespace

EntityBook::EntityBook(Database& database)
    : database_(database),
      find_(database.prepare("SELECT e.id, e.type, e.role_key FROM entity_names n JOIN entities e ON e.id = n.entity "
                             "WHERE n.key = ? ORDER BY e.id")),
      insert_(database.prepare("INSERT INTO entities (type, name, key, role, role_key) VALUES (?, ?, ?, ?, ?)")),
      insert_name_(database.prepare("INSERT OR IGNORE INTO entity_names (key, entity) VALUES (?, ?)")),
      set_role_(database.prepare("UPDATE entities SET role = ?, role_key = ? WHERE id = ?")) {}

EntityBook::Candidates& EntityBook::candidates(const std::string& key) {
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  Candidates out;
  find_.begin(std::string_view(key));
  while (find_.step()) {
    out.push_back({find_.integer(0), std::string(find_.text(1)), std::string(find_.text(2))});
  }
  return known_.emplace(key, std::move(out)).first->second;
}

EntityBook::Candidate* EntityBook::find(const std::string& key, std::string_view type, const std::string* role) {
  for (Candidate& one : candidates(key)) {
    if (one.type == type && (role == nullptr || may_be_one(one.role, *role))) return &one;
  }
  return nullptr;
}

void EntityBook::add_name(const std::string& key, const Candidate& candidate) {
  if (key.empty()) return;
  Candidates& list = candidates(key);
  const bool is_there =
      std::any_of(list.begin(), list.end(), [&](const Candidate& one) { return one.id == candidate.id; });
  if (is_there) return;
  insert_name_.run(std::string_view(key), candidate.id);
  const auto place =
      std::find_if(list.begin(), list.end(), [&](const Candidate& one) { return one.id > candidate.id; });
  list.insert(place, candidate);
}

std::int64_t EntityBook::make(std::string_view type, std::string_view name, std::string_view role,
                              const EntityKeys& keys) {
  insert_.run(type, name, std::string_view(keys.name), or_null(role), or_null(keys.role));
  return sqlite3_last_insert_rowid(database_.handle());
}

std::int64_t EntityBook::id_of(NameType type, std::string_view name, std::string_view role, const EntityKeys& keys) {
  if (known_.size() > kMostKnown) known_.clear();
  const std::string_view type_name = barqiya::name(type);
  if (type == NameType::Per) {
    Candidate* const known = find(keys.name, type_name, &keys.role);
    if (known == nullptr) {
      const Candidate made{make(type_name, name, role, keys), std::string(type_name), keys.role};
      add_name(keys.name, made);
      return made.id;
    }
    if (known->role.empty() && !keys.role.empty()) {
      set_role_.run(or_null(role), std::string_view(keys.role), known->id);
      known->role = keys.role;
    }
    return known->id;
  }
  const Candidate* known = nullptr;
  for (auto key = keys.names.begin(); key != keys.names.end() && known == nullptr; ++key) {
    known = find(*key, type_name, nullptr);
  }
  const Candidate one =
      known != nullptr ? *known : Candidate{make(type_name, name, {}, keys), std::string(type_name), {}};
  for (const std::string& key : keys.names) add_name(key, one);
  return one.id;
}

}  // namespace barqiya::archive
