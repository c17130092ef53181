// Formats are known by how their content begins, not by the names of files: an article saved from the web is "12345" or
// "index.php". A report may begin with any character, so that a bracket alone makes no JSON and a "<" no page.
#include "ingest/format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ingest/csv.hpp"
#include "ingest/recognise.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kHead = 4096;

constexpr std::array<std::pair<std::string_view, Format>, 12> kNames = {{{"text", Format::Text},
                                                                         {"html", Format::Html},
                                                                         {"feed", Format::Feed},
                                                                         {"rss", Format::Feed},
                                                                         {"atom", Format::Feed},
                                                                         {"newsml", Format::NewsMl},
                                                                         {"nitf", Format::NewsMl},
                                                                         {"ninjs", Format::Ninjs},
                                                                         {"json", Format::Json},
                                                                         {"jsonl", Format::Jsonl},
                                                                         {"csv", Format::Csv},
                                                                         {"warc", Format::Warc}}};

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

bool ends(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

/// The name of the first element, without prefix, in small letters; "!doctype" and what it names where that stands.
std::string first_element(std::string_view text) {
  while (begins(text, "<?") || begins(text, "<!--")) {
    const std::string_view end = begins(text, "<?") ? "?>" : "-->";
    const std::size_t found = text.find(end);
    if (found == std::string_view::npos) return {};
    text = without_blanks(text.substr(found + end.size()));
  }
  if (begins(lower(text.substr(0, 14)), "<!doctype html")) return "html";
  if (begins(text, "<!")) {  // with an internal subset, perhaps
    const std::size_t bracket = text.find('[');
    const std::size_t close = text.find('>');
    const bool has_subset = bracket < close;
    const std::size_t end = has_subset ? text.find("]>") : close;
    if (end == std::string_view::npos) return {};
    return first_element(without_blanks(text.substr(end + (has_subset ? 2 : 1))));
  }
  if (!begins(text, "<")) return {};
  text.remove_prefix(1);
  const std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/>"));
  return lower(name.substr(name.rfind(':') + 1));
}

Format of_markup(std::string_view text, std::string_view file) {
  const std::string element = first_element(text);
  const auto is = [&element](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), element) != names.end();
  };
  if (is({"rss", "rdf", "feed"})) return Format::Feed;
  if (is({"newsitem", "newsmessage", "packageitem", "nitf"})) return Format::NewsMl;
  const bool is_page =
      is({"html", "head", "body", "article"}) || lower(text.substr(0, kHead)).find("<html") != std::string::npos;
  if (is_page || (!element.empty() && (ends(file, ".html") || ends(file, ".htm")))) return Format::Html;
  return begins(text, "<?xml") ? Format::NewsMl : Format::Text;
}

/// Whether the first line holds a complete object: its brackets outside strings match.
bool is_line_of_json(std::string_view line) {
  int depth = 0;
  bool is_string = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (is_string) {
      if (c == '\\') ++i;
      is_string = c != '"';
    } else {
      is_string = c == '"';
      depth += c == '{' || c == '[' ? 1 : 0;
      depth -= c == '}' || c == ']' ? 1 : 0;
    }
  }
  return depth == 0 && !is_string;
}

/// The format of what begins as JSON does, if it is JSON.
std::optional<Format> of_brackets(std::string_view text) {
  const std::string_view inner = without_blanks(text.substr(1));
  const char next = inner.empty() ? '\0' : inner[0];
  if (text[0] == '[') return next == '{' || next == ']' ? std::optional(Format::Json) : std::nullopt;
  if (next != '"' && next != '}') return {};
  const std::size_t line = text.find('\n');
  const bool is_lines = line == std::string_view::npos ? text.size() >= kHead : is_line_of_json(text.substr(0, line));
  return is_lines ? Format::Jsonl : Format::Json;
}

}  // namespace

std::string_view name(Format format) {
  for (const auto& [name, value] : kNames) {
    if (value == format) return name;
  }
  return {};
}

std::optional<Format> format_named(std::string_view name) {
  for (const auto& [known, format] : kNames) {
    if (known == name) return format;
  }
  return {};
}

Format recognise(std::string_view beginning, std::string_view file, const LoadOptions& options) {
  const std::string text = text::decode(beginning.substr(0, kRecogniseSample), options.encoding).text;
  const std::string ending = lower(file.substr(file.size() - std::min<std::size_t>(file.size(), 8)));
  const std::string_view content = without_blanks(text);
  if (content.empty()) return Format::Text;
  if (begins(content, "WARC/1.") || begins(content, "WARC/0.")) return Format::Warc;
  if (content[0] == '<') return of_markup(content, ending);
  if (content[0] == '{' || content[0] == '[') {
    const auto format = of_brackets(content);
    if (format) return *format;
  }
  const bool is_named_csv = ends(ending, ".csv") || ends(ending, ".tsv");
  if (is_named_csv || is_csv_heading(content.substr(0, content.find('\n')), options)) return Format::Csv;
  return Format::Text;
}

}  // namespace barqiya::ingest
