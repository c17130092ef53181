// data/text/characters.tsv to the two sections of the text stage. A row "06A9 arabic kaf" says that the code point is a
// letter and folds as kaf does; rows refine those above them, so the last row that names a code point counts. Pages of
// code points that are alike are stored once.
#include "text/characters.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "compile/stages.hpp"
#include "compile/table.hpp"
#include "text/utf8.hpp"

namespace barqiya::compile {
namespace {

using language::Section;
using text::CharacterClass;
using text::CharacterFold;
using text::FoldedLetter;
using text::Role;

constexpr std::string_view kPath = "text/characters.tsv";
constexpr char32_t kCodePoints = 0x110000;
constexpr std::size_t kMaxLetters = 18;  ///< that one character folds to: Unicode's longest ligature has so many
constexpr std::size_t kMaxFamilies = 0xFF - text::kFirstFamily;

constexpr std::array<std::string_view, static_cast<std::size_t>(CharacterClass::Count)> kClassNames = {
    "arabic", "foreign",    "digit",       "stop",         "comma",        "colon",
    "dash",   "quote_open", "quote_close", "quote_either", "bracket_open", "bracket_close",
    "other",  "mark",       "tatweel",     "invisible",    "space",        "line_break"};

/// One row, read.
struct Character {
  char32_t first = 0;
  char32_t last = 0;
  CharacterClass klass = CharacterClass::Other;
  std::vector<char32_t> light;
  std::vector<char32_t> full;
  Role role = text::kNoRole;
};

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> codes;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint code = text::code_point_at(text.data() + at);
    codes.push_back(code.value);
    at += code.size;
  }
  return codes;
}

/// "0621" or "0621..064A".
bool read_range(std::string_view text, Character& out) {
  const auto read = [](std::string_view digits, char32_t& code) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    code = value;
    return error == std::errc() && end == digits.data() + digits.size() && digits.size() >= 4 && value < kCodePoints;
  };
  const std::size_t dots = text.find("..");
  out.last = kCodePoints;
  if (dots != std::string_view::npos) {
    return read(text.substr(0, dots), out.first) && read(text.substr(dots + 2), out.last) && out.first < out.last;
  }
  const bool good = read(text, out.first);
  out.last = out.first;
  return good;
}

bool is_dropped(CharacterClass klass) {
  return klass == CharacterClass::Mark || klass == CharacterClass::Tatweel || klass == CharacterClass::Invisible ||
         klass == CharacterClass::Space;  // which a word has behind a letter that was typed apart
}

bool pairs(CharacterClass klass) { return klass >= CharacterClass::QuoteOpen && klass <= CharacterClass::BracketClose; }

/// Writes one array of a value a code point as an index and pages, each page once.
template <class Value>
class Pages {
 public:
  explicit Pages(std::size_t direct_pages, const std::vector<Value>& values) {
    for (std::size_t page = 0; page < text::kPages; ++page) {
      std::string content(reinterpret_cast<const char*>(&values[page * text::kPage]), text::kPage * sizeof(Value));
      const auto next = static_cast<std::uint16_t>(count_);
      const auto [known, is_new] = known_.emplace(std::move(content), next);
      const bool own = is_new || page < direct_pages;
      index_[page] = own ? next : known->second;
      if (!own) continue;
      bytes_ += known->first;
      ++count_;
    }
  }

  [[nodiscard]] std::string_view index() const { return {reinterpret_cast<const char*>(index_.data()), sizeof index_}; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  text::PageIndex index_{};
  std::map<std::string, std::uint16_t> known_;
  std::string bytes_;
  std::size_t count_ = 0;
};

/// The foldings of all code points: each different one is stored once, number 0 being "as it is".
class FoldTable {
 public:
  FoldTable() : numbers_(kCodePoints, 0), folds_{CharacterFold{}} {}

  void set(const Character& character, const std::vector<FoldedLetter>& letters, bool itself) {
    CharacterFold fold;
    fold.role = character.role;
    if (!itself) {
      fold.first = place_of(letters);
      fold.count = static_cast<std::uint8_t>(letters.size());
    }
    const auto [known, is_new] = known_.emplace(fold, static_cast<std::uint16_t>(folds_.size()));
    if (is_new) folds_.push_back(fold);
    std::fill(numbers_.begin() + character.first, numbers_.begin() + character.last + 1, known->second);
  }

  /// Whether 16 bits can number all letters and all foldings.
  [[nodiscard]] bool fits() const { return folds_.size() <= 0xFFFF && letters_.size() <= 0xFFFF; }

  [[nodiscard]] Role role_of(char32_t code) const { return folds_[numbers_[code]].role; }

  void write(BlobWriter& out) const {
    const Pages<std::uint16_t> pages(0, numbers_);
    text::FoldsHead head;
    head.pages = static_cast<std::uint32_t>(pages.count());
    head.folds = static_cast<std::uint32_t>(folds_.size());
    head.letters = static_cast<std::uint32_t>(letters_.size());
    std::string bytes(reinterpret_cast<const char*>(&head), sizeof head);
    bytes += pages.index();
    bytes += pages.bytes();
    bytes.append(reinterpret_cast<const char*>(folds_.data()), folds_.size() * sizeof folds_[0]);
    bytes.append(reinterpret_cast<const char*>(letters_.data()), letters_.size() * sizeof(FoldedLetter));
    out.bytes(Section::Folds, bytes);
  }

 private:
  std::uint16_t place_of(const std::vector<FoldedLetter>& letters) {
    const auto found = std::search(letters_.begin(), letters_.end(), letters.begin(), letters.end());
    const auto place = static_cast<std::uint16_t>(found - letters_.begin());
    if (found == letters_.end()) letters_.insert(letters_.end(), letters.begin(), letters.end());
    return place;
  }

  std::vector<std::uint16_t> numbers_;
  std::vector<CharacterFold> folds_;
  std::map<CharacterFold, std::uint16_t> known_;
  std::vector<FoldedLetter> letters_;
};

class Compiler {
 public:
  Compiler(BlobWriter& out, Diagnostics& diagnostics) : out_(out), diagnostics_(diagnostics) {}

  void compile(Layers layers) {
    for (const std::vector<SourceFile>& layer : layers) {
      for (const SourceFile& source : layer) {
        if (source.path == kPath) lay_over(source);
      }
    }
    if (tables_.empty()) diagnostics_.add(std::string(kPath), 0, 0, "the character table is missing");
    for (const auto& [table, row] : rows_) {
      if (table != nullptr) read_row(*table, *row);
    }
    std::vector<std::uint8_t> classes(kCodePoints, static_cast<std::uint8_t>(CharacterClass::Other));
    for (const Character& character : characters_) {
      std::fill(classes.begin() + character.first, classes.begin() + character.last + 1,
                static_cast<std::uint8_t>(character.klass));
      set_fold(character);
    }
    if (!folds_.fits()) diagnostics_.add(std::string(kPath), 0, 0, "too many different foldings");
    const Pages<std::uint8_t> pages(text::kDirectPages, classes);
    out_.bytes(Section::Characters, std::string(pages.index()) + pages.bytes());
    folds_.write(out_);
  }

 private:
  using Place = std::pair<const Table*, const Row*>;

  void fault(const Table& table, const Row& row, std::size_t cell, std::string message) {
    diagnostics_.add(table.file, row.line, row.cells[cell].column, std::move(message));
  }

  /// Rows of a known key replace the known one in its place; `-KEY` removes it.
  void lay_over(const SourceFile& source) {
    tables_.push_back(std::make_unique<Table>(parse_table(source, diagnostics_)));
    const Table& table = *tables_.back();
    constexpr std::array<std::string_view, 5> kColumns = {"codes", "class", "light", "full", "role"};
    const bool known = table.columns.size() == kColumns.size() &&
                       std::equal(kColumns.begin(), kColumns.end(), table.columns.begin(),
                                  [](std::string_view name, const Column& column) { return column.name == name; });
    if (!known) return diagnostics_.add(table.file, 0, 0, "the columns must be codes, class, light, full, role");
    std::map<std::string_view, int> lines;
    for (const Row& row : table.rows) {
      const std::string_view key = row.cells[0].text;
      const auto [line, is_new] = lines.emplace(key, row.line);
      if (!is_new) fault(table, row, 0, "the row stands twice, first in line " + std::to_string(line->second));
      lay_row(table, row);
    }
  }

  void lay_row(const Table& table, const Row& row) {
    const std::string_view key = row.cells[0].text;
    const auto known = place_of_.find(key);
    if (row.removes) {
      if (known == place_of_.end()) return fault(table, row, 0, "there is no such row to remove");
      rows_[known->second] = {nullptr, nullptr};
      place_of_.erase(known);
    } else if (known != place_of_.end()) {
      rows_[known->second] = {&table, &row};
    } else {
      place_of_.emplace(key, rows_.size());
      rows_.emplace_back(&table, &row);
    }
  }

  void read_row(const Table& table, const Row& row) {
    Character character;
    if (!read_range(row.cells[0].text, character)) {
      return fault(table, row, 0, "`" + std::string(row.cells[0].text) + "` is no code point and no range of them");
    }
    const auto klass = std::find(kClassNames.begin(), kClassNames.end(), row.cells[1].text);
    if (klass == kClassNames.end()) {
      return fault(table, row, 1, "unknown class `" + std::string(row.cells[1].text) + "`");
    }
    character.klass = static_cast<CharacterClass>(klass - kClassNames.begin());
    character.light = code_points(row.cells[2].text);
    character.full = code_points(row.cells[3].text);
    if (character.light.size() > kMaxLetters) {
      return fault(table, row, 2, "more than " + std::to_string(kMaxLetters) + " letters");
    }
    if (!character.full.empty() && !character.light.empty() && character.full.size() != character.light.size()) {
      return fault(table, row, 3, "`full` must have one letter for each of `light`'s");
    }
    if (!character.full.empty() && character.light.empty() && character.full.size() != 1) {
      return fault(table, row, 3, "`full` must be one letter when `light` is the character itself");
    }
    if (families_.size() > kMaxFamilies) return fault(table, row, 4, "too many families of marks");
    if (!read_role(row.cells[4].text, character)) {
      return fault(table, row, 4, "unknown role `" + std::string(row.cells[4].text) + "`");
    }
    if (character.light.empty() && character.full.size() == 1 && character.first == character.last) {
      full_of_[character.first] = character.full[0];
    }
    characters_.push_back(std::move(character));
  }

  /// Of a mark that pairs, the family; of a letter, one of the habits of spelling.
  bool read_role(std::string_view name, Character& character) {
    if (pairs(character.klass)) {
      if (name.empty()) return false;
      if (families_.empty()) families_.emplace("single", text::kSingleQuotes);
      const auto next = static_cast<Role>(text::kFirstFamily + families_.size());
      character.role = families_.emplace(std::string(name), next).first->second;
      return true;
    }
    constexpr std::array<std::string_view, 7> kRoles = {"",      "hamza", "ta_marbuta", "ya", "alef_maqsura",
                                                        "apart", "mark"};
    const auto* const role = std::find(kRoles.begin(), kRoles.end(), name);
    character.role = static_cast<Role>(role - kRoles.begin());
    return role != kRoles.end();
  }

  void set_fold(Character character) {
    const bool itself = character.light.empty() && character.full.empty() && !is_dropped(character.klass);
    if (character.light.empty() && !character.full.empty()) character.light = {character.first};
    std::vector<FoldedLetter> letters;
    for (std::size_t i = 0; i < character.light.size(); ++i) {
      const char32_t light = character.light[i];
      const auto known = full_of_.find(light);
      const char32_t otherwise = known == full_of_.end() ? light : known->second;
      letters.push_back(folded(light, character.full.empty() ? otherwise : character.full[i]));
    }
    if (character.light.size() == 1 && character.role == text::kNoRole && !pairs(character.klass)) {
      character.role = folds_.role_of(character.light[0]);
    }
    folds_.set(character, letters, itself);
  }

  static FoldedLetter folded(char32_t light, char32_t full) {
    FoldedLetter letter;
    const auto write = [](char32_t code, auto& bytes, std::uint8_t& size) {
      std::string encoded;
      text::append(code, encoded);
      std::copy(encoded.begin(), encoded.end(), bytes.begin());
      size = static_cast<std::uint8_t>(encoded.size());
    };
    write(light, letter.light, letter.light_size);
    write(full, letter.full, letter.full_size);
    return letter;
  }

  BlobWriter& out_;
  Diagnostics& diagnostics_;
  std::vector<std::unique_ptr<Table>> tables_;
  std::vector<Place> rows_;  // in the order in which they apply; removed ones are null
  std::map<std::string_view, std::size_t> place_of_;
  std::vector<Character> characters_;
  std::map<std::string, Role, std::less<>> families_;
  std::map<char32_t, char32_t> full_of_;
  FoldTable folds_;
};

}  // namespace

void compile_characters(Layers layers, BlobWriter& out, Diagnostics& diagnostics) {
  Compiler(out, diagnostics).compile(layers);
}

}  // namespace barqiya::compile
