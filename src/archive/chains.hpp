#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace barqiya::archive {

/// Who quotes whom. A statement is a path: its source, those who passed it on from the outermost in, its speaker; a
/// link counts the statements that went over it.
struct Chains {
  static constexpr std::size_t kMostReports = 10;  ///< that a link names

  struct Node {
    std::string kind;  ///< "source", "agency", "speaker"
    std::string name;
    std::int64_t count = 0;  ///< statements that go through it
  };
  struct Link {
    std::size_t from = 0;  ///< of `nodes`
    std::size_t to = 0;
    std::int64_t count = 0;
    std::vector<std::int64_t> reports;  ///< the first of those that the statements stand in
  };
  std::vector<Node> nodes;
  std::vector<Link> links;

  /// The part that is worth a look, of at most `most` nodes: around those named `about` (by their name or "kind:name"),
  /// or, when that is empty, along the links of most statements. Links of most statements come first.
  [[nodiscard]] Chains around(std::string_view about, std::size_t most) const;
};

/// Makes chains out of paths.
class ChainsMaker {
 public:
  void begin_statement(std::int64_t report);
  void add(std::string_view kind, std::string_view name);  ///< the next of the path
  [[nodiscard]] Chains finish();                           ///< nodes as they came, links by their ends

 private:
  [[nodiscard]] std::size_t node(std::string_view kind, std::string_view name);

  Chains chains_;
  std::map<std::pair<std::string, std::string>, std::size_t, std::less<>> numbers_;
  std::map<std::pair<std::size_t, std::size_t>, Chains::Link> links_;
  std::int64_t report_ = 0;
  std::size_t last_ = 0;
  bool has_last_ = false;
};

}  // namespace barqiya::archive
