#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "compile/stages.hpp"
#include "lexicon/lexicon.hpp"

namespace barqiya::lexicon::testing {

inline std::string file_of_repository(const std::string& path) {
  std::ifstream file(BARQIYA_SOURCE_DIR "/data/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

/// The head of a table that is the same for all, then `rest`.
inline compile::SourceFile table(const std::string& name, const std::string& rest) {
  return {"lexicon/" + name + ".tsv", "#! source own\n#! license Apache-2.0\n" + rest};
}

using Layer = std::vector<compile::SourceFile>;

/// What the compiler makes of the tables of lexicon/ in `layers`, with the repository's characters and clitics.
struct Compiled {
  std::string bytes;
  compile::Diagnostics faults;

  explicit Compiled(std::vector<Layer> layers, const std::vector<std::string>& literals = {}) {
    layers.front().push_back({"text/characters.tsv", file_of_repository("text/characters.tsv")});
    layers.front().push_back({"lexicon/clitics.tsv", file_of_repository("lexicon/clitics.tsv")});
    compile::BlobWriter out;
    compile::compile_characters(layers, out, faults);
    compile::compile_lexicon(layers, literals, out, faults);
    bytes = out.finish();
  }

  [[nodiscard]] std::string first_fault() const {
    return faults.empty() ? std::string{} : faults.list().front().to_string();
  }
};

/// A compiled lexicon and short ways to ask it.
class Words {
 public:
  explicit Words(const Layer& tables, const std::vector<std::string>& literals = {})
      : compiled_({tables}, literals), lexicon_(language::Blob::load(compiled_.bytes, "test")) {
    EXPECT_EQ(compiled_.first_fault(), "");
    EXPECT_NO_THROW(Lexicon::check(lexicon_.data(), "test"));
  }

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

  [[nodiscard]] std::vector<Analysis> analyses(std::string_view word, Spelling spelling = Spelling::Strict) const {
    std::vector<Analysis> out;
    text::Folded folded;
    if (fold_key(lexicon_.data(), word, folded)) lexicon_.analyze(folded, spelling, out);
    return out;
  }

  /// Each analysis as "lemma feature=value ..." of the clitics that are there, then of `features`, then the stem.
  [[nodiscard]] std::vector<std::string> read(std::string_view word, const std::vector<std::string>& features = {},
                                              Spelling spelling = Spelling::Strict) const {
    std::vector<std::string> out;
    for (const Analysis& analysis : analyses(word, spelling)) out.push_back(describe(word, analysis, features));
    return out;
  }

  [[nodiscard]] std::string describe(std::string_view word, const Analysis& analysis,
                                     const std::vector<std::string>& features) const {
    std::string text(lexicon_.lemma(analysis.entry));
    for (const char* const clitic : {"conj", "prep", "future", "def", "pron", "case"}) {
      const std::string value = value_of(analysis, clitic);
      if (value != "none") text += std::string(" ") + clitic + "=" + value;
    }
    for (const std::string& feature : features) text += " " + feature + "=" + value_of(analysis, feature);
    const std::size_t size = static_cast<std::size_t>(analysis.stem_end) - analysis.stem_begin;
    return text + " [" + std::string(word.substr(analysis.stem_begin, size)) + "]";
  }

  [[nodiscard]] std::string value_of(const Analysis& analysis, const std::string& feature) const {
    const auto name = lexicon_.symbol_named(feature);
    if (!name) return "no such name";
    const auto value = lexicon_.feature(analysis, *name);
    if (!value) return "-";
    const auto kind = lexicon_.feature_kind(lexicon_.class_of(analysis.entry), *name);
    if (kind == FeatureKind::Integer) return std::to_string(*value);
    return std::string(lexicon_.symbol(static_cast<SymbolId>(*value)));
  }

 private:
  Compiled compiled_;
  Lexicon lexicon_;
};

}  // namespace barqiya::lexicon::testing
