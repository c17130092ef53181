// Few words, so that rules meet: each rule is about the same months, numbers and marks as the next one and as the text.
#include "random_cases.hpp"

#include <array>

#include "world.hpp"

namespace barqiya::grammar::testing {
namespace {

constexpr std::array kAtoms{"\"من\"",
                            "\"في\"",
                            "\"العام\"",
                            "ل+\"العام\"",
                            "month",
                            "month(tradition=levant, value=1..2)",
                            "month(value=3|9)",
                            "month(tradition!=levant)",
                            "month(conj=wa)",
                            "و+month",
                            "unit",
                            "unit(code!=day)",
                            "unit(def=yes)",
                            "number",
                            "number(1..31)",
                            "number(digits=4)",
                            "word",
                            "punct",
                            "foreign",
                            "any",
                            "\"-\"",
                            "~\"-\"",
                            "~any",
                            "!month",
                            "!number",
                            "!edge",
                            "~!\"-\""};

constexpr std::array kTokens{"من",    "في",    "آذار", "كانون الثاني", "كانون", "وأيلول",
                             "أيلول", "يناير", "5",    "17",           "2015",  "-",
                             "--",    "،",     ".",    "GMT",          "سنة",   "السنة",
                             "العام", "للعام", "لعام", "ويوم",         "قال",   "99999999999999999999",
                             "\n"};

}  // namespace

std::string RandomCases::atom() { return kAtoms[below(kAtoms.size())]; }

// What may stand before ?, {} or behind a capture's colon.
std::string RandomCases::part(int depth) { return below(3) == 0 || depth == 0 ? atom() : "(" + pattern(depth) + ")"; }

std::string RandomCases::pattern(int depth) {
  if (depth == 0) return atom();
  switch (below(8)) {
    case 0:
      return pattern(depth - 1) + " " + pattern(depth - 1);
    case 1:
      return atom() + " " + pattern(depth - 1);
    case 2:
      return "(" + pattern(depth - 1) + " | " + pattern(depth - 1) + ")";
    case 3:
      return part(depth - 1) + "?";
    case 4:
      return part(depth - 1) + "{0,2}";
    case 5:
      return part(depth - 1) + "{1,3}";
    case 6:
      return std::string(1, "abc"[below(3)]) + ":" + part(depth - 1);
    default:
      return atom();
  }
}

std::string RandomCases::match() {
  std::string core = below(2) == 0 ? atom() + " " + pattern(3) : pattern(2) + " " + atom();
  if (below(2) == 0) return core;
  std::string all;
  if (below(3) != 0) all += below(4) == 0 ? "edge " : pattern(1) + " ";
  all += "[" + core + "]";
  if (below(2) != 0) all += below(4) == 0 ? " edge" : " " + pattern(1);
  return all;
}

std::string RandomCases::rules() {
  std::string all;
  const std::uint32_t count = 1 + below(4);
  for (std::uint32_t i = 0; i < count; ++i) {
    const int priority = static_cast<int>(below(3)) - 1;
    all += World::rule_of("r.n" + std::to_string(i), match(), below(2) == 0 ? 0 : priority);
  }
  return all;
}

std::string RandomCases::text(std::size_t tokens) {
  std::string all;
  for (std::size_t i = 0; i < tokens; ++i) {
    all += kTokens[below(kTokens.size())];
    if (below(4) != 0) all += " ";
  }
  return all;
}

}  // namespace barqiya::grammar::testing
