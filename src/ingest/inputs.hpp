#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Files, folders and pipes, one after the other. What is in them is found by ingest/source.hpp.
namespace barqiya::ingest {

/// One thing to open.
struct Input {
  std::string name;       ///< a path; "-" is the standard input
  std::string fault;      ///< why it cannot be read, when that showed already while looking for it
  bool is_named = false;  ///< itself, not by a folder that it lies in
};

/// Whether a file in a folder, or a member of an archive, may be a report by its name: it is not hidden, nor in a
/// hidden folder, and its ending names no other kind of file (".ann", ".md", ".jpg", ".pdf", ...).
[[nodiscard]] bool may_be_report(std::string_view path);

/// Walks the arguments of a command in their order. A folder is walked in the order of its paths (as bytes); hidden
/// files and folders, what is no regular file, and folders behind symbolic links are passed over. Of the files below a
/// folder those are taken that may be reports by their names. A file that is named itself is always taken.
///
/// Holds the names of the folders on its way only: one folder's entries for each level.
class Inputs {
 public:
  explicit Inputs(std::vector<std::string> arguments);

  /// The next input; false when there are no more. A folder that cannot be read is an input with a fault.
  [[nodiscard]] bool next(Input& input);

 private:
  struct Folder {
    std::string path;
    std::vector<std::string> entries;  // names; a folder's ends in a slash, so that they sort as whole paths do
    std::size_t at = 0;
  };
  bool open_argument(Input& input);                         // true: `input` is filled
  bool step(Input& input);                                  // true: `input` is filled
  bool open_folder(const std::string& path, Input& input);  // false: `input` says why not

  std::vector<std::string> arguments_;
  std::size_t argument_ = 0;
  std::vector<Folder> open_;
};

}  // namespace barqiya::ingest
