// Clitics: a word to its analyses. "wa+li+l+madina" is tried with each row of the clitic table that its letters begin
// with, kind by kind from the outside in, and each remaining stem with each ending; where what is left is a form of the
// tables that permits what was taken, that is an analysis. At most a score of lookups, done once for a spelling.
//
// An article that lost its first letter after a preposition is tried both as a clitic and as part of the form as the
// tables write it, so that names that have the article by nature are found too.
// Tested by tests/lexicon/clitics_test.cpp.
#include <algorithm>
#include <tuple>
#include <utility>

#include "lexicon/lexicon.hpp"
#include "text/characters.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace barqiya::lexicon {

namespace {

/// How many clitics there are, and which: the bytes of `clitics` as one number.
std::pair<int, std::uint64_t> clitics_of(const Analysis& analysis) {
  constexpr std::uint64_t kLow = 0x7F7F7F7F7F7F7F7FU;
  std::uint64_t rows = 0;
  static_assert(sizeof analysis.clitics <= sizeof rows);
  for (const std::uint8_t row : analysis.clitics) rows = rows << 8U | row;
  return {__builtin_popcountll((((rows & kLow) + kLow) | rows) & ~kLow), rows};
}

/// The order of a word's analyses: fewest clitics first, then as the tables have them.
bool is_before(const Analysis& a, const Analysis& b) {
  const auto [count_a, rows_a] = clitics_of(a);
  const auto [count_b, rows_b] = clitics_of(b);
  return std::tuple(count_a, a.entry, a.item, rows_a) < std::tuple(count_b, b.entry, b.item, rows_b);
}

}  // namespace

class Peeler {
 public:
  Peeler(const Lexicon& lexicon, const text::Folded& word, Spelling spelling, std::vector<Analysis>& out)
      : lexicon_(lexicon), word_(word), full_(word.full_view()), spelling_(spelling), out_(out), begin_(out.size()) {}

  void peel() {
    if (full_.empty()) return;
    find_endings();
    peel_kind(0, 0);
    look_up_all();
    std::sort(first(), out_.end(), is_before);
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
    for (const Lexicon::Affix& affix : lexicon_.proclitics_[kind]) {
      const std::string_view letters = affix.letters;
      if (full_.size() - at <= letters.size() || !text::begins_with(full_.substr(at), letters)) continue;
      if (!stands_before(affix, at)) continue;
      clitics_[kind] = affix.row;
      if (kind == index_of(Clitic::Article)) {
        look_up(at, at + letters.size(), {});
        clitics_[kind] = 0;
        if (affix.stands_for != letters) look_up(at, at + letters.size(), affix.stands_for);
      } else {
        peel_kind(kind + 1, at + letters.size());
        clitics_[kind] = 0;
      }
    }
  }

  /// Whether what the clitic must follow was taken right before `at`.
  [[nodiscard]] bool stands_before(const Lexicon::Affix& affix, std::size_t at) const {
    if (affix.after == 0) return true;
    const CliticRecord& before = lexicon_.clitics_[affix.after - 1U];
    const std::string_view letters = lexicon_.data_.string(before.letters);
    return clitics_[before.kind] == affix.after && at >= letters.size() &&
           full_.substr(at - letters.size(), letters.size()) == letters;
  }

  void find_endings() {
    for (const Lexicon::Affix& affix : lexicon_.endings_) {
      if (full_.size() > affix.letters.size() && text::ends_with(full_, affix.letters) &&
          is_spelt_ending(affix.letters)) {
        endings_[endings_found_++] = &affix;
      }
    }
  }

  /// What may be a stem: [at, end) with `whole` in front of it, and what was taken around it. The part of the word from
  /// `part_begin` on is what it is read as.
  struct Stem {
    std::size_t part_begin = 0, at = 0, end = 0;
    std::string_view whole;
    std::array<std::uint8_t, kClitics> clitics{};
    std::uint64_t hash = 0;  // of the form
  };

  /// Notes what stands from `at` on, with `whole` in front of it, with and without an ending. A word has one of
  /// article, pronoun and indefinite ending at most.
  void look_up(std::size_t part_begin, std::size_t at, std::string_view whole) {
    note(part_begin, at, full_.size(), whole);
    if (taken(Clitic::Article) != 0) return;
    for (std::size_t i = 0; i < endings_found_; ++i) {
      const Lexicon::Affix& affix = *endings_[i];
      if (full_.size() - at <= affix.letters.size()) continue;
      clitics_[affix.kind] = affix.row;
      note(part_begin, at, full_.size() - affix.letters.size(), whole);
      clitics_[affix.kind] = 0;
    }
  }

  void note(std::size_t part_begin, std::size_t at, std::size_t end, std::string_view whole) {
    if (stems_noted_ == stems_.size()) look_up_all();
    Stem& stem = stems_[stems_noted_++];
    stem = {part_begin, at, end, whole, clitics_, 0};
    stem.hash = language::fnv1a(form_of(stem));
    lexicon_.prefetch(stem.hash);
  }

  /// Until the next call.
  std::string_view form_of(const Stem& stem) {
    const std::string_view form = full_.substr(stem.at, stem.end - stem.at);
    if (stem.whole.empty()) return form;
    std::copy(form.begin(), form.end(), std::copy(stem.whole.begin(), stem.whole.end(), joined_.begin()));
    return {joined_.data(), stem.whole.size() + form.size()};
  }

  void look_up_all() {
    for (std::size_t i = 0; i < stems_noted_; ++i) {
      if (const FormSlot* const slot = lexicon_.find(form_of(stems_[i]), stems_[i].hash)) add(stems_[i], *slot);
    }
    stems_noted_ = 0;
  }

  void add(const Stem& stem, const FormSlot& slot) {
    std::uint8_t present = 0;
    std::uint32_t hosts = kNominalHosts | kFiniteHosts;
    for (std::size_t i = 0; i < kClitics; ++i) {
      if (stem.clitics[i] == 0) continue;
      present |= static_cast<std::uint8_t>(1U << i);
      hosts &= lexicon_.clitics_[stem.clitics[i] - 1U].hosts;
    }
    const bool has_pronoun = stem.clitics[index_of(Clitic::Pronoun)] != 0;
    const std::size_t stem_end = has_pronoun ? stem.end : full_.size();
    for (std::uint32_t i = slot.items_begin; i < slot.items_begin + slot.items; ++i) {
      const FormItem& item = lexicon_.items_[i];
      const std::uint32_t host = (item.permits & kFiniteForm) != 0 ? kFiniteHosts : kNominalHosts;
      if ((present & ~item.permits) != 0 || (item.needs & ~present) != 0 || (hosts & host) == 0) continue;
      if (!is_spelt(item, stem)) continue;
      out_.push_back(
          {item.entry, i, FeatureSpan(item), stem.clitics, word_.origin[stem.part_begin], word_.origin[stem_end]});
    }
  }

  /// Whether the hamzas, ta marbuta and alef maqsura of the word are as an exact form has them, but for what the report
  /// leaves out.
  [[nodiscard]] bool is_spelt(const FormItem& item, const Stem& stem) const {
    if (item.light.size == 0) return true;
    const std::size_t begin = word_.light_at[stem.at];
    const std::string_view written = word_.light_view().substr(begin, word_.light_at[stem.end] - begin);
    const std::string_view light = lexicon_.data_.string(item.light);
    if (!light.starts_with(stem.whole)) return false;
    const std::string_view rest = light.substr(stem.whole.size());
    return rest == written || (spelling_ != Spelling::Strict && leaves_out_of(rest, written));
  }

  /// Whether what is written differs from an exact form in nothing but what the report leaves out.
  [[nodiscard]] bool leaves_out_of(std::string_view exact, std::string_view written) const {
    while (!exact.empty() && !written.empty()) {
      const text::CodePoint its = text::code_point_at(exact.data());
      const text::CodePoint own = text::code_point_at(written.data());
      if (its.value != own.value && !may_stand_for(own.value, its.value)) return false;
      exact.remove_prefix(its.size);
      written.remove_prefix(own.size);
    }
    return exact.empty() && written.empty();
  }

  [[nodiscard]] bool may_stand_for(char32_t written, char32_t exact) const {
    const text::CharacterFold& fold = lexicon_.folds_[exact];
    const text::Role own = lexicon_.folds_[written].role;
    const bool dotted = fold.role == text::kTaMarbuta || (fold.role == text::kYa && own == text::kAlefMaqsura) ||
                        (fold.role == text::kAlefMaqsura && own == text::kYa);
    if (dotted) return leaves_out(spelling_, Spelling::NoDots);
    // Its fold is its seat.
    const bool hamza = fold.count != text::CharacterFold::kItself && own != text::kHamza;
    return hamza && leaves_out(spelling_, Spelling::NoHamzas);
  }

  /// Whether the word's last letters are written as an ending is: a ta marbuta is no pronoun, though it folds to one.
  [[nodiscard]] bool is_spelt_ending(std::string_view letters) const {
    if (leaves_out(spelling_, Spelling::NoDots)) return true;
    return word_.light_view().substr(word_.light_at[full_.size() - letters.size()]) == letters;
  }

  /// Whether an analysis of [begin_, end) is of the same entry and has the same features.
  [[nodiscard]] bool says_nothing_new(const Analysis& analysis, std::size_t end) const {
    return std::any_of(first(), out_.begin() + static_cast<std::ptrdiff_t>(end), [&](const Analysis& known) {
      return known.entry == analysis.entry && known.features == analysis.features &&
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
  std::array<const Lexicon::Affix*, kMaxClitics> endings_;  // those that the word ends with
  std::size_t endings_found_ = 0;
  std::array<Stem, 16> stems_;  // those to be looked up together, each asked of memory while others are noted
  std::size_t stems_noted_ = 0;
  std::array<char, 2 * text::Folded::kMax> joined_;
};

void Lexicon::analyze(const text::Folded& word, Spelling spelling, std::vector<Analysis>& out) const {
  Peeler(*this, word, spelling, out).peel();
}

}  // namespace barqiya::lexicon
