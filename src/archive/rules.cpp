// Rules by number: each is asked of the database once.
#include "archive/rules.hpp"

namespace barqiya::archive {

RuleBook::RuleBook(Database& database, const Reader& reader)
    : reader_(reader),
      find_(database.prepare("SELECT id FROM rules WHERE name = ?")),
      insert_(database.prepare("INSERT OR IGNORE INTO rules (name) VALUES (?)")) {}

std::int64_t RuleBook::id_of(RuleNumber rule) {
  const auto found = known_.find(rule);
  if (found != known_.end()) return found->second;
  const std::string_view name = reader_.rule(rule).name;
  insert_.run(name);
  find_.begin(name);
  find_.step();
  const std::int64_t id = find_.integer(0);
  find_.reset();
  known_.emplace(rule, id);
  return id;
}

}  // namespace barqiya::archive
