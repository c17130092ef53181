// The conjugation tables. A template is a word of the grammarians' model verb, in which the first, second and third
// radical are written fa, ayn and lam (conjugation/radicals.tsv says so; a root of four has a second lam), with its
// vowels; all other letters stand for themselves. A paradigm is one form of verb for one type of root and lists only
// where it departs from the sound one: hollow verbs of the second form are sound, so they have no paradigm at all.
#include "compile/conjugate_paradigms.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "text/utf8.hpp"

namespace barqiya::compile {
namespace {

constexpr std::string_view kSound = "sound";
constexpr std::string_view kRootSlot = "root";
constexpr std::string_view kNoStem = "-";

/// The columns of conjugation/endings.tsv that are no features.
constexpr std::array<std::string_view, 9> kControls = {"slot",   "group",   "rank",   "prefix",     "replaces",
                                                       "ending", "pronoun", "future", "preposition"};

bool is_control(std::string_view column) {
  return std::find(kControls.begin(), kControls.end(), column) != kControls.end();
}

/// conjugation/NAME.tsv of the last layer that has it. The table's views point into the layers.
Table table_named(Layers layers, std::string_view name, Diagnostics& diagnostics) {
  const std::string path = "conjugation/" + std::string(name) + ".tsv";
  const SourceFile* found = nullptr;
  for (const auto& layer : layers) {
    for (const SourceFile& file : layer) {
      if (file.path == path) found = &file;
    }
  }
  return found != nullptr ? parse_table(*found, diagnostics) : Table{};
}

/// The cells of a row by the names of columns.
class Cells {
 public:
  Cells(const Table& table, const Row& row) : table_(table), row_(row) {}

  [[nodiscard]] std::string operator[](std::string_view column) const {
    const int index = table_.column_named(column);
    return index < 0 ? std::string() : std::string(row_.cells[static_cast<std::size_t>(index)].text);
  }

 private:
  const Table& table_;
  const Row& row_;
};

int integer(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

std::vector<std::string_view> letters_of(std::string_view word) {
  std::vector<std::string_view> letters;
  for (std::size_t at = 0; at < word.size(); at += letters.back().size()) {
    letters.push_back(word.substr(at, text::code_point_at(word.data() + at).size));
  }
  return letters;
}

Paradigms::Paradigms(Layers layers, Diagnostics& diagnostics) {
  read_radicals(table_named(layers, "radicals", diagnostics), diagnostics);
  read_forms(table_named(layers, "forms", diagnostics), diagnostics);
  read_slots(table_named(layers, "slots", diagnostics));
  read_stems(table_named(layers, "stems", diagnostics), diagnostics);
  read_endings(table_named(layers, "endings", diagnostics), diagnostics);
  orthography_ = Orthography(table_named(layers, "spelling", diagnostics), diagnostics);
}

void Paradigms::read_radicals(const Table& table, Diagnostics& diagnostics) {
  for (const Row& row : table.rows) {
    const Cells cells(table, row);
    const int number = integer(cells["number"]);
    if (number < 1 || number > 3) diagnostics.add(table.file, row.line, 1, "radicals are numbered 1, 2 and 3");
    radicals_[cells["letter"]] = number;
  }
}

void Paradigms::read_forms(const Table& table, Diagnostics& diagnostics) {
  for (const Row& row : table.rows) {
    const Cells cells(table, row);
    const int radicals = integer(cells["radicals"]);
    if (radicals != 3 && radicals != 4) diagnostics.add(table.file, row.line, 1, "a root has 3 or 4 radicals");
    const std::string passive = cells["passive"];
    if (passive != "rare" && passive != "common") {
      diagnostics.add(table.file, row.line, 1, "`passive` is rare or common");
    }
    forms_[cells["form"]] = {static_cast<std::size_t>(radicals), passive == "common"};
  }
}

void Paradigms::read_slots(const Table& table) {
  for (const Row& row : table.rows) {
    const Cells cells(table, row);
    fallbacks_[cells["slot"]] = cells["else"];
  }
}

void Paradigms::read_stems(const Table& table, Diagnostics& diagnostics) {
  for (const Row& row : table.rows) {
    const Cells cells(table, row);
    const std::string slot = cells["slot"];
    Paradigm& paradigm = paradigms_[{cells["form"], cells["type"]}];
    paradigm.form = cells["form"];
    paradigm.type = cells["type"];
    if (radicals_of(paradigm.form) == 0) {
      diagnostics.add(table.file, row.line, 1, "unknown form `" + paradigm.form + "`");
    }
    if (slot != kRootSlot && fallbacks_.find(slot) == fallbacks_.end()) {
      diagnostics.add(table.file, row.line, 1, "unknown slot `" + slot + "`");
    }
    if (!paradigm.stems.emplace(slot, alternatives(cells["template"])).second) {
      diagnostics.add(table.file, row.line, 1, "the slot `" + slot + "` of this paradigm stands twice");
    }
  }
  for (const auto& [key, paradigm] : paradigms_) {
    if (paradigm.stems.find(kRootSlot) == paradigm.stems.end()) {
      diagnostics.add(table.file, 0, 0, "the paradigm " + key.first + " " + key.second + " has no `root`");
    }
    if (paradigms_.find({key.first, std::string(kSound)}) == paradigms_.end()) {
      diagnostics.add(table.file, 0, 0, "form " + key.first + " has no `sound` paradigm");
    }
  }
}

void Paradigms::read_endings(const Table& table, Diagnostics& diagnostics) {
  for (const Row& row : table.rows) {
    const Cells cells(table, row);
    Ending ending{cells["slot"],
                  cells["group"],
                  integer(cells["rank"]),
                  cells["prefix"],
                  cells["replaces"],
                  cells["ending"],
                  !cells["pronoun"].empty(),
                  !cells["future"].empty(),
                  !cells["preposition"].empty(),
                  {}};
    if (fallbacks_.find(ending.slot) == fallbacks_.end()) {
      diagnostics.add(table.file, row.line, 1, "unknown slot `" + ending.slot + "`");
    }
    for (const Column& column : table.columns) {
      std::string value = cells[column.name];
      if (!is_control(column.name) && !value.empty()) ending.features.emplace_back(column.name, std::move(value));
    }
    if (!ending.replaces.empty()) replaced_[ending.slot].insert(ending.replaces);
    endings_.push_back(std::move(ending));
  }
  const auto key = [](const Ending& e) { return std::tie(e.rank, e.slot, e.prefix, e.replaces, e.ending, e.features); };
  std::sort(endings_.begin(), endings_.end(), [&](const Ending& a, const Ending& b) { return key(a) < key(b); });
}

std::vector<const Paradigm*> Paradigms::of_form(std::string_view form) const {
  std::vector<const Paradigm*> found;
  for (const auto& [key, paradigm] : paradigms_) {
    if (key.first == form) found.push_back(&paradigm);
  }
  return found;
}

std::size_t Paradigms::radicals_of(std::string_view form) const {
  const auto found = forms_.find(form);
  return found == forms_.end() ? 0 : found->second.radicals;
}

bool Paradigms::has_passive(std::string_view form) const {
  const auto found = forms_.find(form);
  return found != forms_.end() && found->second.has_passive;
}

/// Which radical a letter of a template stands for, from 1, or 0. `last_met` remembers that the third was there: its
/// letter stands for the fourth the next time.
std::size_t Paradigms::radical_at(std::string_view letter, bool& last_met, std::size_t radicals) const {
  const auto found = radicals_.find(letter);
  if (found == radicals_.end()) return 0;
  const auto number = static_cast<std::size_t>(found->second);
  if (number < 3 || radicals < 4) return number;
  return std::exchange(last_met, true) ? 4 : 3;
}

int Paradigms::fit(const Paradigm& paradigm, const std::vector<std::string>& root) const {
  const auto patterns = paradigm.stems.find(kRootSlot);
  int best = -1;
  if (patterns == paradigm.stems.end()) return best;
  for (const std::string& pattern : patterns->second) {
    const std::vector<std::string_view> letters = letters_of(pattern);
    if (letters.size() != root.size()) continue;
    bool last_met = false;
    int fixed = 0;
    bool fits = true;
    for (std::size_t i = 0; fits && i < letters.size(); ++i) {
      const std::size_t radical = radical_at(letters[i], last_met, root.size());
      if (radical == i + 1) continue;
      fits = root[i] == (radical > 0 ? std::string_view(root[radical - 1]) : letters[i]);
      ++fixed;
    }
    if (fits) best = std::max(best, fixed);
  }
  return best;
}

const std::vector<std::string>* Paradigms::own_stems(const Paradigm& paradigm, std::string_view slot) const {
  for (std::size_t steps = 0; steps <= fallbacks_.size() && !slot.empty(); ++steps) {
    const auto found = paradigm.stems.find(slot);
    if (found != paradigm.stems.end()) return &found->second;
    const auto next = fallbacks_.find(slot);
    slot = next == fallbacks_.end() ? std::string_view{} : std::string_view(next->second);
  }
  return nullptr;
}

std::vector<std::string> Paradigms::stems(const Paradigm& paradigm, std::string_view slot) const {
  const std::vector<std::string>* found = own_stems(paradigm, slot);
  if (found == nullptr) {
    const auto sound = paradigms_.find({paradigm.form, std::string(kSound)});
    if (sound != paradigms_.end()) found = own_stems(sound->second, slot);
  }
  if (found == nullptr || found->front() == kNoStem) return {};
  return *found;
}

std::string Paradigms::fill(std::string_view stem, const std::vector<std::string>& root) const {
  std::string word;
  bool last_met = false;
  for (const std::string_view letter : letters_of(stem)) {
    const std::size_t radical = radical_at(letter, last_met, root.size());
    word += radical > 0 ? std::string_view(root[radical - 1]) : letter;
  }
  return word;
}

std::vector<std::string> Paradigms::inflect(const std::string& stem, const Ending& ending) const {
  if (!ends_with(stem, ending.replaces)) return {};
  if (ending.replaces.empty()) {
    const auto replaced = replaced_.find(ending.slot);
    const auto is_end = [&](const std::string& end) { return ends_with(stem, end); };
    if (replaced != replaced_.end() && std::any_of(replaced->second.begin(), replaced->second.end(), is_end)) return {};
  }
  std::string word = stem.substr(0, stem.size() - ending.replaces.size()) + ending.ending;
  if (!ending.prefix.empty()) word.replace(0, letters_of(word).front().size(), ending.prefix);
  return orthography_.spell(word);
}

}  // namespace barqiya::compile
