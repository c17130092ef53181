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

}  // namespace
}  // namespace barqiya::reading
