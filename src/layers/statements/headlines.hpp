#pragma once

#include <cstdint>

#include "layers/statements/block.hpp"

/// Who speaks in a headline that has a colon ("The minister: the dam is full").
namespace barqiya::layers::statements {

/// Who stands before a headline's colon: the noun phrase that ends there, without the outlet that was told ('X to "Y":
/// ...'), or a person who leads and whose occasion stands between ("X at the opening of the dam: ...").
[[nodiscard]] text::TokenRange headline_source(const Block& block, std::uint32_t colon);

/// Whether that is someone who can speak, and no river or airport where it happened.
[[nodiscard]] bool speaks_in_headline(const Block& block, text::TokenRange source);

}  // namespace barqiya::layers::statements
