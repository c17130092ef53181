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

std::vector<std::int64_t>& EntityBook::bearers(const std::string& letters) {
  const auto found = bearers_.find(letters);
  if (found != bearers_.end()) return found->second;
  std::vector<std::int64_t> out;
  find_.begin(std::string_view(letters));
  while (find_.step()) {
    out.push_back(find_.integer(0));
    entities_.try_emplace(out.back(), Known{std::string(find_.text(1)), std::string(find_.text(2))});
  }
  return bearers_.emplace(letters, std::move(out)).first->second;
}

std::optional<std::int64_t> EntityBook::find(const std::string& letters, NameType type, const EntityKeys& keys) {
  const bool is_sure = type != NameType::Per || (keys.is_full && letters == keys.name);
  for (const std::int64_t id : bearers(letters)) {
    const Known& one = entities_.at(id);
    if (one.type == barqiya::name(type) && (is_sure || may_be_one(one.role, keys.role))) return id;
  }
  return std::nullopt;
}

void EntityBook::add_name(const std::string& letters, std::int64_t entity) {
  if (letters.empty()) return;
  std::vector<std::int64_t>& list = bearers(letters);
  const auto place = std::lower_bound(list.begin(), list.end(), entity);
  if (place != list.end() && *place == entity) return;
  insert_name_.run(std::string_view(letters), entity);
  list.insert(place, entity);
}

std::int64_t EntityBook::make(std::string_view type, std::string_view name, std::string_view role,
                              const EntityKeys& keys) {
  insert_.run(type, name, std::string_view(keys.name), or_null(role), or_null(keys.role));
  const std::int64_t id = sqlite3_last_insert_rowid(database_.handle());
  entities_[id] = {std::string(type), keys.role};
  return id;
}

std::int64_t EntityBook::id_of(NameType type, std::string_view name, std::string_view role, const EntityKeys& keys) {
  if (bearers_.size() > kMostKnown) forget();
  std::optional<std::int64_t> id = find(keys.name, type, keys);
  for (auto its = keys.others.begin(); its != keys.others.end() && !id; ++its) id = find(*its, type, keys);
  if (!id) id = make(barqiya::name(type), name, role, keys);
  Known& known = entities_.at(*id);
  if (known.role.empty() && !keys.role.empty()) {
    set_role_.run(or_null(role), std::string_view(keys.role), *id);
    known.role = keys.role;
  }
  add_name(keys.name, *id);
  for (const std::string& its : keys.others) add_name(its, *id);
  return *id;
}

void EntityBook::forget() {
  bearers_.clear();
  entities_.clear();
}

}  // namespace barqiya::archive
