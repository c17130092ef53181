// Phrases: a walk down a trie of words by number. A word's analyses of class `phrase` say at which nodes a phrase may
// begin with it, whatever is attached to it; each further token leads on by the number of its folded form.
// Tested by tests/lexicon/phrases_test.cpp.
#include "lexicon/phrases.hpp"

#include <algorithm>

namespace barqiya::lexicon {
namespace {

constexpr std::uint32_t kLongestWord = 255;  // bytes, as much as Analysis::stem_end can say

/// Whether a phrase may have the clitics of its first word.
bool permits(const FormItem& item, const Analysis& first) {
  for (std::size_t i = 0; i < kClitics; ++i) {
    if (first.clitics[i] != 0 && (item.permits >> i & 1U) == 0) return false;
  }
  return true;
}

}  // namespace

Phrases::Phrases(const Types& types)
    : types_(&types),
      nodes_(types.lexicon().data().table<PhraseNode>(language::Section::Phrases)),
      items_(types.lexicon().data().table<FormItem>(language::Section::FormItems)),
      first_entry_(types.lexicon().phrase_class().first_entry),
      entries_(types.lexicon().phrase_class().entries) {}

Phrase Phrases::longest(std::span<const text::Token> tokens, std::size_t at,
                        std::span<const std::uint8_t> classes) const {
  Phrase best;
  const std::size_t second = at + 1;
  if (second >= tokens.size() || (*types_)[tokens[second].type].word == 0) return best;  // as most do
  for (const Analysis& first : types_->analyses(tokens[at].type)) {
    std::uint32_t node = first.entry - first_entry_;
    if (first.entry < first_entry_ || node >= entries_) continue;
    for (std::size_t end = second; end < tokens.size() && !tokens[end].paragraph; ++end) {
      const auto after = next(node, (*types_)[tokens[end].type].word);
      if (!after) break;
      node = *after;
      const auto length = static_cast<std::uint32_t>(end + 1 - at);
      if (end == second && nodes_[node].next != 0) best.open = true;
      if (length <= best.length || !wanted(nodes_[node], first, classes)) continue;
      best = {length, node, best.open, first};
      best.first.stem_end = static_cast<std::uint8_t>(std::min(tokens[end].end - tokens[end].begin, kLongestWord));
    }
  }
  return best;
}

bool Phrases::begin(std::uint32_t first_type, std::uint32_t second_type, std::span<const std::uint8_t> leads) const {
  const auto firsts = types_->analyses(first_type);
  return std::any_of(firsts.begin(), firsts.end(), [&](const Analysis& first) {
    const std::uint32_t node = first.entry - first_entry_;
    if (first.entry < first_entry_ || node >= entries_) return false;
    const auto after = next(node, (*types_)[second_type].word);
    return after && leads[*after] != 0;
  });
}

std::optional<std::uint32_t> Phrases::next(std::uint32_t node, std::uint32_t word) const {
  const auto after = nodes_.subspan(nodes_[node].next_begin, nodes_[node].next);
  const auto found =
      std::lower_bound(after.begin(), after.end(), word,
                       [](const PhraseNode& follower, std::uint32_t number) { return follower.word < number; });
  if (word == 0 || found == after.end() || found->word != word) return std::nullopt;
  return nodes_[node].next_begin + static_cast<std::uint32_t>(found - after.begin());
}

bool Phrases::wanted(const PhraseNode& node, const Analysis& first, std::span<const std::uint8_t> classes) const {
  const auto items = items_.subspan(node.items_begin, node.items);
  return std::any_of(items.begin(), items.end(), [&](const FormItem& item) {
    const ClassId klass = types_->lexicon().class_of(item.entry);
    return permits(item, first) && (classes.empty() || (klass < classes.size() && classes[klass] != 0));
  });
}

std::size_t Phrases::readings(const Phrase& phrase) const {
  if (phrase.length == 0) return 0;
  const auto items = items_.subspan(nodes_[phrase.node].items_begin, nodes_[phrase.node].items);
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [&](const FormItem& item) { return permits(item, phrase.first); }));
}

Analysis Phrases::reading(const Phrase& phrase, std::size_t index) const {
  std::uint32_t item = nodes_[phrase.node].items_begin;
  while (!permits(items_[item], phrase.first) || index-- > 0) ++item;
  Analysis analysis = phrase.first;
  analysis.entry = items_[item].entry;
  analysis.item = item;
  return analysis;
}

}  // namespace barqiya::lexicon
