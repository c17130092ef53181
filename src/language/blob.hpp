#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "barqiya/error.hpp"

/// Compiled language data: the one file that `barqiya compile` writes from data/ and every stage reads.
///
/// A file is a header, a directory of sections, and the sections: arrays of plain records, aligned to 8 bytes, in the
/// byte order of the machine that wrote them (little-endian; a file of the other order is refused by its magic). A
/// stage asks for its section as a span of records and reads it in place: loading costs nothing. The stage that owns a
/// section (named beside it below) also checks, on loading a file from outside, that every index in it is in range.
///
///   bytes 0-7    magic "BARQIYA" and the format's number (kFormat); a number is never reused
///   bytes 8-15   checksum of all that follows (FNV-1a, 64 bits)
///   bytes 16-23  size of the whole file
///   then         the directory: kSections pairs (offset, size in bytes) of 8 + 8 bytes
namespace barqiya::language {

inline constexpr char kFormat = 2;

/// The sections of a file, in its directory's order.
enum class Section : std::uint32_t {
  Strings,     ///< bytes of all strings (language)
  Version,     ///< one StringRef: the data's version, a hash of its sources (language)
  Characters,  ///< what each code point is (text)
  Folds,       ///< what each code point folds to (text)
  Symbols,     ///< StringRef of each symbol: names of classes, features and their values (lexicon)
  Classes,     ///< lexical classes (lexicon)
  Entries,     ///< rows of the tables (lexicon)
  Forms,       ///< hash table of folded word forms (lexicon)
  FormItems,   ///< the readings of one form (lexicon)
  Features,    ///< feature-value pairs of entries and forms (lexicon)
  Clitics,     ///< clitics and their order (lexicon)
  Phrases,     ///< entries of several words (lexicon)
  Predicates,  ///< what the rules' atoms ask of a symbol (grammar)
  Layers,      ///< one record a layer's grammar (grammar)
  Rules,       ///< (grammar)
  States,      ///< automaton states before determinising (grammar)
  Tests,       ///< tests of features (grammar)
  Builds,      ///< what a rule builds (grammar)
  Arguments,   ///< arguments of builds (grammar)
  Calendar,    ///< lengths of the Umm al-Qura months (calendar)
  Sources,     ///< the sources themselves, so that an overlay can be compiled onto them (compile)
  Captures,    ///< StringRef of each capture's name (grammar)
  Marks,       ///< StringRef of each punctuation mark that rules quote (grammar)
  Search,      ///< affixes that search takes off words (search)
  Count
};
inline constexpr std::size_t kSections = static_cast<std::size_t>(Section::Count);

/// A string in Section::Strings.
struct StringRef {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
  friend constexpr bool operator==(const StringRef&, const StringRef&) = default;
};

/// A view of compiled language data. Owns nothing: the bytes must outlive it. Cheap to copy, safe to share.
class Blob {
 public:
  /// Checks the magic, the size, the checksum and the directory. Throws Error naming `file` when they are wrong.
  /// `bytes` must be aligned to 8.
  static Blob load(std::string_view bytes, const std::string& file);

  /// As `load`, without the checksum: for the data built into the program, which the tests check.
  static Blob trusted(std::string_view bytes);

  /// The records of a section; empty when the file has none. Throws Error when its size is no multiple of T's.
  template <class T>
  [[nodiscard]] std::span<const T> table(Section section) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const std::string_view raw = bytes(section);
    if (raw.size() % sizeof(T) != 0) throw Error("compiled data: a section's size is no multiple of its record's");
    return {reinterpret_cast<const T*>(raw.data()), raw.size() / sizeof(T)};
  }

  [[nodiscard]] std::string_view bytes(Section section) const;

  /// The string that `ref` names; empty when it lies outside the file.
  [[nodiscard]] std::string_view string(StringRef ref) const {
    if (ref.offset > strings_.size() || ref.size > strings_.size() - ref.offset) return {};
    return strings_.substr(ref.offset, ref.size);
  }

  /// The data's version: 12 hexadecimal digits that depend on nothing but the sources.
  [[nodiscard]] std::string_view version() const;

  [[nodiscard]] std::string_view whole() const { return bytes_; }

 private:
  explicit Blob(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
  std::string_view strings_;
};

/// The frame of a file, shared with the writer (compile/blob_writer.hpp).
inline constexpr std::string_view kMagic = "BARQIYA";
inline constexpr std::size_t kAlignment = 8;
inline constexpr std::size_t kDirectory = 24;
inline constexpr std::size_t kBody = kDirectory + kSections * 16;

/// FNV-1a over 64 bits, the checksum and the hash of word forms.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  return hash;
}

}  // namespace barqiya::language
