// Files of rules to rules. A file is cut into items, each beginning at a line's first column, an item into fields, each
// beginning with its keyword; what is wrong in one field leaves the others readable, so that one run tells all faults.
//
// Overlays are laid over as they are read: in the order of layers, `shared.rules` first within each. A let is known
// from where it is written on, a file's own before those of the files that it is laid over. Tested by
// tests/compile/grammar_rules_test.cpp.
#include "compile/rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "compile/lint.hpp"
#include "compile/rules_fields.hpp"
#include "compile/rules_pattern.hpp"
#include "text/utf8.hpp"

namespace barqiya::compile {
namespace {

constexpr std::string_view kFolder = "grammar/";
constexpr std::string_view kExtension = ".rules";
constexpr std::string_view kShared = "shared";
constexpr std::array<std::string_view, 5> kFields{"match", "build", "yes", "no", "priority"};

struct Let {
  PatternPtr pattern;  ///< null when it has faults, which were reported
  Place place;
  std::size_t layer = 0;  ///< of sources
  std::string file;       ///< "times", "shared"
  bool used = false;
};

struct ReadRule {
  Rule rule;
  std::size_t layer = 0;
  bool whole = true;  ///< without faults
};

/// What stands in the files read so far.
struct Sources {
  std::multimap<std::string, Let, std::less<>> lets;
  std::map<std::string, ReadRule, std::less<>> rules;
};

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// The word at an offset, up to white space or `limit`.
std::string_view word_at(std::string_view text, std::size_t begin, std::size_t limit) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n#", begin), limit);
  return text.substr(begin, end - begin);
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit && is_blank(text[at])) ++at;
  return at;
}

bool is_let_name(std::string_view name) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  return !name.empty() && kLetters.find(name[0]) != std::string_view::npos &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

/// LAYER.KIND.WHAT as its three parts; nothing when it is not so.
std::optional<std::array<std::string_view, 3>> parts_of(std::string_view name) {
  std::array<std::string_view, 3> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? name.find('.') : name.size();
    if (end == std::string_view::npos) return std::nullopt;
    parts[i] = name.substr(0, end);
    if (!is_let_name(parts[i])) return std::nullopt;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return parts;
}

class FileReader : public LetScope {
 public:
  FileReader(const SourceFile& source, std::size_t layer, const language::Blob& characters, Sources& sources,
             Diagnostics& diagnostics)
      : source_(source), layer_(layer), characters_(&characters), sources_(&sources), diagnostics_(&diagnostics) {
    file_ = source.path.substr(kFolder.size(), source.path.size() - kFolder.size() - kExtension.size());
  }

  void read() {
    if (!text::is_valid(source_.text())) return diagnostics_->add(source_.file(), 0, 0, "not valid UTF-8");
    if (!lint()) return;
    const std::vector<std::size_t> lines = item_lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      read_item({lines[i], i + 1 < lines.size() ? lines[i + 1] : source_.text().size()});
    }
  }

  PatternPtr use(std::string_view name, const Lexeme& at) override {
    Let* const let = find_let(name);
    if (let == nullptr) RuleLexer::fail(at, "no let `" + std::string(name) + "` was written before this");
    let->used = true;
    if (let->pattern == nullptr) RuleLexer::fail(at, "");
    return let->pattern;
  }

  [[nodiscard]] bool knows(std::string_view name) const override { return find_let(name) != nullptr; }

 private:
  bool lint() {
    const std::string_view text = source_.text();
    bool clean = true;
    int number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view line = text.substr(begin, end - begin);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      clean = lint_line(line, source_.file(), ++number, *diagnostics_) && clean;
      begin = end + 1;
    }
    return clean;
  }

  void fault(std::size_t offset, std::string message) {
    if (!message.empty()) add_fault(*diagnostics_, source_.place(offset), std::move(message));
  }

  /// Where items begin: lines that are no continuation and no comment.
  std::vector<std::size_t> item_lines() {
    const std::string_view text = source_.text();
    std::vector<std::size_t> lines;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::size_t first = skip_blanks(text, begin, end);
      const bool empty = first == end || text[first] == '#';
      if (!empty && first == begin) lines.push_back(begin);
      if (!empty && first > begin && lines.empty()) fault(first, "a line that continues nothing");
      begin = end + 1;
    }
    return lines;
  }

  void read_item(Stretch item) {
    const std::string_view text = source_.text();
    const std::string_view keyword = word_at(text, item.begin, item.end);
    const std::size_t after = skip_blanks(text, item.begin + keyword.size(), item.end);
    if (keyword == "let") return read_let({after, item.end});
    if (keyword != "rule" && keyword != "guard" && keyword != "-rule") {
      return fault(item.begin, "an item begins with `let`, `rule`, `guard` or `-rule`");
    }
    if (file_ == kShared) return fault(item.begin, "shared.rules has lets only");
    const std::string_view name = word_at(text, after, item.end);
    const auto parts = parts_of(name);
    if (!parts) return fault(after, "a rule's name is LAYER.KIND.WHAT, of small letters, digits and _");
    if ((*parts)[0] != file_) return fault(after, "the rules of this file have names that begin with `" + file_ + ".`");
    if (keyword == "-rule") return remove_rule(name, after, item.end);
    const bool guard = keyword == "guard";
    if (((*parts)[1] == "guard") != guard) fault(after, "a guard, and nothing else, is named LAYER.guard.WHAT");
    read_rule(name, guard, item, after);
  }

  void read_let(Stretch rest) {
    const std::string_view text = source_.text();
    const std::size_t end = std::min(text.find_first_of(" \t\r\n#=", rest.begin), rest.end);
    const std::string_view name = text.substr(rest.begin, end - rest.begin);
    if (!is_let_name(name)) return fault(rest.begin, "a let's name has small letters, digits and _");
    Let let;
    let.place = source_.place(rest.begin);
    let.layer = layer_;
    let.file = file_;
    try {
      RuleLexer lexer(source_, end, rest.end);
      lexer.expect("=");
      let.pattern = parse_let(lexer, *this, *characters_);
    } catch (const RuleFault& wrong) {
      fault(wrong.offset, wrong.message);
    }
    const Let* const known = find_let(name);
    if (known != nullptr && known->layer == layer_) {
      return fault(rest.begin, "the let `" + std::string(name) + "` stands already in " + known->place.file + ":" +
                                   std::to_string(known->place.line));
    }
    sources_->lets.emplace(name, std::move(let));
  }

  /// The let of that name that is nearest: in the latest layer of sources, the file's own before a shared one.
  [[nodiscard]] Let* find_let(std::string_view name) const {
    Let* nearest = nullptr;
    const auto [begin, end] = sources_->lets.equal_range(name);
    for (auto at = begin; at != end; ++at) {
      Let& let = at->second;
      if (let.file != file_ && let.file != kShared) continue;
      const bool nearer =
          nearest == nullptr || let.layer > nearest->layer || (let.layer == nearest->layer && nearest->file == kShared);
      if (nearer) nearest = &let;
    }
    return nearest;
  }

  void remove_rule(std::string_view name, std::size_t at, std::size_t end) {
    const auto found = sources_->rules.find(name);
    const std::size_t after = skip_blanks(source_.text(), at + name.size(), end);
    if (after < end && source_.text()[after] != '\n' && source_.text()[after] != '#') {
      return fault(after, "`-rule` takes a name alone");
    }
    if (found == sources_->rules.end()) return fault(at, "there is no rule `" + std::string(name) + "` to remove");
    if (found->second.layer == layer_) return fault(at, "only an overlay removes a rule");
    sources_->rules.erase(found);
  }

  void read_rule(std::string_view name, bool guard, Stretch item, std::size_t at) {
    const std::string_view text = source_.text();
    ReadRule read;
    read.layer = layer_;
    read.rule.place = source_.place(at);
    read.rule.layer = file_;
    read.rule.name = name;
    read.rule.guard = guard;
    const std::vector<Stretch> fields = fields_of(item, read.whole);
    const std::size_t header_end = fields.empty() ? item.end : fields.front().begin;
    const std::size_t stray = skip_blanks(text, at + name.size(), header_end);
    if (stray < header_end && text[stray] != '\n' && text[stray] != '#') {
      fault(stray, "behind a rule's name its line ends");
      read.whole = false;
    }
    std::size_t end = header_end;
    for (const Stretch field : fields) {
      read.whole = read_field(field, read.rule) && read.whole;
      end = field.end;
    }
    read.rule.text = text.substr(item.begin, content_end({item.begin, end}) - item.begin);
    read.whole = check_fields(read) && read.whole;
    keep(std::move(read), at);
  }

  /// A rule's fields, each with its keyword. `whole` becomes false when something else stands before them.
  std::vector<Stretch> fields_of(Stretch item, bool& whole) {
    const std::string_view text = source_.text();
    std::vector<Stretch> fields;
    for (std::size_t line = text.find('\n', item.begin); line < item.end; line = text.find('\n', line + 1)) {
      const std::size_t first = skip_blanks(text, line + 1, item.end);
      const std::string_view word = first < item.end ? word_at(text, first, item.end) : std::string_view{};
      if (std::find(kFields.begin(), kFields.end(), word) != kFields.end()) {
        if (!fields.empty()) fields.back().end = first;
        fields.push_back({first, item.end});
      } else if (fields.empty() && !word.empty()) {
        fault(first, "a field begins with `match`, `build`, `yes`, `no` or `priority`");
        whole = false;
        return {};
      }
    }
    return fields;
  }

  /// Where the last line that is no comment ends.
  [[nodiscard]] std::size_t content_end(Stretch item) const {
    const std::string_view text = source_.text();
    std::size_t last = item.begin;
    for (std::size_t begin = item.begin; begin < item.end;) {
      const std::size_t end = std::min(text.find('\n', begin), item.end);
      const std::size_t first = skip_blanks(text, begin, end);
      if (first < end && text[first] != '#') last = end;
      begin = end + 1;
    }
    return last;
  }

  bool read_field(Stretch field, Rule& rule) {
    const std::string_view keyword = word_at(source_.text(), field.begin, field.end);
    const Stretch rest{field.begin + keyword.size(), field.end};
    try {
      if (keyword == "match") {
        if (rule.match != nullptr) throw RuleFault{field.begin, "a second `match`"};
        RuleLexer lexer(source_, rest.begin, rest.end);
        rule.match = parse_match(lexer, *this, *characters_);
      } else if (keyword == "build") {
        if (rule.guard) throw RuleFault{field.begin, "a guard builds nothing"};
        rule.builds.push_back(parse_build(source_, rest));
      } else if (keyword == "yes") {
        rule.yes.push_back(parse_yes(source_, rest));
        if (rule.guard && rule.yes.back().spans.size() > 1) {
          throw RuleFault{field.begin, "the brackets of a guard's example mark its core, once"};
        }
        if (rule.guard && !rule.yes.back().values.empty()) throw RuleFault{field.begin, "a guard has no values"};
      } else if (keyword == "no") {
        rule.no.push_back(parse_no(source_, rest));
      } else {
        rule.priority = parse_priority(source_, rest);
      }
    } catch (const RuleFault& wrong) {
      fault(wrong.offset, wrong.message);
      return false;
    }
    return true;
  }

  /// What every rule must have; silent about what is missing because it had faults.
  bool check_fields(const ReadRule& read) {
    if (!read.whole) return false;
    const Rule& rule = read.rule;
    const auto missing = [this, &rule](bool is_missing, const char* what) {
      if (is_missing) add_fault(*diagnostics_, rule.place, "`" + rule.name + "` has no `" + what + "`");
      return !is_missing;
    };
    bool whole = missing(rule.match == nullptr, "match");
    whole = missing(!rule.guard && rule.builds.empty(), "build") && whole;
    whole = missing(rule.yes.empty(), "yes") && whole;
    return missing(rule.no.empty(), "no") && whole;
  }

  void keep(ReadRule read, std::size_t at) {
    const auto known = sources_->rules.find(read.rule.name);
    if (known == sources_->rules.end()) {
      sources_->rules.emplace(read.rule.name, std::move(read));
    } else if (known->second.layer == layer_) {
      fault(at, "`" + read.rule.name + "` stands already in line " + std::to_string(known->second.rule.place.line));
    } else {
      known->second = std::move(read);
    }
  }

  RuleText source_;
  std::size_t layer_;
  std::string file_;
  const language::Blob* characters_;
  Sources* sources_;
  Diagnostics* diagnostics_;
};

/// The files of rules of one layer of sources, the shared ones first, the others by path.
std::vector<const SourceFile*> files_of(const std::vector<SourceFile>& layer) {
  std::vector<const SourceFile*> files;
  for (const SourceFile& file : layer) {
    const std::string_view path = file.path;
    if (!starts_with(path, kFolder) || path.size() <= kFolder.size() + kExtension.size()) continue;
    if (path.substr(path.size() - kExtension.size()) == kExtension) files.push_back(&file);
  }
  const std::string shared = std::string(kFolder) + std::string(kShared) + std::string(kExtension);
  std::sort(files.begin(), files.end(), [&shared](const SourceFile* a, const SourceFile* b) {
    return std::pair(a->path != shared, std::string_view(a->path)) <
           std::pair(b->path != shared, std::string_view(b->path));
  });
  return files;
}

void report_unused(const Sources& sources, Diagnostics& diagnostics) {
  std::vector<std::pair<const std::string*, const Let*>> unused;
  for (const auto& [name, let] : sources.lets) {
    if (!let.used) unused.emplace_back(&name, &let);
  }
  std::sort(unused.begin(), unused.end(), [](const auto& a, const auto& b) {
    const Place& left = a.second->place;
    const Place& right = b.second->place;
    return std::pair(left.file, left.line) < std::pair(right.file, right.line);
  });
  for (const auto& [name, let] : unused) add_fault(diagnostics, let->place, "the let `" + *name + "` is not used");
}

}  // namespace

std::vector<Rule> read_rules(Layers layers, const language::Blob& characters, Diagnostics& diagnostics) {
  Sources sources;
  const std::size_t faults = diagnostics.list().size();
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    for (const SourceFile* file : files_of(layers[layer])) {
      FileReader(*file, layer, characters, sources, diagnostics).read();
    }
  }
  // A let whose only use stands behind a fault was not seen to be used.
  if (diagnostics.list().size() == faults) report_unused(sources, diagnostics);
  std::vector<Rule> rules;
  for (auto& [name, read] : sources.rules) {
    if (read.whole) rules.push_back(std::move(read.rule));
  }
  return rules;
}

}  // namespace barqiya::compile
