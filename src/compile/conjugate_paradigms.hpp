#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compile/conjugate_spelling.hpp"
#include "compile/diagnostics.hpp"
#include "compile/stages.hpp"
#include "compile/table.hpp"

namespace barqiya::compile {

/// The stems of one form of verb for one type of root, by slot: conjugation/stems.tsv.
struct Paradigm {
  std::string form;                                                    ///< 1, 2 ... q1
  std::string type;                                                    ///< sound, hollow ...
  std::map<std::string, std::vector<std::string>, std::less<>> stems;  ///< templates over the radicals
};

/// How a slot's stem is inflected: a row of conjugation/endings.tsv.
struct Ending {
  std::string slot;
  std::string group;     ///< within a group no spelling is given twice: finite, participle, masdar
  int rank = 0;          ///< the lowest keeps the spelling
  std::string prefix;    ///< stands for the stem's first letter, unless empty
  std::string replaces;  ///< what the stem must end in and loses
  std::string ending;
  bool needs_pronoun = false;
  bool takes_future = false;
  bool takes_preposition = false;
  std::vector<std::pair<std::string, std::string>> features;
};

/// The tables of data/conjugation/, read. Knows templates and spelling, not what the slots mean.
class Paradigms {
 public:
  Paradigms(Layers layers, Diagnostics& diagnostics);

  /// The paradigms of a form, that of sound roots among them.
  [[nodiscard]] std::vector<const Paradigm*> of_form(std::string_view form) const;

  /// How many radicals the roots of a form have; 0 when it is unknown.
  [[nodiscard]] std::size_t radicals_of(std::string_view form) const;

  /// Whether the verbs of a form have a passive unless their row says no.
  [[nodiscard]] bool has_passive(std::string_view form) const;

  /// How closely a root fits a paradigm: the number of radicals that the paradigm demands to be what they are, or -1.
  [[nodiscard]] int fit(const Paradigm& paradigm, const std::vector<std::string>& root) const;

  /// The templates of a slot: the paradigm's, else those of the slots that the slot falls back on, else those of the
  /// form's sound paradigm. Empty when there is no such stem.
  [[nodiscard]] std::vector<std::string> stems(const Paradigm& paradigm, std::string_view slot) const;

  /// A template with the radicals put in.
  [[nodiscard]] std::string fill(std::string_view stem, const std::vector<std::string>& root) const;

  /// The endings by rank.
  [[nodiscard]] const std::vector<Ending>& endings() const { return endings_; }

  /// `stem` inflected and spelt; empty when the ending is not for it.
  [[nodiscard]] std::vector<std::string> inflect(const std::string& stem, const Ending& ending) const;

  [[nodiscard]] const Orthography& orthography() const { return orthography_; }

 private:
  void read_radicals(const Table& table, Diagnostics& diagnostics);
  void read_forms(const Table& table, Diagnostics& diagnostics);
  void read_slots(const Table& table);
  void read_stems(const Table& table, Diagnostics& diagnostics);
  void read_endings(const Table& table, Diagnostics& diagnostics);
  [[nodiscard]] const std::vector<std::string>* own_stems(const Paradigm& paradigm, std::string_view slot) const;
  [[nodiscard]] std::size_t radical_at(std::string_view letter, bool& last_met, std::size_t radicals) const;

  struct Form {
    std::size_t radicals = 0;
    bool has_passive = false;
  };

  std::map<std::string, Form, std::less<>> forms_;
  std::map<std::string, int, std::less<>> radicals_;  ///< the letters that stand for radicals in templates, from 1
  std::map<std::string, std::string, std::less<>> fallbacks_;  ///< slots: the slot that each falls back on
  std::map<std::pair<std::string, std::string>, Paradigm> paradigms_;
  std::vector<Ending> endings_;
  std::map<std::string, std::set<std::string>, std::less<>> replaced_;  ///< by slot: what its endings replace
  Orthography orthography_;
};

/// The letters of a word, one code point each.
[[nodiscard]] std::vector<std::string_view> letters_of(std::string_view word);

}  // namespace barqiya::compile
