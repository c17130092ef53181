// Conjugation. The row "qala, form 1, root q w l, present yaqulu" is not told to be hollow: every paradigm of form 1
// that the root fits makes a past and a present of it, and the one that makes what the row says is the verb's. The most
// demanding wins (the hollow ones ask for a weak radical, the sound one for nothing). Then each ending of the table is
// put to its stem. Forms that are spelt alike are given once, as the likeliest.
#include "compile/conjugate.hpp"

#include <algorithm>
#include <set>

#include "compile/lint.hpp"

namespace barqiya::compile {
namespace {

constexpr std::string_view kFiniteGroup = "finite";
constexpr std::string_view kFirstGroup = "first";  ///< first person present, which looks like a past of form 4
constexpr std::string_view kPast = "past";
constexpr std::string_view kPresent = "present";
constexpr std::string_view kMasdar = "masdar";
constexpr std::string_view kAlike = "alike";
constexpr std::string_view kMasdarPlural = "masdar_plural";
constexpr std::string_view kPassivePrefix = "passive_";
constexpr std::string_view kNone = "-";  ///< in the cell of the masdar: the verb has none

using Words = std::vector<std::string>;

/// A row of a verb table, read.
struct Verb {
  std::string lemma, form, present;
  Words root, masdars, plurals;
  bool has_passive = false;
};

/// Reads the cells of one row and says what is wrong with them.
class RowReader {
 public:
  RowReader(const Table& table, const Row& row, Diagnostics& diagnostics)
      : table_(table), row_(row), diagnostics_(diagnostics) {}

  [[nodiscard]] Verb read(const Paradigms& paradigms) const {
    Verb verb;
    verb.lemma = text("lemma");
    verb.form = text("form");
    verb.present = text("present");
    verb.masdars = alternatives(text("masdar"));
    verb.plurals = alternatives(text("plural"));
    const std::string passive = text("passive");
    verb.has_passive = passive.empty() ? paradigms.has_passive(verb.form) : passive == "yes";
    std::string root = text("root");
    std::replace(root.begin(), root.end(), ' ', '|');
    verb.root = alternatives(root);
    return verb;
  }

  /// True when the row can be conjugated by one of `paradigms`.
  [[nodiscard]] bool check(const Verb& verb, const Paradigms& paradigms) const {
    for (const std::string_view column : {"lemma", "form", "root"}) {
      if (text(column).empty()) return fault(column, "a verb needs a `" + std::string(column) + "`");
    }
    if (!text("passive").empty() && text("passive") != "yes" && text("passive") != "no") {
      return fault("passive", "`passive` is yes or no");
    }
    for (const std::string_view column : {"root", "present", "masdar", "plural"}) {
      const std::string cell = text(column);
      if (std::any_of(cell.begin(), cell.end(), is_latin)) {
        return fault(column, "Latin letters in `" + std::string(column) + "`");
      }
    }
    const std::size_t radicals = paradigms.radicals_of(verb.form);
    if (radicals == 0) return fault("form", "no verbs of form `" + verb.form + "` are known");
    const auto is_letter = [](const std::string& radical) { return letters_of(radical).size() == 1; };
    if (!std::all_of(verb.root.begin(), verb.root.end(), is_letter)) {
      return fault("root", "the radicals of a root are single letters parted by spaces");
    }
    if (verb.root.size() != radicals) {
      return fault("root", "a root of form " + verb.form + " has " + std::to_string(radicals) + " radicals");
    }
    return true;
  }

  /// Adds a fault and returns false.
  bool fault(std::string_view column, std::string message) const {
    const int index = table_.column_named(column);
    const int place = index < 0 ? 0 : row_.cells[static_cast<std::size_t>(index)].column;
    diagnostics_.add(table_.file, row_.line, place, std::move(message));
    return false;
  }

 private:
  [[nodiscard]] std::string text(std::string_view column) const {
    const int index = table_.column_named(column);
    return index < 0 ? std::string() : std::string(row_.cells[static_cast<std::size_t>(index)].text);
  }

  const Table& table_;
  const Row& row_;
  Diagnostics& diagnostics_;
};

/// The spellings of a paradigm's stem with nothing added.
Words spellings(const Paradigms& paradigms, const Paradigm& paradigm, std::string_view slot, const Words& root) {
  Words found;
  for (const std::string& stem : paradigms.stems(paradigm, slot)) {
    for (std::string& word : paradigms.orthography().spell(paradigms.fill(stem, root))) {
      found.push_back(std::move(word));
    }
  }
  return found;
}

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out.empty() ? "none" : out;
}

/// The paradigm of a verb, or null with a fault.
const Paradigm* choose(const Paradigms& paradigms, const Verb& verb, const RowReader& row) {
  std::set<std::string> pasts;
  std::set<std::string> presents;
  const std::string lemma =
      paradigms.orthography().spell(verb.lemma).front();  // its vowel marks, if any, are for readers
  int best = -1;
  std::vector<const Paradigm*> fitting;
  for (const Paradigm* paradigm : paradigms.of_form(verb.form)) {
    const int fit = paradigms.fit(*paradigm, verb.root);
    if (fit < 0) continue;
    const Words past = spellings(paradigms, *paradigm, kPast, verb.root);
    pasts.insert(past.begin(), past.end());
    if (!contains(past, lemma)) continue;
    const Words present = spellings(paradigms, *paradigm, kPresent, verb.root);
    presents.insert(present.begin(), present.end());
    if (fit < best || (!verb.present.empty() && !contains(present, verb.present))) continue;
    if (fit > best) fitting.clear();
    best = fit;
    fitting.push_back(paradigm);
  }
  if (fitting.size() == 1) return fitting.front();
  if (fitting.size() > 1) {
    row.fault(kPresent, "the present must be given, it may be " + joined(presents));
  } else if (presents.empty()) {
    row.fault("lemma", "form " + verb.form + " of this root is " + joined(pasts));
  } else {
    row.fault(kPresent, "the present of this verb may be " + joined(presents));
  }
  return nullptr;
}

/// The stems of a slot for one verb: from its row where that gives them.
Words stems_of(const Paradigms& paradigms, const Paradigm& paradigm, const Verb& verb, const std::string& slot) {
  if (slot == kMasdarPlural) return verb.plurals;
  if (!verb.masdars.empty()) {
    if (slot == kMasdar && verb.masdars.front() != kNone) return verb.masdars;
    if (slot.compare(0, kMasdar.size(), kMasdar) == 0) return {};  // a regular plural, a form without its weak letter
  }
  if (!verb.has_passive && slot.compare(0, kPassivePrefix.size(), kPassivePrefix) == 0) return {};
  Words stems;
  for (const std::string& stem : paradigms.stems(paradigm, slot)) stems.push_back(paradigms.fill(stem, verb.root));
  return stems;
}

/// Marks the finite forms that are spelt as a masdar of the same verb ("killed" and "killing").
void mark_alike(std::vector<InflectedForm>& forms) {
  std::set<std::string> masdars;
  const auto is_masdar = [](const auto& feature) { return feature.second == kMasdar; };
  for (const InflectedForm& form : forms) {
    if (std::any_of(form.features.begin(), form.features.end(), is_masdar)) masdars.insert(form.text);
  }
  for (InflectedForm& form : forms) {
    if (form.kind == InflectedForm::Kind::Nominal || masdars.count(form.text) == 0) continue;
    form.features.emplace_back(kAlike, kMasdar);
  }
}

}  // namespace

Conjugator::Conjugator(Layers layers, Diagnostics& diagnostics) : paradigms_(layers, diagnostics) {}

std::vector<InflectedForm> Conjugator::conjugate(const Table& table, const Row& row, Diagnostics& diagnostics) const {
  const RowReader reader(table, row, diagnostics);
  const Verb verb = reader.read(paradigms_);
  if (!reader.check(verb, paradigms_)) return {};
  const Paradigm* paradigm = choose(paradigms_, verb, reader);
  if (paradigm == nullptr) return {};
  std::vector<InflectedForm> forms;
  std::set<std::pair<std::string_view, std::string>> seen;  // group and spelling
  for (const Ending& ending : paradigms_.endings()) {
    for (const std::string& stem : stems_of(paradigms_, *paradigm, verb, ending.slot)) {
      for (const std::string& text : paradigms_.inflect(stem, ending)) {
        if (!seen.emplace(ending.group, text).second) continue;
        const bool finite = ending.group == kFiniteGroup || ending.group == kFirstGroup;
        forms.push_back({text, ending.features, finite ? InflectedForm::Kind::Finite : InflectedForm::Kind::Nominal,
                         ending.takes_future, ending.takes_preposition || !finite, ending.needs_pronoun});
      }
    }
  }
  mark_alike(forms);
  return forms;
}

}  // namespace barqiya::compile
