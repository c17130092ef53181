// One report, for those who want no more.
#include "ingest/load.hpp"

#include <sys/stat.h>

#include <utility>

#include "barqiya/error.hpp"
#include "ingest/bytes.hpp"
#include "ingest/source.hpp"

namespace barqiya::ingest {

Document load(const std::string& name, const LoadOptions& options) {
  struct stat status {};
  if (stat(name.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) throw Error(name, 0, 0, "a folder");
  Source source({name}, options);
  for (Piece piece; source.next(piece);) {
    Contents contents = read(piece, options);
    if (!contents.documents.empty()) return std::move(contents.documents.front());
    if (!contents.faults.empty()) {
      const Fault& fault = contents.faults.front();
      throw Error(fault.file, 0, 0, fault.reason);
    }
  }
  throw Error(spoken_name(name), 0, 0, "no report in Arabic in it");
}

}  // namespace barqiya::ingest
