// Clitics: a word to its analyses. "wa+li+l+madina" is tried with each row of the clitic table that its letters begin
// with, kind by kind from the outside in, and each remaining stem with each ending; where what is left is a form of the
// tables that permits what was taken, that is an analysis. At most a score of lookups, done once for a spelling.
//
// An article that lost its first letter after a preposition is tried both as a clitic and as part of the form as the
// tables write it, so that names that have the article by nature are found too.
// Tested by tests/lexicon/clitics_test.cpp.
#include <algorithm>
#include <tuple>

#include "lexicon/lexicon.hpp"

namespace barqiya::lexicon {

namespace {

/// The order of a word's analyses: fewest clitics first, then as the tables have them.
auto key_of(const Analysis& analysis) {
  const auto none = std::count(analysis.clitics.begin(), analysis.clitics.end(), std::uint8_t{0});
  return std::tuple(-none, analysis.entry, analysis.item, analysis.clitics);
}

}  // namespace

class Peeler {
 public:
  Peeler(const Lexicon& lexicon, const text::Folded& word, Spelling spelling, std::vector<Analysis>& out)
      : lexicon_(lexicon), word_(word), full_(word.full_view()), spelling_(spelling), out_(out), begin_(out.size()) {}

  void peel() {
    if (full_.empty()) return;
    peel_kind(0, 0);
    std::sort(first(), out_.end(), [](const Analysis& a, const Analysis& b) { return key_of(a) < key_of(b); });
    std::size_t end = begin_;
    for (std::size_t i = begin_; i < out_.size() && end - begin_ < Lexicon::kMaxAnalyses; ++i) {
      if (!says_nothing_new(out_[i], end)) out_[end++] = out_[i];
    }
    out_.resize(end);
  }

 private:
  static constexpr std::size_t index_of(Clitic kind) { return static_cast<std::size_t>(kind); }

  [[nodiscard]] std::vector<Analysis>::iterator first() const {
    return out_.begin() + static_cast<std::ptrdiff_t>(begin_);
  }

  [[nodiscard]] std::uint8_t& taken(Clitic kind) { return clitics_[index_of(kind)]; }

  /// Takes a proclitic of `kind` or none at `at`, and goes on with the next kind.
  void peel_kind(std::size_t kind, std::size_t at) {
    if (kind > index_of(Clitic::Article)) return look_up(at, at, {});
    peel_kind(kind + 1, at);
    if (kind == index_of(Clitic::Future) && taken(Clitic::Preposition) != 0) return;
    for (std::size_t row = 0; row < lexicon_.clitics_.size(); ++row) {
      const CliticRecord& clitic = lexicon_.clitics_[row];
      if (clitic.kind != kind || !stands_before(clitic, at)) continue;
      const std::string_view letters = lexicon_.data_.string(clitic.letters);
      if (full_.size() - at <= letters.size() || full_.substr(at, letters.size()) != letters) continue;
      clitics_[kind] = static_cast<std::uint8_t>(row + 1);
      if (kind == index_of(Clitic::Article)) {
        look_up(at, at + letters.size(), {});
        clitics_[kind] = 0;
        const std::string_view whole = lexicon_.data_.string(clitic.stands_for);
        if (whole != letters) look_up(at, at + letters.size(), whole);
      } else {
        peel_kind(kind + 1, at + letters.size());
        clitics_[kind] = 0;
      }
    }
  }

  /// Whether what `clitic` must follow was taken right before `at`.
  [[nodiscard]] bool stands_before(const CliticRecord& clitic, std::size_t at) const {
    if (clitic.after == 0) return true;
    const CliticRecord& before = lexicon_.clitics_[clitic.after - 1U];
    const std::string_view letters = lexicon_.data_.string(before.letters);
    return clitics_[before.kind] == clitic.after && at >= letters.size() &&
           full_.substr(at - letters.size(), letters.size()) == letters;
  }

  /// Looks up what stands from `at` on, with `whole` in front of it, with and without an ending. A word has one of
  /// article, pronoun and indefinite ending at most.
  void look_up(std::size_t part_begin, std::size_t at, std::string_view whole) {
    look_up_stem(part_begin, at, full_.size(), whole);
    if (taken(Clitic::Article) != 0) return;
    for (std::size_t row = 0; row < lexicon_.clitics_.size(); ++row) {
      const CliticRecord& clitic = lexicon_.clitics_[row];
      if (clitic.kind <= index_of(Clitic::Article)) continue;
      const std::string_view letters = lexicon_.data_.string(clitic.letters);
      if (full_.size() - at <= letters.size() || !full_.ends_with(letters) || !is_spelt_ending(letters)) continue;
      clitics_[clitic.kind] = static_cast<std::uint8_t>(row + 1);
      look_up_stem(part_begin, at, full_.size() - letters.size(), whole);
      clitics_[clitic.kind] = 0;
    }
  }

  void look_up_stem(std::size_t part_begin, std::size_t at, std::size_t end, std::string_view whole) {
    std::string_view form = full_.substr(at, end - at);
    std::array<char, 2 * text::Folded::kMax> joined;
    if (!whole.empty()) {
      std::copy(form.begin(), form.end(), std::copy(whole.begin(), whole.end(), joined.begin()));
      form = {joined.data(), whole.size() + form.size()};
    }
    const FormSlot* const slot = lexicon_.find(form);
    if (slot == nullptr) return;
    std::uint8_t present = 0;
    std::uint32_t hosts = kNominalHosts | kFiniteHosts;
    for (std::size_t i = 0; i < kClitics; ++i) {
      if (clitics_[i] == 0) continue;
      present |= static_cast<std::uint8_t>(1U << i);
      hosts &= lexicon_.clitics_[clitics_[i] - 1U].hosts;
    }
    const std::size_t stem_end = taken(Clitic::Pronoun) != 0 ? end : full_.size();
    for (std::uint32_t i = slot->items_begin; i < slot->items_begin + slot->items; ++i) {
      const FormItem& item = lexicon_.items_[i];
      const std::uint32_t host = (item.permits & kFiniteForm) != 0 ? kFiniteHosts : kNominalHosts;
      if ((present & ~item.permits) != 0 || (item.needs & ~present) != 0 || (hosts & host) == 0) continue;
      if (!is_spelt(item, at, end, whole)) continue;
      out_.push_back({item.entry, i, clitics_, word_.origin[part_begin], word_.origin[stem_end]});
    }
  }

  /// Whether the hamzas, ta marbuta and alef maqsura of the word are as an exact form has them.
  [[nodiscard]] bool is_spelt(const FormItem& item, std::size_t at, std::size_t end, std::string_view whole) const {
    if (item.light.size == 0 || spelling_ == Spelling::Lenient) return true;
    const std::size_t begin = word_.light_at[at];
    const std::string_view written = word_.light_view().substr(begin, word_.light_at[end] - begin);
    const std::string_view light = lexicon_.data_.string(item.light);
    return light.starts_with(whole) && light.substr(whole.size()) == written;
  }

  /// Whether the word's last letters are written as an ending is: a ta marbuta is no pronoun, though it folds to one.
  [[nodiscard]] bool is_spelt_ending(std::string_view letters) const {
    if (spelling_ == Spelling::Lenient) return true;
    return word_.light_view().substr(word_.light_at[full_.size() - letters.size()]) == letters;
  }

  /// Whether an analysis of [begin_, end) is of the same entry and has the same features.
  [[nodiscard]] bool says_nothing_new(const Analysis& analysis, std::size_t end) const {
    return std::any_of(first(), out_.begin() + static_cast<std::ptrdiff_t>(end), [&](const Analysis& known) {
      const FormItem& a = lexicon_.items_[analysis.item];
      const FormItem& b = lexicon_.items_[known.item];
      return known.entry == analysis.entry && a.features_begin == b.features_begin && a.features == b.features &&
             std::equal(known.clitics.begin(), known.clitics.end(), analysis.clitics.begin(),
                        [this](std::uint8_t x, std::uint8_t y) { return value_of(x) == value_of(y); });
    });
  }

  [[nodiscard]] std::uint32_t value_of(std::uint8_t row) const {
    return row == 0 ? lexicon_.none_ : lexicon_.clitics_[row - 1U].value;
  }

  const Lexicon& lexicon_;
  const text::Folded& word_;
  std::string_view full_;
  Spelling spelling_;
  std::vector<Analysis>& out_;
  std::size_t begin_;  // where this word's analyses begin in `out_`
  std::array<std::uint8_t, kClitics> clitics_{};
};

void Lexicon::analyze(const text::Folded& word, Spelling spelling, std::vector<Analysis>& out) const {
  Peeler(*this, word, spelling, out).peel();
}

}  // namespace barqiya::lexicon
