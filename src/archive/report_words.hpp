#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"
#include "language/blob.hpp"
#include "reading/engine.hpp"
#include "search/terms.hpp"

namespace barqiya::archive {

/// The words of a report that is being read, as search knows them, and its sentences. The text is cut once, by the
/// reading, and what is known of a word is kept by its word type, too. Keeps its memory from report to report.
class ReportWords : public reading::Observer {
 public:
  explicit ReportWords(const language::Blob& data) : terms_(data) {}

  void begin_report();  ///< to be called before a report is read
  void on_words(const reading::BlockWords& block) override;
  void end_report();  ///< to be called behind it; from then on until the next the rest may be asked

  [[nodiscard]] std::span<const search::Word> all() const { return words_; }

  /// search::joined_of the words that stand in a span of the text.
  [[nodiscard]] std::string joined(std::string_view text, Span span);

  /// joined_of and letters_of what Reading::words says of a span.
  [[nodiscard]] std::string joined(const Reading& reading, Span span);
  [[nodiscard]] std::string letters(const Reading& reading, Span span);

  /// The sentence that a span begins in; the span itself when it is in none.
  [[nodiscard]] Span sentence_around(Span span) const;

  /// For texts that stand elsewhere.
  [[nodiscard]] search::Terms& terms() { return terms_; }

 private:
  /// Places of word types in `terms_`, of one habit of spelling.
  struct Places {
    std::uint64_t generation = 0;        // lexicon::Types::generation
    std::size_t forgotten = 0;           // search::Terms::times_forgotten
    std::vector<std::uint32_t> by_type;  // 0 before it was asked for
  };
  struct Place {
    Span span;
    std::uint32_t place = 0;
  };
  [[nodiscard]] std::vector<std::uint32_t>& places_of(const lexicon::Types& types);
  [[nodiscard]] std::optional<std::span<const search::Word>> words_in(Span span) const;

  search::Terms terms_;
  std::array<Places, lexicon::kSpellings> places_;
  std::vector<Place> found_;
  std::vector<search::Word> words_;
  std::vector<Span> sentences_;
  bool has_others_ = false;  // words that search does not know
};

}  // namespace barqiya::archive
