#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compile/conjugate_paradigms.hpp"
#include "compile/diagnostics.hpp"
#include "compile/stages.hpp"
#include "compile/table.hpp"

/// Verbs with all their forms, from a row that gives the lemma, the form (1 to 10, q1, q2 ...) and the root.
namespace barqiya::compile {

/// One spelling of a verb, as the press writes it, with what it says.
struct InflectedForm {
  /// What the form is to the clitics: a finite form takes conjunctions and pronouns, but no article; a nominal one (a
  /// participle or masdar) takes what any noun does.
  enum class Kind { Finite, Nominal };

  std::string text;
  std::vector<std::pair<std::string, std::string>> features;  ///< tense=past, person=3 ..., in the order of the table
  Kind kind = Kind::Finite;
  bool takes_future = false;       ///< the particle "will" may be prefixed: a present form that is indicative
  bool takes_preposition = false;  ///< present forms ("in order to", with l) and nominal ones
  bool needs_pronoun = false;      ///< only found with a pronoun behind it

  friend bool operator==(const InflectedForm&, const InflectedForm&) = default;
};

/// Conjugates the rows of tables with `#! inflect verb`, by the tables of data/conjugation/ (docs/verbs.md).
///
/// A verb table has the column `lemma word` (third person masculine singular past) and the `text` columns `form`,
/// `root` (radicals parted by spaces), `present` (form 1 only, where the past leaves it open), `masdar` and `plural`
/// (each one or more words parted by |; plural is the masdar's) and `passive` (yes or no), which this class reads;
/// what other columns a table has (`kind`, `act` ...) is the lexicon's affair. The paradigm of a verb is the one that
/// makes its lemma, and its present when given, of its root: a row whose lemma does not come out of it is a fault, so
/// that no misspelt root goes unnoticed.
///
///     const Conjugator conjugator(layers, diagnostics);
///     for (const Row& row : table.rows) {
///       for (const InflectedForm& form : conjugator.conjugate(table, row, diagnostics)) add(form);
///     }
///
/// The forms include the lemma, and what finite forms become before a pronoun (`needs_pronoun`; what nouns become the
/// lexicon knows), and nothing twice: of two finite forms that are spelt alike only the likelier is given (third person
/// before first and second, active before passive, indicative before short), and likewise among participles and among
/// masdars. A finite form that is spelt as a masdar of its verb says so (`alike=masdar`). The accusative ending is a
/// clitic and not given. Immutable and safe to share after construction.
class Conjugator {
 public:
  /// Reads conjugation/*.tsv of the layers; a file in a later layer replaces that of its name. Faults go to
  /// `diagnostics`; without these tables no verb can be conjugated, and each row of a verb table is a fault.
  Conjugator(Layers layers, Diagnostics& diagnostics);

  /// All forms of the verb of a row, in a fixed order; none when the row is at fault, which `diagnostics` then tells
  /// with its place.
  [[nodiscard]] std::vector<InflectedForm> conjugate(const Table& table, const Row& row,
                                                     Diagnostics& diagnostics) const;

 private:
  Paradigms paradigms_;
};

}  // namespace barqiya::compile
