#include "reading/engine.hpp"

#include <gtest/gtest.h>

#include "language/builtin.hpp"

namespace barqiya::reading {
namespace {

TEST(Automata, KeepWhatIsKnownOfAWordInTwoCacheLines) {
  const language::Blob data = language::Blob::trusted(language::builtin());
  const Engine engine(data);
  const Automata automata(engine, lexicon::Spelling::Strict);
  EXPECT_EQ(automata.types.row_size(), 128U) << "docs/decisions/0007: a wider row is waited for once more";
}

TEST(Scratch, KeepsTheAutomataOfEachSpellingWhileThereIsRoom) {
  const language::Blob data = language::Blob::trusted(language::builtin());
  const Engine engine(data);
  Scratch scratch;
  const Automata* const strict = &scratch.automata_for(lexicon::Spelling::Strict, engine);
  const Automata* const dotless = &scratch.automata_for(lexicon::Spelling::NoDots, engine);
  EXPECT_NE(strict, dotless);
  EXPECT_EQ(&scratch.automata_for(lexicon::Spelling::Strict, engine), strict);
  EXPECT_EQ(scratch.automata[static_cast<std::size_t>(lexicon::Spelling::NoHamzas)], nullptr);
  EXPECT_GT(strict->size_in_bytes(), 0U);
  EXPECT_LT(strict->size_in_bytes() * lexicon::kSpellings, Scratch::kBudget);
}

}  // namespace
}  // namespace barqiya::reading
