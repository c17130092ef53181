#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "compile/blob_writer.hpp"
#include "compile/rules.hpp"
#include "compile/stages.hpp"

/// Small grammars for tests: the repository's characters, rules written in the test.
namespace barqiya::compile::testing {

inline std::string file_of_repository(const std::string& path) {
  std::ifstream file(BARQIYA_SOURCE_DIR "/data/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

using Sources = std::vector<std::vector<SourceFile>>;

/// One layer of sources with the characters and `rules` as grammar/test.rules.
inline Sources sources_of(const std::string& rules) {
  return {{{"grammar/test.rules", rules}, {"text/characters.tsv", file_of_repository("text/characters.tsv")}}};
}

inline std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> list;
  for (const Diagnostic& one : diagnostics.list()) list.push_back(one.to_string());
  return list;
}

/// Rules read, not yet compiled, and what was wrong with them.
struct ReadRules {
  std::vector<Rule> rules;
  std::vector<std::string> faults;

  explicit ReadRules(const std::string& text) : ReadRules(sources_of(text)) {}
  explicit ReadRules(const Sources& layers) {
    static const std::string characters = [] {
      BlobWriter out;
      Diagnostics ignored;
      compile_characters(sources_of(""), out, ignored);
      return out.finish();
    }();
    Diagnostics diagnostics;
    rules = read_rules(layers, language::Blob::trusted(characters), diagnostics);
    faults = messages(diagnostics);
  }
};

/// A rule that has all it must have, around a pattern that begins in line 2, column 10.
inline std::string rule_with(const std::string& pattern, const std::string& build = "mark()") {
  return "rule test.x.y\n  match  " + pattern + "\n  build  " + build + "\n  yes    «نعم»\n  no     «لا»\n";
}

}  // namespace barqiya::compile::testing
