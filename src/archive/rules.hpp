#pragma once

#include <string_view>
#include <unordered_map>

#include "archive/sqlite.hpp"
#include "barqiya/reader.hpp"

namespace barqiya::archive {

/// The archive's numbers of rules: a rule has a row from its first record on.
class RuleBook {
 public:
  RuleBook(Database& database, const Reader& reader);

  [[nodiscard]] std::int64_t id_of(RuleNumber rule);
  void forget() { known_.clear(); }  ///< another program has written

 private:
  const Reader& reader_;
  Statement find_;
  Statement insert_;
  std::unordered_map<RuleNumber, std::int64_t> known_;
};

}  // namespace barqiya::archive
