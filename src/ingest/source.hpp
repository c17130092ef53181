#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.hpp"
#include "ingest/format.hpp"
#include "ingest/options.hpp"

/// Files, folders, dumps and pipes to reports, in two steps, so that the slow one can be done on many threads:
///
///     ingest::Source source({"reports/", "dump.jsonl.gz", "-"}, options);
///     for (ingest::Piece piece; source.next(piece);) {                    // one thread: finds, unpacks, cuts
///       const ingest::Contents contents = ingest::read(piece, options);   // any thread: decodes and parses
///       for (const ingest::Document& document : contents.documents) ...
///       for (const ingest::Fault& fault : contents.faults) ...            // named and passed over; the rest goes in
///     }
namespace barqiya::ingest {

/// What could not be read, and where.
struct Fault {
  std::string file;                     ///< as Document::file
  std::optional<std::uint64_t> offset;  ///< the byte in that file, unpacked; nothing: all of it
  std::string reason;

  [[nodiscard]] std::string to_string() const;  ///< "dump.jsonl: byte 4096: no JSON: ..."
};

/// The columns of a CSV file, which all pieces of the file share.
struct Columns;

/// A stretch of an input that can be read by itself: one file, one line of JSONL, one record of a WARC. Never more than
/// `max_report` bytes.
struct Piece {
  std::string file;
  std::uint64_t offset = 0;
  Format format = Format::Text;
  bool is_part = false;  ///< cut out of a file that holds more
  bool is_pipe = false;
  std::string bytes;
  std::shared_ptr<const Columns> columns;  ///< of CSV
  std::optional<Fault> fault;              ///< instead of bytes: found while looking, unpacking or cutting
};

/// What a piece holds.
struct Contents {
  std::vector<Document> documents;  ///< in the order of the piece
  std::vector<Fault> faults;
  std::size_t foreign = 0;      ///< reports in other languages, passed over (LoadOptions::foreign)
  std::size_t passed_over = 0;  ///< what is no report and no fault: images, redirections, robots.txt in a WARC
};

/// Reads the documents of a piece. Safe to call from many threads; never throws Error: what is wrong is a fault.
[[nodiscard]] Contents read(const Piece& piece, const LoadOptions& options);

/// The pieces of a command's arguments, one after the other in their order: files, folders (ingest/inputs.hpp) and "-",
/// each of any format, itself or inside gzip, zstd, tar or zip, or these inside one another, four deep.
///
/// Streams: holds one piece, the names on its way through folders, and buffers of a few MiB, whatever the size of a
/// dump. For one thread.
class Source {
 public:
  /// `options` must outlive the source.
  Source(std::vector<std::string> arguments, const LoadOptions& options);

  /// The pieces of one input in memory, as of a pipe; `name` is what faults call it. `bytes` must outlive the source.
  Source(std::string name, std::string_view bytes, const LoadOptions& options);

  ~Source();
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  /// The next piece; false when there are no more, or when `options.stop` was set. Does not throw Error: a file that
  /// cannot be opened, unpacked or cut further is a piece with a fault, and the next one comes after it.
  [[nodiscard]] bool next(Piece& piece);

  /// Bytes read so far from disk or pipe, packed as they are there: for showing how far it is.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace barqiya::ingest
