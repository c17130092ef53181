#pragma once

#include "archive/export.hpp"

/// The formats of export.hpp, one function each.
namespace barqiya::archive {

using Emit = std::function<void(std::string_view)>;

void export_ftm(Archive& archive, const ExportQuestion& question, const Emit& emit);
void export_timelinejs(Archive& archive, const ExportQuestion& question, const Emit& emit);
void export_icalendar(Archive& archive, const ExportQuestion& question, const Emit& emit);
void export_graphml(Archive& archive, const ExportQuestion& question, const Emit& emit);

/// A cell as text; empty for nothing.
[[nodiscard]] std::string_view text_in(const Value& value);
[[nodiscard]] std::int64_t integer_in(const Value& value);

}  // namespace barqiya::archive
