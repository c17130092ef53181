// Loading is bytes, then format. The bytes of files, pipes and devices are read alike, up to the limit; the format is
// then chosen from the name. All files are plain text as yet: a new format is one file beside plain_text.cpp and one
// line here.
#include "ingest/load.hpp"

#include <fmt/format.h>

#include "ingest/bytes.hpp"
#include "ingest/plain_text.hpp"
#include "language/blob.hpp"
#include "text/utf8.hpp"

namespace barqiya::ingest {

Document load(const Input& input, const LoadOptions& options) {
  if (!input.fault.empty()) throw Error(input.name, 0, 0, input.fault);
  const std::string bytes = read_bytes(input.name, options);
  const bool is_pipe = input.name == "-";
  Document document = read_plain_text(bytes, is_pipe ? "standard input" : input.name, options.encoding);
  document.id = is_pipe ? fmt::format("{:016x}", language::fnv1a(bytes)) : text::repair(input.name).text;
  return document;
}

}  // namespace barqiya::ingest
