#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "barqiya/date.hpp"
#include "barqiya/error.hpp"
#include "barqiya/reading.hpp"

namespace barqiya::language {
class Blob;
}

namespace barqiya {

/// A report to be read. A view: the bytes must outlive the reading.
struct Report {
  std::string_view text;   ///< UTF-8; ill-formed bytes are replaced in the reading and counted
  Date dct;                ///< what the caller knows of its date; year 0 when nothing
  Date metadata_date;      ///< the date in its metadata, used when neither caller nor dateline gives one
  std::string_view title;  ///< a headline kept apart from the text; empty when the text begins with it
};

/// Where a rule stands.
struct RuleInfo {
  std::string_view name;  ///< "times.date.day_month"
  std::string_view file;  ///< "grammar/times.rules"
  int line = 0;
  std::string_view text;  ///< its source
};

class Reader;

/// What changes while reading: the word types met and the automaton's states. One for a thread; bounded (32 MiB of
/// types, 16 MiB of states a layer, for each of four habits of spelling; 192 MiB where these alternate), emptied when
/// full without changing any result.
class Workspace {
 public:
  explicit Workspace(const Reader& reader);
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;

 private:
  friend class Reader;
  friend class Explainer;
  friend class ObservedReader;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Reads reports.
///
///     barqiya::Reader reader;                      // once; immutable, shared by threads
///     barqiya::Workspace workspace(reader);        // one for each thread
///     barqiya::Reading reading;
///     reader.read({.text = text}, workspace, reading);
///     for (const barqiya::Time& time : reading.times)
///       std::cout << time.span.slice(reading.text) << ' ' << time.value.view() << '\n';
///
/// The reader must outlive its workspaces. Reading never fails and never throws but std::bad_alloc; its time is linear
/// in the text and its memory is the reading's plus the workspace's.
class Reader {
 public:
  /// With the language data that is built into the library.
  Reader();

  /// With compiled language data (`barqiya compile -o`), whose bytes it takes over. Throws Error naming `file` when
  /// they are damaged or of another format.
  Reader(std::string compiled, const std::string& file);

  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  /// Reads a report into `reading`, whose earlier content is dropped. Same report, same data: same reading, whatever
  /// the workspace has seen before. Texts of 4 GiB or more are cut there.
  void read(const Report& report, Workspace& workspace, Reading& reading) const;

  [[nodiscard]] RuleInfo rule(RuleNumber number) const;

  /// The version of the language data: 12 hexadecimal digits.
  [[nodiscard]] std::string_view data_version() const;

  /// The compiled language data, for the stages beside reading.
  [[nodiscard]] const language::Blob& data() const;

 private:
  friend class Workspace;
  friend class Explainer;
  friend class ObservedReader;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace barqiya
