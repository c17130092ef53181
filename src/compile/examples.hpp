#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/date.hpp"
#include "barqiya/span.hpp"
#include "compile/diagnostics.hpp"
#include "compile/rules.hpp"
#include "compile/stages.hpp"

namespace barqiya::compile {

/// What a reading of an example's text holds.
struct Outcome {
  struct Record {
    std::string rule;  ///< that built it
    Span span;
    std::string value;  ///< as examples write it: "DATE 2021-08-09", "DATE 2016 END"
  };
  struct Taken {
    std::string rule;  ///< or guard
    Span core;
  };
  std::vector<Record> records;
  std::vector<Taken> taken;  ///< every match of every layer
};

/// Reads the text of examples as whole reports, all rules competing.
class ExampleReader {
 public:
  virtual ~ExampleReader() = default;
  virtual Outcome read(std::string_view text, Date dct) = 0;
};

/// Reads every example of every rule and adds to `diagnostics` each that does not come out as it says. A rule whose
/// every `yes` is won by other rules is reported as unreachable.
void check_examples(std::span<const Rule> rules, ExampleReader& reader, Diagnostics& diagnostics);

/// The same with the finished data. The one part of the compiler that reads (run_examples.cpp).
void run_examples(Layers layers, const std::string& data, Diagnostics& diagnostics);

}  // namespace barqiya::compile
