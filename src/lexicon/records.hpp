#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/blob.hpp"

/// The records of the lexicon's sections, as src/compile/lexicon.cpp writes and Lexicon reads them.
namespace barqiya::lexicon {

/// Section::Classes. The entries of a class stand together.
struct ClassRecord {
  std::uint32_t name = 0;         ///< symbol
  std::uint32_t first_entry = 0;  ///< in Section::Entries
  std::uint32_t entries = 0;      ///< how many
};

/// Classes that no table may have: the quoted words of rules, and the first words of phrases, whose n-th entry is the
/// n-th record of Section::Phrases.
inline constexpr std::string_view kLiteralClass = "literal";
inline constexpr std::string_view kPhraseClass = "phrase";

/// Section::Entries.
struct EntryRecord {
  language::StringRef lemma;
  std::uint32_t features_begin = 0;  ///< in Section::Features
  std::uint16_t features = 0;        ///< how many
  std::uint16_t klass = 0;
};

enum class FeatureKind : std::uint16_t { Symbol, Integer };

/// Section::Features.
struct FeatureRecord {
  std::uint16_t name = 0;  ///< symbol
  FeatureKind kind = FeatureKind::Symbol;
  std::int32_t value = 0;  ///< symbol or integer
};

/// Section::Forms: a slot of an open-addressed hash table of folded forms, its size a power of two. A form stands in
/// one of the kProbes slots from `fnv1a(form) % size` on; a slot without text is free.
struct FormSlot {
  std::uint32_t tag = 0;  ///< the upper half of the hash
  language::StringRef text;
  std::uint32_t items_begin = 0;  ///< in Section::FormItems
  std::uint16_t items = 0;        ///< how many; 0 for a form that is only a word inside a phrase
  std::uint16_t word = 0;         ///< its number among the words of phrases, 0 when it is none
};
inline constexpr std::size_t kProbes = 64;

/// How many records Section::Features has at most, and how many of them a form (FeatureSpan in lexicon.hpp).
inline constexpr std::size_t kMostFeatures = std::size_t{1} << 24;
inline constexpr std::size_t kMostFeaturesOfForm = 255;

/// Section::FormItems: one way to read a form.
struct FormItem {
  std::uint32_t entry = 0;
  std::uint32_t said = 0;  ///< what is said of it; the same number for all of the same class and features, but
                           ///< for each entry of class `literal` its own; below the number of items
  std::uint32_t features_begin = 0;  ///< in Section::Features; those of the form, then those of its entry
  language::StringRef light;         ///< the form as written, for rows marked exact; else empty
  std::uint16_t features = 0;
  std::uint8_t permits = 0;  ///< clitics that may be attached, a bit each (1 << Clitic), and kFiniteForm
  std::uint8_t needs = 0;    ///< clitics that must be attached: the form that a word takes before a pronoun
};

/// In FormItem::permits: a finite verb form, which takes other prepositions and pronouns than a noun does.
inline constexpr std::uint8_t kFiniteForm = 1U << 7;

/// What a clitic may be attached to.
inline constexpr std::uint32_t kNominalHosts = 1;  ///< nouns and all else that is no finite verb form
inline constexpr std::uint32_t kFiniteHosts = 2;

/// Section::Clitics: a row of the clitic table. At most kMaxClitics.
struct CliticRecord {
  language::StringRef letters;     ///< folded
  language::StringRef stands_for;  ///< folded; what an article is when it has not lost its first letter, else `letters`
  std::uint32_t value = 0;         ///< symbol
  std::uint16_t kind = 0;          ///< Clitic
  std::uint16_t after = 0;         ///< row + 1 of the clitic that must stand before it, 0 for any or none
  std::uint32_t hosts = kNominalHosts | kFiniteHosts;
};
inline constexpr std::size_t kMaxClitics = 254;

/// Section::Phrases: a trie of words. First the nodes of first words, then their followers, breadth first; the
/// followers of a node stand together, by word number.
struct PhraseNode {
  std::uint32_t word = 0;         ///< FormSlot::word of the word that leads here
  std::uint32_t items_begin = 0;  ///< in Section::FormItems: the phrases that end here
  std::uint32_t next_begin = 0;   ///< in Section::Phrases, behind this node
  std::uint16_t items = 0;
  std::uint16_t next = 0;
};

}  // namespace barqiya::lexicon
