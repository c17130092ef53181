#pragma once

#include <array>
#include <string>
#include <vector>

#include "compile/grammar.hpp"
#include "grammar/operators.hpp"
#include "small_rules.hpp"

namespace barqiya::compile::testing {

namespace operators {

using grammar::Parameter;
using grammar::ParameterKind;
inline constexpr std::array<std::string_view, 1> kMonth{"month"};
inline constexpr std::array<std::string_view, 2> kNumberWords{"cardinal", "ordinal"};
inline constexpr std::array<std::string_view, 2> kDirections{"past", "future"};
inline constexpr std::array<Parameter, 5> kParameters{{{"month", ParameterKind::Lexeme, kMonth},
                                                       {"day", ParameterKind::Number, kNumberWords},
                                                       {"direction", ParameterKind::Symbol, kDirections},
                                                       {"words", ParameterKind::Phrase, {}},
                                                       {"other", ParameterKind::Phrase, {}}}};
inline constexpr std::array<Parameter, 1> kNeeded{{{"month", ParameterKind::Lexeme, kMonth, true}}};
inline constexpr std::array<grammar::Operator, 2> kList{{{"mark", kParameters}, {"strict", kNeeded}}};

}  // namespace operators

/// The layer `test` with the operators mark(month=, day=, direction=, words=, other=) and strict(month=).
inline constexpr grammar::Operators kTestLayer{"test", operators::kList};

/// A layer of sources with a few months, number words and units beside the repository's characters and clitics.
inline Sources with_lexicon(const std::string& rules) {
  const auto table = [](const std::string& klass, const std::string& rows) {
    return "#! class " + klass + "\n#! source own\n#! license Apache-2.0\n#! column lemma word\n#! column value int\n" +
           "#! column kind symbol\n#! column dual words number=du\n" + rows;
  };
  return {{{"grammar/test.rules", rules},
           {"lexicon/cardinals.tsv", table("cardinal", "عشرون\t20\tten\nثلاثة\t3\tunit\n")},
           {"lexicon/clitics.tsv", file_of_repository("lexicon/clitics.tsv")},
           {"lexicon/months.tsv", table("month", "يناير\t1\tgregorian\nمحرم\t1\thijri\nشعبان\t8\thijri\n")},
           {"lexicon/ordinals.tsv", table("ordinal", "ثالث\t3\tfuture\n")},
           {"lexicon/units.tsv", table("unit", "يوم\t1\tpast\tيومان\n")},
           {"text/characters.tsv", file_of_repository("text/characters.tsv")}}};
}

/// Sources compiled as far as their rules.
struct CompiledRules {
  std::string bytes;
  std::vector<std::string> faults;

  explicit CompiledRules(const Sources& sources, std::vector<grammar::Operators> layers = {kTestLayer}) {
    BlobWriter out;
    Diagnostics diagnostics;
    compile_characters(sources, out, diagnostics);
    compile_lexicon(sources, literals_of(sources, out), out, diagnostics);
    compile_grammar(sources, layers, out, diagnostics);
    bytes = out.finish();
    faults = messages(diagnostics);
  }
  explicit CompiledRules(const std::string& rules) : CompiledRules(with_lexicon(rules)) {}

  [[nodiscard]] language::Blob data() const { return language::Blob::trusted(bytes); }
};

}  // namespace barqiya::compile::testing
