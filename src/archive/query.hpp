#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/terms.hpp"

namespace barqiya::archive {

/// What a user looks for, as people type it:
///
///     words             all of them, each with whatever clitics and endings
///     "some words"      one after the other
///     begin*            words that begin so
///     -word  -"words"   reports that have it are left out
///     this OR that      either
///     headline:word     in the headline; body:word in the text below it
///
/// Anything else in it is text: no query is a syntax error, and none reaches FTS5 but as quoted terms.
class Query {
 public:
  static constexpr std::size_t kMostWords = 64;

  /// Throws Error when it looks for nothing, or for more than kMostWords words.
  Query(std::string_view text, search::Terms& terms);

  /// The same in FTS5's language.
  [[nodiscard]] std::string fts() const;

  /// Whether a stretch of text matches, fields aside.
  [[nodiscard]] bool matches(std::span<const search::Word> words) const;

  /// Whether a term is one of those looked for.
  [[nodiscard]] bool is_hit(std::string_view term) const;

 private:
  /// A word in all ways that it may stand in the index.
  struct Choice {
    std::vector<std::string> terms;
    bool is_prefix = false;
    [[nodiscard]] bool takes(std::string_view term) const;
  };
  struct Item {
    std::string field;  ///< empty: any
    std::vector<Choice> words;
  };
  using Either = std::vector<Item>;

  void add(std::string_view text, std::string_view field, bool is_prefix, bool negated, bool joins,
           search::Terms& terms);
  static bool matches(const Item& item, std::span<const search::Word> words);
  static void append_fts(const Item& item, std::string& out);

  std::vector<Either> all_;
  std::vector<Item> none_;
  std::size_t words_ = 0;
};

/// What a hit stands between in a snippet: characters that nothing else in it is. `bracketed` makes [ and ] of them,
/// for the eye: a report has these itself.
inline constexpr char kHitBegin = '\x02';
inline constexpr char kHitEnd = '\x03';
[[nodiscard]] std::string bracketed(std::string snippet);

/// The stretch of a text that has most of what was looked for, cut at words, its hits between kHitBegin and kHitEnd,
/// white space of any kind and control characters a space; `longest` is in words.
[[nodiscard]] std::string snippet(std::string_view text, std::span<const search::Word> words, const Query& query,
                                  std::size_t longest);

}  // namespace barqiya::archive
