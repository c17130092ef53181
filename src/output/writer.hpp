#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "barqiya/reader.hpp"
#include "barqiya/reading.hpp"
#include "output/offsets.hpp"

/// Readings to JSON, TimeML, HTML, tables and the rest: one file for one format, behind one small interface.
namespace barqiya::output {

/// A reading, and what its input said of the report beside the text; empty strings are unknown.
struct Record {
  const Reading& reading;
  std::string_view id;
  std::string_view url = {};
  std::string_view source = {};
};

/// Names the rule of a number, as Reader::rule does.
using Rules = std::function<RuleInfo(RuleNumber)>;

struct WriterOptions {
  Offsets offsets = Offsets::CodePoint;
  bool terminal = false;  ///< the table gets marks that keep right-to-left text in its column
  bool color = false;     ///< the table gets colours
};

/// Writes readings in one format. An output is what `begin`, any number of `report`s and `end` append, in this order.
/// All calls are const and may be made from many threads; the same record always gives the same bytes.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual void begin(std::string& out) const;
  virtual void report(const Record& record, std::string& out) const = 0;
  virtual void end(std::string& out) const;
};

enum class Format {
  Json,
  Jsonl,
  TimeMl,
  Html,
  Table,
  Quotes,
  JsonLd,
  Brat,
  WebAnnotation,
  Events,
  Timeline,
  Ics,
  TimelineJs
};

[[nodiscard]] std::string_view name(Format format);  ///< "json", as --format takes it
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

[[nodiscard]] std::unique_ptr<Writer> make_writer(Format format, Rules rules, const WriterOptions& options);

}  // namespace barqiya::output
