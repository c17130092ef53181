#pragma once

#include "ingest/document.hpp"
#include "ingest/options.hpp"

namespace barqiya::ingest {

/// Opens an input and reads the first report in it. Safe to call from many threads. Throws Error, whose file is the
/// input's name, when the input cannot be read, holds no report, or its report is larger than `max_report`; of a file
/// that is too large nothing is read, of a pipe no more than that.
[[nodiscard]] Document load(const std::string& name, const LoadOptions& options);

}  // namespace barqiya::ingest
