#pragma once

#include "archive/sqlite.hpp"

namespace barqiya::archive {

inline constexpr int kSchemaVersion = 1;           ///< in the file's user_version
inline constexpr int kApplicationId = 0x42525159;  ///< "BRQY", in the file's application_id

/// Opens an archive and, for writing, brings it to kSchemaVersion; with Access::Create one that is not there, or an
/// empty file, is made. Throws Error naming the file when it is no archive, is of a newer version, or, for reading, of
/// an older one.
[[nodiscard]] Database open_archive(const std::string& path, Access access);

}  // namespace barqiya::archive
