#pragma once

#include <string_view>

#include "barqiya/date.hpp"

namespace barqiya::ingest {

/// The day that a format's metadata gives: ISO 8601 ("2021-08-09", "2021-08-09T10:00:00+03:00", "20210809T100000Z",
/// "2021/8/9"), RFC 5322 ("Mon, 09 Aug 2021 10:00:00 GMT"), or seconds or milliseconds since 1970. The day is that of
/// the writer's clock, as it is written. Unknown for all else: "08/09/2021" is two days.
[[nodiscard]] Date date_in_metadata(std::string_view text);

}  // namespace barqiya::ingest
