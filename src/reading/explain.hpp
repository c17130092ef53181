#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reader.hpp"

namespace barqiya {

/// A stretch of the text that a rule or guard took, and what it made of it.
struct Explanation {
  /// What a capture of the rule took.
  struct Words {
    std::string_view capture;  ///< its name in the rule
    Span span;
  };

  std::string_view layer;  ///< "times"
  RuleNumber rule = 0;     ///< Reader::rule tells its name, file and line
  bool guard = false;      ///< it builds nothing: it keeps other rules from this text
  Span core;               ///< what the match stands for
  Span whole;              ///< with the context to the left and right
  std::vector<Words> words;
  std::vector<std::size_t> times;  ///< the reading's times that it built, by index
};

/// A rule that began to match but did not finish.
struct Nearly {
  std::string_view layer;
  RuleNumber rule = 0;
  Span taken;            ///< the words that it took
  std::string expected;  ///< what it wanted next, as the rule writes it
};

/// Says how a reading came about. Reads the report again, more slowly.
///
///     barqiya::Explainer explainer(reader);
///     for (const barqiya::Explanation& one : explainer.explain(report, workspace, reading)) ...
///
/// The reader must outlive it. Not thread-safe, as the workspace that it is given.
class Explainer {
 public:
  explicit Explainer(const Reader& reader) : reader_(&reader) {}

  /// Every match of every layer, in the order of the text; `reading` is filled as Reader::read fills it.
  [[nodiscard]] std::vector<Explanation> explain(const Report& report, Workspace& workspace, Reading& reading) const;

  /// The rules that nearly matched at the byte `at` of the reading's text, the nearest first; at most `limit`.
  [[nodiscard]] std::vector<Nearly> nearly(const Report& report, Workspace& workspace, std::uint32_t at,
                                           std::size_t limit) const;

 private:
  const Reader* reader_;
};

}  // namespace barqiya
