#pragma once

#include <string_view>

namespace barqiya::archive {

/// A country's code of two letters, in small ones as FollowTheMoney has them, by its code of three (ISO 3166-1, and
/// XKX): "IRQ" has "iq". Empty for any other.
[[nodiscard]] std::string_view two_letters(std::string_view three_letters);

}  // namespace barqiya::archive
