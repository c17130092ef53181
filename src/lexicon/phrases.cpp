// Phrases: a walk down a trie of words by number. A word's analyses of class `phrase` say at which nodes a phrase may
// begin with it, whatever is attached to it; each further token leads on by the number of its folded form.
// Tested by tests/lexicon/phrases_test.cpp.
#include "lexicon/phrases.hpp"

#include <algorithm>

namespace barqiya::lexicon {
namespace {

constexpr unsigned kEdgeBits = 17;
constexpr std::size_t kEdges = std::size_t{1} << kEdgeBits;
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
  analysis.features = FeatureSpan(items_[item]);
  return analysis;
}

PhraseFinder::PhraseFinder(const Types& types)
    : types_(&types),
      nodes_(types.lexicon().data().table<PhraseNode>(language::Section::Phrases)),
      items_(types.lexicon().data().table<FormItem>(language::Section::FormItems)),
      first_entry_(types.lexicon().phrase_class().first_entry),
      entries_(types.lexicon().phrase_class().entries) {
  find_edges();
}

void PhraseFinder::find_edges() {
  edges_.resize(kEdges / 64);
  for (std::uint32_t first = 0; first < std::min<std::size_t>(entries_, nodes_.size()); ++first) {
    for (const PhraseNode& second : nodes_.subspan(nodes_[first].next_begin, nodes_[first].next)) {
      const std::size_t bit = edge(first + 1, second.word);
      edges_[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
  }
}

std::size_t PhraseFinder::edge(std::uint32_t first, std::uint32_t word) {
  return ((std::uint64_t{first} << 32U | word) * 0x9E3779B97F4A7C15U) >> (64U - kEdgeBits);
}

// Whether two words may begin a phrase. Most that come one behind the other do not, though many of them could with
// others.
bool PhraseFinder::may_begin(PhraseWord first, PhraseWord second) const {
  if (first.first == 0 || second.word == 0) return false;
  if (first.first == PhraseWord::kMany) return true;
  const std::size_t bit = edge(first.first, second.word);
  return (edges_[bit / 64] >> bit % 64 & 1U) != 0;
}

void PhraseFinder::find(std::span<const text::Token> tokens, Lanes& lanes, std::vector<Phrase>& found) {
  found.clear();
  const auto words = lanes.phrase_words();
  for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
    const text::Token& second = tokens[i + 1];
    if (!may_begin(words[i], words[i + 1]) || second.paragraph) continue;
    const std::uint64_t key = std::uint64_t{tokens[i].type + 1} << 32 | second.type;
    const Pair* pair = pairs_.find(key);
    if (pair == nullptr) pair = &pairs_.put(key, pair_of(tokens[i], second));
    const std::size_t before = found.size();
    if (pair->is_open) {
      find_at(tokens, i, found);
    } else if (pair->node != 0) {
      found.push_back({i, 2, pair->node - 1, pair->classes, types_->analyses(tokens[i].type)[pair->analysis]});
      end_stem(tokens, found.back());
    }
    if (found.size() != before) lanes.mark_phrase(i);
  }
}

PhraseFinder::Pair PhraseFinder::pair_of(const text::Token& first, const text::Token& second) const {
  Pair pair;
  const auto firsts = types_->analyses(first.type);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    const auto begun = begin(firsts[i]);
    const auto after = begun ? next(*begun, types_->phrase_word(second.type).word) : std::nullopt;
    if (!after) continue;
    const std::uint64_t ends = classes(*after, firsts[i]);
    if (nodes_[*after].next != 0 || (ends != 0 && pair.node != 0)) pair.is_open = true;
    if (ends != 0) pair = {*after + 1, static_cast<std::uint8_t>(i), pair.is_open, ends};
  }
  return pair;
}

void PhraseFinder::find_at(std::span<const text::Token> tokens, std::uint32_t at, std::vector<Phrase>& found) const {
  const auto before = static_cast<std::ptrdiff_t>(found.size());
  const auto put = [&](std::uint32_t length, std::uint32_t node, const Analysis& first) {
    const std::uint64_t ends = classes(node, first);
    if (ends == 0) return;
    found.push_back({at, length, node, ends, first});
    end_stem(tokens, found.back());
    const auto place = std::find_if(found.begin() + before, found.end() - 1,
                                    [length](const Phrase& other) { return other.length < length; });
    std::rotate(place, found.end() - 1, found.end());
  };
  for (const Analysis& first : types_->analyses(tokens[at].type)) {
    auto node = begin(first);
    for (std::uint32_t end = at + 1; node && end < tokens.size() && !tokens[end].paragraph; ++end) {
      node = next(*node, types_->phrase_word(tokens[end].type).word);
      if (node) put(end + 1 - at, *node, first);
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

// As in Type, of the phrases that end at a node and may have the clitics of their first word; 0 for none.
std::uint64_t PhraseFinder::classes(std::uint32_t node, const Analysis& first) const {
  std::uint64_t all = 0;
  for (const FormItem& item : items_.subspan(nodes_[node].items_begin, nodes_[node].items)) {
    if (permits_clitics(item, first)) all |= Type::bit_of(types_->lexicon().class_of(item.entry));
  }
  return all;
}

}  // namespace barqiya::lexicon
