// The tables of data/lexicon/ to the lexicon's sections. A row becomes an entry; each spelling of it is cut and folded
// as a text is, so that what the tables write is found however a report writes it: one word is a form, several are a
// phrase. A noun that is written otherwise before a pronoun has a form for that too, and a verb those that its
// conjugation gives.
// Tested by tests/compile/lexicon_test.cpp.
#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <set>

#include "compile/conjugate.hpp"
#include "compile/lexicon_clitics.hpp"
#include "compile/lexicon_rows.hpp"
#include "compile/lexicon_writer.hpp"
#include "compile/stages.hpp"
#include "text/tokens.hpp"

namespace barqiya::compile {
namespace {

using lexicon::Clitic;
using lexicon::FeatureKind;
using lexicon::FeatureRecord;
using Reading = LexiconWriter::Reading;
using Features = std::vector<FeatureRecord>;

constexpr std::uint8_t bit(Clitic kind) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind)); }

constexpr std::uint8_t kProclitics = bit(Clitic::Conjunction) | bit(Clitic::Preposition);
constexpr std::uint8_t kNominal = kProclitics | bit(Clitic::Article) | bit(Clitic::Pronoun) | bit(Clitic::Case);
constexpr std::uint8_t kFinite = bit(Clitic::Conjunction) | bit(Clitic::Pronoun) | lexicon::kFiniteForm;

/// Where a spelling stands, and what holds for the row that it stands in.
struct Place {
  const std::string* file = nullptr;
  int line = 0;
  int column = 0;
};

struct Flags {
  bool exact = false;
  bool bare = false;
};

std::optional<std::int64_t> integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// The parts of `text` between `separator`s, each with its place.
template <class Use>
void each_part(std::string_view text, char separator, Place place, const Use& use) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    use(part, place);
    place.column += static_cast<int>(text::count_code_points(part)) + 1;
    begin = end + 1;
  }
}

/// The spellings of one class, to find those that are one once folded.
class Spellings {
 public:
  /// The place of a spelling that a text could not tell from this one, or nothing, and then this one is known from now
  /// on. `light` is empty unless the spelling is exact.
  std::optional<Place> add(const std::string& folded, const Features& features, const std::string& light, Place place) {
    std::string key = folded;
    for (const FeatureRecord& feature : features) {
      key += '\n' + std::to_string(feature.name) + '=' + std::to_string(feature.value);
    }
    std::vector<std::pair<std::string, Place>>& alike = known_[key];
    for (const auto& [other, where] : alike) {
      if (light.empty() || other.empty() || light == other) return where;
    }
    alike.emplace_back(light, place);
    return std::nullopt;
  }

 private:
  std::map<std::string, std::vector<std::pair<std::string, Place>>> known_;
};

class LexiconCompiler {
 public:
  LexiconCompiler(Layers layers, BlobWriter& out, Diagnostics& diagnostics)
      : layers_(layers),
        characters_bytes_(out.finish()),
        characters_(language::Blob::trusted(characters_bytes_)),
        diagnostics_(diagnostics),
        writer_(out) {
    for (const std::string_view name : {"none", "conj", "prep", "future", "def", "pron", "case"}) writer_.symbol(name);
    for (const std::string_view kind : {"time", "PER", "ORG", "GPE", "LOC", "FAC", "person", "actor", "plural"}) {
      writer_.symbol(kind);  // of spans, which later layers ask for
    }
  }

  void compile(std::span<const std::string> literals) {
    const LexiconRows rows(layers_, diagnostics_);
    seams_ = read_clitics(rows.clitics(), characters_, writer_, diagnostics_);
    for (const LexicalClass& klass : rows.classes()) {
      writer_.begin_class(klass.name);
      spellings_ = {};
      kinds_.clear();
      for (const PlacedRow& placed : klass.rows) {
        if (placed.row != nullptr) read_row(*placed.table, *placed.row);
      }
    }
    add_literals(literals);
    for (std::string& fault : writer_.write()) diagnostics_.add("lexicon", 0, 0, std::move(fault));
  }

 private:
  void fault(const Place& place, std::string message) {
    diagnostics_.add(*place.file, place.line, place.column, std::move(message));
  }

  void read_row(const Table& table, const Row& row) {
    Features features;
    Flags flags;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Place place{&table.file, row.line, row.cells[i].column};
      const std::string& kind = table.columns[i].kind;
      const std::string_view text = row.cells[i].text;
      if (text.empty()) continue;
      if (kind == "int" || kind == "symbol") features.push_back(feature(table.columns[i].name, kind, text, place));
      if (kind == "flags") flags = read_flags(text, place);
    }
    const lexicon::EntryId entry = writer_.entry(row.cells[0].text, features);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      if ((column.kind != "word" && column.kind != "words") || row.cells[i].text.empty()) continue;
      if (i == 0 && !table.inflect.empty()) continue;  // conjugation gives the lemma
      const Place place{&table.file, row.line, row.cells[i].column};
      Reading reading{entry, named_features(column.features, place), flags.bare ? std::uint8_t{0} : kNominal, 0, {}};
      each_part(row.cells[i].text, '|', place, [&](std::string_view spelling, const Place& where) {
        add_spelling(spelling, reading, flags.exact, where);
      });
    }
    if (!table.inflect.empty()) conjugate(table, row, entry, flags.exact);
  }

  FeatureRecord feature(const std::string& name, std::string_view kind, std::string_view text, const Place& place) {
    FeatureRecord record;
    record.name = writer_.symbol(name);
    if (kind == "int") {
      const std::int64_t value = integer(text).value_or(0);
      if (value != static_cast<std::int32_t>(value)) fault(place, "an integer too large");
      record.kind = FeatureKind::Integer;
      record.value = static_cast<std::int32_t>(value);
    } else {
      record.value = writer_.symbol(text);
    }
    const FeatureKind known = kinds_.emplace(record.name, record.kind).first->second;
    if (known != record.kind) fault(place, "the feature `" + name + "` is an integer here and a name there");
    return record;
  }

  Features named_features(const std::vector<std::pair<std::string, std::string>>& features, const Place& place) {
    Features out;
    for (const auto& [name, value] : features) {
      out.push_back(feature(name, integer(value) ? "int" : "symbol", value, place));
    }
    return out;
  }

  Flags read_flags(std::string_view text, const Place& place) {
    Flags flags;
    each_part(text, ' ', place, [&](std::string_view flag, const Place& where) {
      bool& chosen = flag == "bare" ? flags.bare : flags.exact;
      if (flag != "bare" && flag != "exact") return fault(where, "unknown flag `" + std::string(flag) + "`");
      if (chosen) fault(where, "the flag `" + std::string(flag) + "` stands twice");
      chosen = true;
    });
    return flags;
  }

  void add_spelling(std::string_view spelling, Reading& reading, bool exact, const Place& place) {
    if (spelling.empty() || spelling.front() == ' ' || spelling.back() == ' ') {
      return fault(place, spelling.empty() ? "an empty spelling" : "a space too many");
    }
    std::vector<std::string> words;
    std::string light;
    if (!cut(spelling, words, light)) {
      return fault(place, "`" + std::string(spelling) + "` folds to nothing, or is too long");
    }
    std::string folded = words[0];
    for (std::size_t i = 1; i < words.size(); ++i) folded += ' ' + words[i];
    const std::string exact_light = exact && words.size() == 1 ? light : std::string{};
    if (const auto first = spellings_.add(folded, reading.features, exact_light, place)) {
      return fault(place, "`" + std::string(spelling) + "` is, once folded, what stands in " + *first->file + ":" +
                              std::to_string(first->line) + ":" + std::to_string(first->column));
    }
    if (words.size() > 1) return add_phrase(words, reading);
    reading.light = exact_light;
    writer_.form(folded, reading);
    if ((reading.permits & bit(Clitic::Pronoun)) != 0) add_before_pronoun(light, reading, exact);
    reading.light = {};
  }

  void add_phrase(const std::vector<std::string>& words, Reading reading) {
    reading.permits &= kProclitics;
    writer_.phrase(words, reading);
  }

  /// The folded words of a spelling, and the light form of the last; false when a word has none.
  bool cut(std::string_view spelling, std::vector<std::string>& words, std::string& light) {
    text::Tokenizer tokenizer(characters_, spelling);
    std::vector<text::Token> tokens;
    while (tokenizer.next(tokens)) {
      for (const text::Token& token : tokens) {
        if (!lexicon::fold_key(characters_, token.span().slice(spelling), folded_)) return false;
        if (folded_.full_size == 0) return false;
        words.emplace_back(folded_.full_view());
        light = folded_.light_view();
      }
    }
    return !words.empty();
  }

  /// The form that a noun takes when a pronoun follows: its last letter changes.
  void add_before_pronoun(const std::string& light, Reading reading, bool exact) {
    reading.needs = bit(Clitic::Pronoun);
    for (const Seam& seam : seams_) {
      if (!light.ends_with(seam.last)) continue;
      const std::string changed = light.substr(0, light.size() - seam.last.size()) + seam.before_pronoun;
      if (!lexicon::fold_key(characters_, changed, folded_)) continue;
      reading.light = exact ? changed : std::string_view{};
      writer_.form(std::string(folded_.full_view()), reading);
    }
  }

  void conjugate(const Table& table, const Row& row, lexicon::EntryId entry, bool exact) {
    if (!conjugator_) conjugator_.emplace(layers_, diagnostics_);
    const Place place{&table.file, row.line, row.cells[0].column};
    for (const InflectedForm& form : conjugator_->conjugate(table, row, diagnostics_)) {
      Reading reading{entry, named_features(form.features, place), permits(form), 0, {}};
      if (form.needs_pronoun) reading.needs = bit(Clitic::Pronoun);
      std::vector<std::string> words;
      std::string light;
      if (!cut(form.text, words, light) || words.size() != 1) {
        fault(place, "the verb form `" + form.text + "` is no word");
        continue;
      }
      if (exact) reading.light = light;
      writer_.form(words[0], reading);
      if (form.kind == InflectedForm::Kind::Nominal && !form.needs_pronoun) add_before_pronoun(light, reading, exact);
    }
  }

  static std::uint8_t permits(const InflectedForm& form) {
    if (form.kind == InflectedForm::Kind::Nominal) return kNominal;
    std::uint8_t permits = kFinite;
    if (form.takes_future) permits |= bit(Clitic::Future);
    if (form.takes_preposition) permits |= bit(Clitic::Preposition);
    return permits;
  }

  /// A quoted word is compared as a whole, with the proclitics that any word may have.
  void add_literals(std::span<const std::string> literals) {
    std::set<std::string> words;
    for (const std::string& literal : literals) {
      if (lexicon::fold_key(characters_, literal, folded_) && folded_.full_size > 0) {
        words.emplace(folded_.full_view());
      }
    }
    writer_.begin_class(lexicon::kLiteralClass);
    for (const std::string& word : words) writer_.form(word, {writer_.entry(word, {}), {}, kProclitics, 0, {}});
  }

  Layers layers_;
  std::string characters_bytes_;
  language::Blob characters_;
  Diagnostics& diagnostics_;
  LexiconWriter writer_;
  std::vector<Seam> seams_;
  Spellings spellings_;
  std::map<std::uint16_t, FeatureKind> kinds_;  // of the features of the class
  std::optional<Conjugator> conjugator_;
  text::Folded folded_;
};

}  // namespace

void compile_lexicon(Layers layers, std::span<const std::string> literals, BlobWriter& out, Diagnostics& diagnostics) {
  LexiconCompiler(layers, out, diagnostics).compile(literals);
}

}  // namespace barqiya::compile
