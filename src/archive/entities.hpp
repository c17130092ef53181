#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/prepared.hpp"
#include "archive/sqlite.hpp"

namespace barqiya::archive {

/// The entities of all reports: which one an entity of a report is.
///
/// A person is one of the same name, unless both have roles that share no word. A body or place is one of the same type
/// that bears its name, the name by which the tables list it or one of its names of several words; from then on it
/// bears all of these.
class EntityBook {
 public:
  explicit EntityBook(Database& database);

  /// The id of the entity, which is made when there is none. `name` and `role` are as the report writes them.
  [[nodiscard]] std::int64_t id_of(NameType type, std::string_view name, std::string_view role, const EntityKeys& keys);

  void forget() { known_.clear(); }  ///< another program has written

 private:
  struct Candidate {
    std::int64_t id;
    std::string type;
    std::string role;
  };
  using Candidates = std::vector<Candidate>;

  Candidates& candidates(const std::string& key);
  Candidate* find(const std::string& key, std::string_view type, const std::string* role);
  std::int64_t make(std::string_view type, std::string_view name, std::string_view role, const EntityKeys& keys);
  void add_name(const std::string& key, const Candidate& candidate);

  Database& database_;
  Statement find_;
  Statement insert_;
  Statement insert_name_;
  Statement set_role_;
  std::unordered_map<std::string, Candidates> known_;
};

}  // namespace barqiya::archive
