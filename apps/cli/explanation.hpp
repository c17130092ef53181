#pragma once

#include <cstdint>
#include <string>

#include "barqiya/reader.hpp"
#include "reading/explain.hpp"

namespace barqiya::cli {

/// Prints explanations of one reading for people: the words, the rule and its place, what its captures took, what it
/// built.
class ExplanationText {
 public:
  ExplanationText(const Reader& reader, const Reading& reading, std::string& out)
      : reader_(reader), reading_(reading), out_(out) {}

  void heading(const std::string& id);
  void explanation(const Explanation& explanation);
  void nearly(const Nearly& nearly);

  /// "LINE:COLUMN", from 1, columns in code points.
  [[nodiscard]] std::string place(std::uint32_t byte) const;

 private:
  [[nodiscard]] std::string quoted(Span span) const;
  void builds(const RuleInfo& rule);
  void made_times(const Explanation& explanation);
  void made_names(const Explanation& explanation);
  void made_statements(const Explanation& explanation);
  void made_dated(const Explanation& explanation);
  void made_dateline(const Explanation& explanation);
  void entity(const Entity& entity);

  const Reader& reader_;
  const Reading& reading_;
  std::string& out_;
};

}  // namespace barqiya::cli
