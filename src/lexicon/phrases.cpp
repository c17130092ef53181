// Phrases: a walk down a trie of words by number. A word's analyses of class `phrase` say at which nodes a phrase may
// begin with it, whatever is attached to it; each further token leads on by the number of its folded form.
// Tested by tests/lexicon/phrases_test.cpp.
#include "lexicon/phrases.hpp"

#include <algorithm>

namespace barqiya::lexicon {
namespace {

constexpr std::uint32_t kLongestWord = 255;  // bytes, as much as Analysis::stem_end can say

/// Whether a phrase may have the clitics of its first word.
bool permits_clitics(const FormItem& item, const Analysis& first) {
  for (std::size_t i = 0; i < kClitics; ++i) {
    if (first.clitics[i] != 0 && (item.permits >> i & 1U) == 0) return false;
  }
  return true;
}

/// A phrase's stem ends in its last word, whose end in the first is as far as an analysis can say.
void end_stem(std::span<const text::Token> tokens, Phrase& phrase) {
  const std::uint32_t size = tokens[phrase.token + phrase.length - 1].end - tokens[phrase.token].begin;
  phrase.first.stem_end = static_cast<std::uint8_t>(std::min(size, kLongestWord));
}

}  // namespace

Phrases::Phrases(const Lexicon& lexicon)
    : lexicon_(&lexicon),
      nodes_(lexicon.data().table<PhraseNode>(language::Section::Phrases)),
      items_(lexicon.data().table<FormItem>(language::Section::FormItems)) {}

std::span<const FormItem> Phrases::items(const Phrase& phrase) const {
  return items_.subspan(nodes_[phrase.node].items_begin, nodes_[phrase.node].items);
}

bool Phrases::has(const Phrase& phrase, std::span<const std::uint8_t> classes) const {
  const auto ends = items(phrase);
  return std::any_of(ends.begin(), ends.end(), [&](const FormItem& item) {
    const ClassId klass = lexicon_->class_of(item.entry);
    return klass < classes.size() && classes[klass] != 0 && permits_clitics(item, phrase.first);
  });
}

std::size_t Phrases::readings(const Phrase& phrase) const {
  const auto ends = items(phrase);
  return static_cast<std::size_t>(std::count_if(
      ends.begin(), ends.end(), [&](const FormItem& item) { return permits_clitics(item, phrase.first); }));
}

Analysis Phrases::reading(const Phrase& phrase, std::size_t index) const {
  std::uint32_t item = nodes_[phrase.node].items_begin;
  while (!permits_clitics(items_[item], phrase.first) || index-- > 0) ++item;
  Analysis analysis = phrase.first;
  analysis.entry = items_[item].entry;
  analysis.item = item;
  return analysis;
}

PhraseFinder::PhraseFinder(const Types& types)
    : types_(&types),
      nodes_(types.lexicon().data().table<PhraseNode>(language::Section::Phrases)),
      items_(types.lexicon().data().table<FormItem>(language::Section::FormItems)),
      first_entry_(types.lexicon().phrase_class().first_entry),
      entries_(types.lexicon().phrase_class().entries) {}

void PhraseFinder::find(std::span<const text::Token> tokens, std::vector<Phrase>& found) {
  found.clear();
  for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!(*types_)[tokens[i].type].starts_phrase) continue;
    const text::Token& second = tokens[i + 1];
    if (second.paragraph || (*types_)[second.type].word == 0) continue;  // as most are
    const std::uint64_t key = std::uint64_t{tokens[i].type + 1} << 32 | second.type;
    const Pair* pair = pairs_.find(key);
    if (pair == nullptr) pair = &pairs_.put(key, pair_of(tokens[i], second));
    if (pair->is_open) {
      find_at(tokens, i, found);
    } else if (pair->node != 0) {
      found.push_back({i, 2, pair->node - 1, types_->analyses(tokens[i].type)[pair->analysis]});
      end_stem(tokens, found.back());
    }
  }
}

PhraseFinder::Pair PhraseFinder::pair_of(const text::Token& first, const text::Token& second) const {
  Pair pair;
  const auto firsts = types_->analyses(first.type);
  for (std::uint32_t i = 0; i < firsts.size(); ++i) {
    const auto begun = begin(firsts[i]);
    const auto after = begun ? next(*begun, (*types_)[second.type].word) : std::nullopt;
    if (!after) continue;
    const bool ends = permits(*after, firsts[i]);
    if (nodes_[*after].next != 0 || (ends && pair.node != 0)) pair.is_open = true;
    if (ends) pair = {*after + 1, i, pair.is_open};
  }
  return pair;
}

void PhraseFinder::find_at(std::span<const text::Token> tokens, std::uint32_t at, std::vector<Phrase>& found) const {
  const auto before = static_cast<std::ptrdiff_t>(found.size());
  const auto put = [&](std::uint32_t length, std::uint32_t node, const Analysis& first) {
    found.push_back({at, length, node, first});
    end_stem(tokens, found.back());
    const auto place = std::find_if(found.begin() + before, found.end() - 1,
                                    [length](const Phrase& other) { return other.length < length; });
    std::rotate(place, found.end() - 1, found.end());
  };
  for (const Analysis& first : types_->analyses(tokens[at].type)) {
    auto node = begin(first);
    for (std::uint32_t end = at + 1; node && end < tokens.size() && !tokens[end].paragraph; ++end) {
      node = next(*node, (*types_)[tokens[end].type].word);
      if (node && permits(*node, first)) put(end + 1 - at, *node, first);
    }
  }
}

std::optional<std::uint32_t> PhraseFinder::begin(const Analysis& first) const {
  const std::uint32_t node = first.entry - first_entry_;
  if (first.entry < first_entry_ || node >= entries_) return std::nullopt;
  return node;
}

std::optional<std::uint32_t> PhraseFinder::next(std::uint32_t node, std::uint32_t word) const {
  const auto after = nodes_.subspan(nodes_[node].next_begin, nodes_[node].next);
  const auto found =
      std::lower_bound(after.begin(), after.end(), word,
                       [](const PhraseNode& follower, std::uint32_t number) { return follower.word < number; });
  if (word == 0 || found == after.end() || found->word != word) return std::nullopt;
  return nodes_[node].next_begin + static_cast<std::uint32_t>(found - after.begin());
}

bool PhraseFinder::permits(std::uint32_t node, const Analysis& first) const {
  const auto ends = items_.subspan(nodes_[node].items_begin, nodes_[node].items);
  return std::any_of(ends.begin(), ends.end(), [&](const FormItem& item) { return permits_clitics(item, first); });
}

}  // namespace barqiya::lexicon
