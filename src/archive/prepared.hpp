#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/report_words.hpp"
#include "archive/shingles.hpp"
#include "barqiya/reader.hpp"
#include "ingest/document.hpp"
#include "output/offsets.hpp"
#include "reading/observed.hpp"

namespace barqiya::archive {

/// What an entity is looked up by among the entities of all reports.
struct EntityKeys {
  std::string name;                 ///< search::Terms::letters of its name, as the tables list it if they do
  std::vector<std::string> others;  ///< of its name in the report, and of its other names of more than one word
  std::string role;                 ///< the search terms of its role
  bool is_full = false;             ///< a person's name of three names or more, which hardly two persons have
};

/// What has a day: an entry of `dated`, with its event if it has one, or a dated event that `dated` does not list.
struct Happening {
  std::int32_t dated = kNone;
  std::int32_t event = kNone;
  Span trigger;
  std::string term;  ///< the trigger's search term
  Interval interval;
  Status status = Status::Happened;
  std::int32_t statement = kNone;
  Span sentence;
  std::vector<std::uint32_t> entities;  ///< of the reading, named in the sentence or taking part; sorted
};

/// A report with all that its rows need but what only the archive knows: everything that can be made on any thread.
struct Prepared {
  ingest::Document document;
  Date caller_dct;
  std::string key;                    ///< 32 hexadecimal digits
  Reading reading;                    ///< its text is the document's, or its own repaired one
  std::vector<EntityKeys> entities;   ///< one for each of the reading's
  std::vector<std::string> via_keys;  ///< one for each via, statement by statement
  std::vector<Happening> happenings;  ///< by trigger
  std::string headline_terms;
  std::string body_terms;
  Shingles shingles;
  std::unique_ptr<output::OffsetMap> code_points;
};

/// The key of a report: a hash of what it is, wherever it was found. The same report again has the same key.
[[nodiscard]] std::string key_of(const ingest::Document& document);

/// Makes reports ready. One for a thread; the reader must outlive it.
class Preparer {
 public:
  explicit Preparer(const Reader& reader);

  /// `key` is the document's key_of, which is found out here when the caller does not have it.
  [[nodiscard]] std::unique_ptr<Prepared> prepare(ingest::Document document, Date caller_dct, std::string key = {});

 private:
  void add_terms(Prepared& prepared);
  void add_entities(Prepared& prepared);
  void add_happenings(Prepared& prepared);
  [[nodiscard]] const std::string& letters_of_listed(std::string_view name);

  ObservedReader reader_;
  Workspace workspace_;
  ReportWords words_;
  std::unordered_map<std::string_view, std::string> listed_;  // letters of names as the tables list them
};

}  // namespace barqiya::archive
