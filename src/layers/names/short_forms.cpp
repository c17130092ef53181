// Which words of a report are names because of a longer name in it. All names of a block are learned before the first
// short form is looked for, since headlines have the short form first. Tested by
// tests/layers/names_short_forms_test.cpp.
#include "layers/names/short_forms.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace barqiya::layers::names {
namespace {

constexpr std::uint64_t kSpread = 0x100000001b3U;

bool before(const FoundName& a, const FoundName& b) { return a.tokens.begin < b.tokens.begin; }

}  // namespace

ShortForms::ShortForms(lexicon::Types& types)
    : stems_(types),
      clubs_(types.lexicon()),
      types_(&types),
      lexicon_(&types.lexicon()),
      joint_(lexicon_->class_named("name_part").value_or(0)),
      never_{lexicon_->class_named("function_word").value_or(0), lexicon_->class_named("title").value_or(0),
             lexicon_->class_named("rank").value_or(0), lexicon_->class_named("cardinal").value_or(0)},
      nouns_{lexicon_->class_named("common_noun").value_or(0), lexicon_->class_named("witness").value_or(0)},
      head_(lexicon_->class_named("org_head").value_or(0)),
      alone_(lexicon_->symbol_named("alone").value_or(0)),
      kind_(lexicon_->symbol_named("kind").value_or(0)),
      number_(lexicon_->symbol_named("number").value_or(0)),
      gender_(lexicon_->symbol_named("gender").value_or(0)),
      second_(lexicon_->symbol_named("second").value_or(0)),
      servant_(lexicon_->symbol_named("servant").value_or(0)),
      parent_(lexicon_->symbol_named("parent").value_or(0)),
      nationality_(lexicon_->class_named("nationality").value_or(0)),
      ordinal_(lexicon_->class_named("ordinal").value_or(0)),
      shift_(lexicon_->class_named("shift").value_or(0)),
      given_(lexicon_->class_named("given").value_or(0)),
      adjective_(lexicon_->class_named("common_adjective").value_or(0)),
      called_{lexicon_->class_named("role").value_or(0), lexicon_->class_named("title").value_or(0),
              lexicon_->class_named("rank").value_or(0)} {}

void ShortForms::begin_report() {
  keys_.clear();
  words_.clear();
  buckets_.fill(0);
  first_words_.clear();
  on_sport_ = false;
}

void ShortForms::find(std::string_view text, std::span<const text::Token> tokens, std::vector<FoundName>& names) {
  const Block block{text, tokens, types_};
  learn_clubs(block, names);
  for (const FoundName& name : names) learn(block, name);
  for (const FoundName& name : names) learn_whole(block, name);
  if (!keys_.empty()) find_shorts(block, names);
  for (FoundName& name : names) describe(block, name);
}

/// In a report on sport the everyday words that clubs are called by are theirs, and a city's name is its club's.
void ShortForms::learn_clubs(const Block& block, std::vector<FoundName>& names) {
  if (!on_sport_ && clubs_.tell_of_sport(names)) {
    on_sport_ = true;
    const auto named = std::find_if(names.begin(), names.end(), [](const FoundName& name) {
      return name.type == NameType::Org && name.entry != 0;
    });
    for (FoundName club : clubs_.all()) {
      club.rule = named->rule;
      learn_entry(club);
    }
  }
  if (!on_sport_) return;
  for (FoundName& name : names) {
    const FoundName* const club = name.type == NameType::Gpe ? club_at(block, name) : nullptr;
    if (club == nullptr) continue;
    const FoundName city = name;
    name = *club;
    name.span = city.span;
    name.tokens = city.tokens;
    name.rule = city.rule;
  }
}

/// The club that a city's name is, where the city is not meant; null for none.
const FoundName* ShortForms::club_at(const Block& block, const FoundName& city) {
  if (city.tokens.end - city.tokens.begin != 1 || clubs_.is_place(*types_, block.tokens, city)) return nullptr;
  for (const Stem& stem : stems_.of(block.text, block.tokens[city.tokens.begin])) {
    if (!stem.listed) continue;
    const auto club = std::find_if(clubs_.all().begin(), clubs_.all().end(), [&](const FoundName& one) {
      return WordStems::hash_of(one.entry - 1) == stem.hash;
    });
    if (club != clubs_.all().end()) return &*club;
  }
  return nullptr;
}

/// Finds the words between names that alone are a part of one, and puts them among the names.
void ShortForms::find_shorts(const Block& block, std::vector<FoundName>& names) {
  shorts_.clear();
  std::uint32_t at = 0;
  for (const FoundName& name : names) {
    find_between(block, at, name.tokens.begin);
    at = name.tokens.end;
  }
  find_between(block, at, static_cast<std::uint32_t>(block.tokens.size()));
  const auto known = static_cast<std::ptrdiff_t>(names.size());
  names.insert(names.end(), shorts_.begin(), shorts_.end());
  std::inplace_merge(names.begin(), names.begin() + known, names.end(), before);
}

/// What a name is compared by, and the longer person's name that it is a part of.
void ShortForms::describe(const Block& block, FoundName& name) {
  const std::uint64_t first = first_word(block, name.tokens.begin, name.span);
  const std::uint32_t size = name.tokens.end - name.tokens.begin;
  name.key = name.type == NameType::Per ? key_of_person(block, name) : key_of(block, name, first);
  if (name.type != NameType::Per) return;
  name.parts = parts_of(block, name.tokens);
  if (name.short_form) return;
  for (std::uint32_t key = buckets_[first % buckets_.size()]; key != 0; key = keys_[key - 1].next) {
    const Key& longer = keys_[key - 1];
    const bool whole = longer.full.tokens.end - longer.full.tokens.begin == size;
    if (whole || longer.words != size || longer.full.type != NameType::Per || words_[longer.words_begin] != first)
      continue;
    std::uint32_t same = 1;
    while (same < size && words_[longer.words_begin + same] == word(block, name.tokens.begin + same)) ++same;
    if (same == size) name.of = longer.full.span;
  }
}

std::uint64_t ShortForms::key_of(const Block& block, const FoundName& name, std::uint64_t first) {
  std::uint64_t key = first;
  for (std::uint32_t i = name.tokens.begin + 1; i < name.tokens.end; ++i) key = key * kSpread + word(block, i);
  return key;
}

/// The same with the two words of "servant of ...", "father of ...", "light of ..." as one, which some papers write so.
std::uint64_t ShortForms::key_of_person(const Block& block, const FoundName& name) {
  const auto [begin, end] = name.tokens;
  std::uint64_t key = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    const bool joins = i + 1 < end && (is_of_kind(block, i, servant_) || is_of_kind(block, i, parent_) ||
                                       is_second_half(block, i + 1));
    std::uint64_t hash = i == begin ? first_word(block, i, name.span) : word(block, i);
    if (joins) hash = joined(block, std::max(block.tokens[i].begin, name.span.begin), i, hash);
    key = i == begin ? hash : key * kSpread + hash;
    i += joins ? 1 : 0;
  }
  return key;
}

/// The hash of a word, from one of its bytes on, and the next one written as one; `apart` when that cannot be folded.
std::uint64_t ShortForms::joined(const Block& block, std::uint32_t begin, std::uint32_t token,
                                 std::uint64_t apart) const {
  text::Folded first, second;
  const auto folds = [&](Span span, text::Folded& out) {
    return text::fold(lexicon_->data(), span.slice(block.text), out);
  };
  if (!folds({begin, block.tokens[token].end}, first) || !folds(block.tokens[token + 1].span(), second)) return apart;
  std::array<char, 2 * text::Folded::kMax> both{};
  char* const middle = std::copy_n(first.full.data(), first.full_size, both.data());
  std::copy_n(second.full.data(), second.full_size, middle);
  return language::fnv1a({both.data(), std::size_t{first.full_size} + second.full_size});
}

/// How many names a person's name has: neither what joins two nor the second half of a compound ("light of the faith")
/// is one by itself, but the half behind "servant of" is.
std::uint8_t ShortForms::parts_of(const Block& block, text::TokenRange name) const {
  unsigned parts = 0;
  bool joined = false;  // to what stands before
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    const bool joint = has_class(block, i, joint_);
    const bool second = joint && is_second_half(block, i);
    parts += !joint || (second && joined) ? 1 : 0;
    joined = joint && !second;
  }
  return static_cast<std::uint8_t>(std::min(parts, 255U));
}

void ShortForms::learn(const Block& block, const FoundName& name) {
  if (name.short_form) return;
  if (name.type == NameType::Per) return learn_person(block, name);
  if (name.shorter.begin != name.shorter.end) add_key(block, name, name.shorter);
  learn_entry(name);
  const text::TokenRange tokens = name.tokens;
  if (clubs_.ends_with_nation(*types_, block.tokens, name)) add_key(block, name, {tokens.begin, tokens.end - 1});
  if (tokens.end - tokens.begin > 1 && is_head_alone(block, tokens.begin)) {
    add_key(block, name, {tokens.begin, tokens.begin + 1});
  }
}

/// Whether the noun that begins a body's name stands for it alone, with its article.
bool ShortForms::is_head_alone(const Block& block, std::uint32_t token) const {
  const auto analyses = block.types->analyses(block.tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return lexicon_->is_of(analysis.entry, head_) && lexicon_->feature(analysis.entry, alone_) &&
           analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0;
  });
}

/// The last words of the name, as many as there are, and the given name alone, which may be of two words ("servant of
/// ...", "light of ..."); none that begins behind a word which joins it to the one before.
void ShortForms::learn_person(const Block& block, const FoundName& name) {
  const auto [begin, end] = name.tokens;
  if (end - begin < 2) return;
  for (std::uint32_t i = begin + 1; i < end; ++i) {
    const bool joined = has_class(block, i - 1, joint_) && !is_second_half(block, i - 1);
    const bool of_times = i + 1 == end && (has_class(block, i, ordinal_) || has_class(block, i, shift_));
    if (!joined && !of_times && !is_second_half(block, i)) add_key(block, name, {i, end});
  }
  learn_with_article(block, name);
  const bool compound = has_class(block, begin, joint_) || is_second_half(block, begin + 1);
  const std::uint32_t first = begin + (compound ? 2 : 1);
  if (first < end) add_key(block, name, {begin, first});
}

/// A person's whole name, which only what stood beside it may have told where it came first.
void ShortForms::learn_whole(const Block& block, const FoundName& name) {
  const bool whole = !name.short_form && name.type == NameType::Per && name.tokens.end - name.tokens.begin > 1;
  if (whole) add_key(block, name, name.tokens);
}

/// "Nasir Nawasra", and "al-Nawasra" from then on: a family that no table has is called with the article too.
void ShortForms::learn_with_article(const Block& block, const FoundName& name) {
  const text::Token& last = block.tokens[name.tokens.end - 1];
  if (!types_->analyses(last.type).empty()) return;
  const std::uint64_t hash = stems_.with_article(last.span().slice(block.text));
  if (hash != 0) add_key({&hash, 1}, name);
}

void ShortForms::learn_entry(const FoundName& name) {
  if (name.entry == 0) return;
  const std::uint64_t hash = WordStems::hash_of(name.entry - 1);
  add_key({&hash, 1}, name);
}

std::uint64_t ShortForms::first_word(const Block& block, std::uint32_t token, Span name) {
  const auto stems = stems_.of(block.text, block.tokens[token]);
  const std::uint32_t begin = name.begin > block.tokens[token].begin ? name.begin - block.tokens[token].begin : 0;
  const auto stem =
      std::find_if(stems.rbegin(), stems.rend(), [=](const Stem& one) { return one.begin == begin && !one.listed; });
  return stem == stems.rend() ? stems.front().hash : stem->hash;
}

bool ShortForms::has_class(const Block& block, std::uint32_t token, lexicon::ClassId klass) const {
  if (!(*block.types)[block.tokens[token].type].may_be(klass)) return false;
  const auto analyses = block.types->analyses(block.tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(),
                     [&](const lexicon::Analysis& analysis) { return lexicon_->is_of(analysis.entry, klass); });
}

bool ShortForms::is_whole_noun(const Block& block, std::uint32_t token) const {
  const auto analyses = block.types->analyses(block.tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    const lexicon::ClassId klass = lexicon_->class_of(analysis.entry);
    return analysis.stem_begin == 0 && (klass == nouns_[0] || klass == nouns_[1]);
  });
}

/// "The Sudanese street", "our Arab world": a nationality behind a noun that is definite too, and is not what someone
/// is called.
bool ShortForms::tells_of_noun(const Block& block, std::uint32_t token) const {
  if (token == 0 || block.tokens[token].paragraph || !has_class(block, token, nationality_)) return false;
  const auto analyses = block.types->analyses(block.tokens[token - 1].type);
  const bool definite = std::any_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& analysis) {
    return analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0 ||
           analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Pronoun)] != 0;
  });
  return definite && std::none_of(called_.begin(), called_.end(),
                                  [&](lexicon::ClassId klass) { return has_class(block, token - 1, klass); });
}

/// "Ahmad", of whom another is called "Ahmad the Strange": a given name with a family's adjective behind it.
bool ShortForms::is_other_one(const Block& block, std::uint32_t token, const FoundName& person) const {
  const std::uint32_t next = token + 1;
  const bool first = person.of.begin < person.of.end && has_class(block, token, given_);
  if (!first || next >= block.tokens.size() || block.tokens[next].paragraph) return false;
  const auto analyses = block.types->analyses(block.tokens[next].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return lexicon_->is_of(analysis.entry, adjective_) && analysis.stem_begin == 0 &&
           !lexicon_->feature(analysis, number_) && !lexicon_->feature(analysis, gender_) &&
           analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0;
  });
}

/// Of a compound: what stands behind "servant of" and the like is no name by itself.
bool ShortForms::is_second_half(const Block& block, std::uint32_t token) const {
  return is_of_kind(block, token, second_);
}

/// Whether a word is a part of names of that kind.
bool ShortForms::is_of_kind(const Block& block, std::uint32_t token, lexicon::SymbolId kind) const {
  const auto analyses = block.types->analyses(block.tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return lexicon_->is_of(analysis.entry, joint_) && kind != 0 &&
           lexicon_->feature(analysis.entry, kind_) == static_cast<std::int32_t>(kind);
  });
}

void ShortForms::add_key(const Block& block, const FoundName& name, text::TokenRange part) {
  constexpr std::uint32_t kMostWords = 8;
  if (part.end - part.begin > kMostWords) return;
  std::array<std::uint64_t, kMostWords> words{};
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    words[i - part.begin] = i == part.begin ? first_word(block, i, name.span) : word(block, i);
  }
  add_key({words.data(), part.end - part.begin}, name);
}

void ShortForms::add_key(std::span<const std::uint64_t> words, const FoundName& name) {
  std::uint32_t& bucket = buckets_[words.front() % buckets_.size()];
  for (std::uint32_t key = bucket; key != 0; key = keys_[key - 1].next) {
    const auto known = std::span(words_).subspan(keys_[key - 1].words_begin, keys_[key - 1].words);
    if (std::equal(words.begin(), words.end(), known.begin(), known.end())) return;
  }
  keys_.push_back({static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(words.size()), bucket, name});
  words_.insert(words_.end(), words.begin(), words.end());
  first_words_.add(words.front());
  bucket = static_cast<std::uint32_t>(keys_.size());
}

void ShortForms::find_between(const Block& block, std::uint32_t begin, std::uint32_t end) {
  while (begin < end) begin += match(block, begin, end);
}

/// The longest key that stands at a token; returns how many tokens are done with.
std::uint32_t ShortForms::match(const Block& block, std::uint32_t at, std::uint32_t end) {
  const text::Token& token = block.tokens[at];
  if (token.kind != text::TokenKind::Word && token.kind != text::TokenKind::Foreign) return 1;
  if (!stems_.any_in(first_words_, block.text, token)) return 1;
  std::uint32_t words = 0;
  FoundName found;
  const std::size_t stems = stems_.of(block.text, token).size();
  for (std::size_t i = 0; i < stems; ++i) {
    const Stem stem = stems_.of(block.text, token)[i];  // a copy: looking at other words moves them
    for (std::uint32_t key = buckets_[stem.hash % buckets_.size()]; key != 0; key = keys_[key - 1].next) {
      const Key& candidate = keys_[key - 1];
      if (candidate.words <= words || candidate.words > end - at || words_[candidate.words_begin] != stem.hash)
        continue;
      std::uint32_t same = 1;
      while (same < candidate.words && words_[candidate.words_begin + same] == word(block, at + same)) ++same;
      if (same < candidate.words) continue;
      words = same;
      found = candidate.full;
      found.of = candidate.full.span;
      found.span.begin = token.begin + stem.begin;
    }
  }
  const auto is_other = [&](lexicon::ClassId klass) { return has_class(block, at, klass); };
  // A word that the tables have whole is not a name behind a preposition: "statement" is not "by Yan".
  const bool attached = words == 1 && found.span.begin > token.begin;
  if (attached && is_whole_noun(block, at)) return 1;
  if (words == 0 || (words == 1 && std::any_of(never_.begin(), never_.end(), is_other))) return 1;
  if (words == 1 && tells_of_noun(block, at)) return 1;
  if (words == 1 && found.type == NameType::Per && is_other_one(block, at, found)) return 1;
  found.short_form = true;
  found.tokens = {at, at + words};
  found.span.end = block.tokens[at + words - 1].end;
  found.shorter = {};
  shorts_.push_back(found);
  return words;
}

}  // namespace barqiya::layers::names
