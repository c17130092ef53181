#pragma once

#include <string>
#include <string_view>

#include "output/offsets.hpp"
#include "output/writer.hpp"
#include "server/call.hpp"

namespace barqiya::server {

/// How a reading is wanted.
struct ReadingFormat {
  output::Format format = output::Format::Json;
  output::Offsets offsets = output::Offsets::CodePoint;
};

/// From the parameters `format` and `offsets`; throws Problem (400).
[[nodiscard]] ReadingFormat reading_format(const Call& call);

/// Whether an output in this format can hold one report only.
[[nodiscard]] bool is_for_one(output::Format format);

/// `name` is what a download is called, without an ending.
[[nodiscard]] Reply reading_reply(const ReadingFormat& format, std::string body, std::string_view name);

}  // namespace barqiya::server
