// Options shared by verbs, each with what makes it wrong: a wrong value is wrong usage, said before anything is read.
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <limits>

#include "calendar/date.hpp"
#include "ingest/bytes.hpp"
#include "ingest/fields.hpp"
#include "text/encoding.hpp"

namespace barqiya::cli {
namespace {

void add_dct(CLI::App& verb, InputOptions& options) {
  const auto parse = [&options](const std::string& text) {
    const std::optional<Date> date = calendar::parse_date(text);
    if (!date) throw CLI::ValidationError("--dct", "'" + text + "' is no day; write YYYY-MM-DD");
    options.dct = *date;
  };
  verb.add_option_function<std::string>("--dct", parse,
                                        "The day the reports were written (document creation time), when you know it")
      ->type_name("DATE");
}

void add_encoding(CLI::App& verb, InputOptions& options) {
  const auto parse = [&options](const std::string& text) {
    options.load.encoding = text::encoding_named(text);
    if (!options.load.encoding) {
      throw CLI::ValidationError("--encoding", "'" + text + "' is none of utf-8, utf-16le, utf-16be, windows-1256");
    }
  };
  verb.add_option_function<std::string>("--encoding", parse,
                                        "utf-8, utf-16le, utf-16be or windows-1256; recognised when not given")
      ->type_name("NAME");
}

void add_format(CLI::App& verb, InputOptions& options) {
  static constexpr const char* kFormats = "text, html, feed, newsml, ninjs, json, jsonl, csv, warc";
  const auto parse = [&options](const std::string& text) {
    options.load.format = ingest::format_named(text);
    if (!options.load.format) throw CLI::ValidationError("--as", "'" + text + "' is none of " + kFormats);
  };
  verb.add_option_function<std::string>(
          "--as", parse, std::string(kFormats) + ": what inputs are, once unpacked; recognised when not given")
      ->type_name("FORMAT");
}

void add_keys(CLI::App& verb, InputOptions& options) {
  const auto parse = [&options](const std::vector<std::string>& pairs) {
    for (const std::string& pair : pairs) {
      const std::size_t sign = pair.find('=');
      const std::string field = pair.substr(0, sign);
      if (sign == std::string::npos || sign + 1 == pair.size() || !ingest::field_named(field)) {
        throw CLI::ValidationError("--key", "'" + pair +
                                                "' is no FIELD=KEY with a field of text, title, url, source, "
                                                "date, language, id");
      }
      options.load.keys.emplace_back(field, pair.substr(sign + 1));
    }
  };
  verb.add_option_function<std::vector<std::string>>(
          "--key", parse, "Which key of JSON or column of CSV holds a field (text=body); may be repeated")
      ->type_name("FIELD=KEY")
      ->expected(1)
      ->take_all();
}

void add_any_language(CLI::App& verb, InputOptions& options) {
  const auto set = [&options](std::int64_t) { options.load.foreign = ingest::Foreign::Keep; };
  verb.add_flag_function("--any-language", set, "Keep reports that are not in Arabic; else they are skipped");
}

void add_max_report(CLI::App& verb, InputOptions& options) {
  const auto parse = [&options](const std::string& text) {
    const std::optional<std::uint64_t> size = size_named(text);
    if (!size) throw CLI::ValidationError("--max-report", "'" + text + "' is no size; write 4096, 10M or 1G");
    options.load.max_report = *size;
  };
  verb.add_option_function<std::string>(
          "--max-report", parse, "Refuse larger reports [" + ingest::size_in_words(options.load.max_report) + "]")
      ->type_name("SIZE");
}

}  // namespace

void add_input_options(CLI::App& verb, InputOptions& options) {
  add_dct(verb, options);
  add_encoding(verb, options);
  add_max_report(verb, options);
  add_format(verb, options);
  add_keys(verb, options);
  add_any_language(verb, options);
  verb.add_option("--data", options.data,
                  "Words and rules of your own, a folder or a compiled file, laid over those built in; may be repeated")
      ->type_name("PATH")
      ->expected(1)
      ->take_all();
}

std::optional<std::uint64_t> size_named(const std::string& text) {
  std::uint64_t size = 0;
  const char* const end = text.data() + text.size();
  const auto [unit_begin, error] = std::from_chars(text.data(), end, size);
  if (error != std::errc() || size == 0) return {};
  std::string unit;
  for (const char* c = unit_begin; c != end; ++c) {
    if (*c != ' ') unit += static_cast<char>(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
  }
  int shift = 0;
  if (unit == "k" || unit == "kb" || unit == "kib") {
    shift = 10;
  } else if (unit == "m" || unit == "mb" || unit == "mib") {
    shift = 20;
  } else if (unit == "g" || unit == "gb" || unit == "gib") {
    shift = 30;
  } else if (!unit.empty() && unit != "b") {
    return {};
  }
  if (size > (std::numeric_limits<std::uint64_t>::max() >> shift)) return {};
  return size << shift;
}

}  // namespace barqiya::cli
