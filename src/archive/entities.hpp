#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/prepared.hpp"
#include "archive/sqlite.hpp"

namespace barqiya::archive {

/// The entities of all reports: which one an entity of a report is.
///
/// One is an earlier one of the same type that bears its name, the name by which the tables list it or one of its names
/// of several words; from then on it bears all of these. Persons must not have roles that share no word, unless their
/// whole name has three names or more: two may be called Ahmad son of Ali, but hardly Ahmad Ali Hasan.
class EntityBook {
 public:
  explicit EntityBook(Database& database);

  /// The id of the entity, which is made when there is none. `name` and `role` are as the report writes them.
  [[nodiscard]] std::int64_t id_of(NameType type, std::string_view name, std::string_view role, const EntityKeys& keys);

  void forget();  ///< another program has written

 private:
  struct Known {
    std::string type;
    std::string role;  // its search terms
  };

  /// The entities that bear a name, in the order of their ids.
  std::vector<std::int64_t>& bearers(const std::string& letters);
  std::optional<std::int64_t> find(const std::string& letters, NameType type, const EntityKeys& keys);
  std::int64_t make(std::string_view type, std::string_view name, std::string_view role, const EntityKeys& keys);
  void add_name(const std::string& letters, std::int64_t entity);

  Database& database_;
  Statement find_;
  Statement insert_;
  Statement insert_name_;
  Statement set_role_;
  std::unordered_map<std::string, std::vector<std::int64_t>> bearers_;  // by the letters of a name
  std::unordered_map<std::int64_t, Known> entities_;                    // all that `bearers_` has
};

}  // namespace barqiya::archive
