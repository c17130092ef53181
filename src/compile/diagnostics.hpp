#pragma once

#include <string>
#include <utility>
#include <vector>

/// What is wrong with the sources, collected so that one run of the compiler shows all of it.
namespace barqiya::compile {

struct Diagnostic {
  std::string file;
  int line = 0;    ///< from 1; 0 when the fault is the file's
  int column = 0;  ///< from 1, in code points; 0 when the fault is the line's
  std::string message;

  /// "FILE:LINE:COLUMN: MESSAGE"
  [[nodiscard]] std::string to_string() const;
};

class Diagnostics {
 public:
  void add(std::string file, int line, int column, std::string message) {
    list_.push_back({std::move(file), line, column, std::move(message)});
  }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
};

/// A file of data/: its path below the data folder ("lexicon/months.tsv") and its text.
struct SourceFile {
  std::string path;
  std::string text;
};

}  // namespace barqiya::compile
