#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "barqiya/reader.hpp"

namespace barqiya {

/// Reads the statements of reports of our own.
class StatementsTest : public ::testing::Test {
 protected:
  static const Reader& reader() {
    static const Reader reader;
    return reader;
  }

  const std::vector<Statement>& read(std::string text, Date dct = {2021, 8, 9}) {
    text_ = std::move(text);
    Report report;
    report.text = text_;
    report.dct = dct;
    Workspace workspace(reader());
    reader().read(report, workspace, reading_);
    return reading_.statements;
  }

  [[nodiscard]] std::string words(Span span) const { return reading_.words(span); }

  /// "speaker: content" of each statement.
  [[nodiscard]] std::vector<std::string> said() const {
    std::vector<std::string> all;
    for (const Statement& one : reading_.statements) all.push_back(words(one.speaker) + ": " + words(one.content));
    return all;
  }

  [[nodiscard]] std::vector<std::string> relays(std::size_t index) const {
    std::vector<std::string> all;
    const Statement& one = reading_.statements.at(index);
    for (std::size_t i = 0; i < one.vias; ++i) all.push_back(words(one.via[i]));
    return all;
  }

  std::string text_;
  Reading reading_;
};

}  // namespace barqiya
