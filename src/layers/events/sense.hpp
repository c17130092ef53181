#pragma once

#include <cstddef>
#include <vector>

#include "layers/dated/words.hpp"
#include "layers/events/phrases.hpp"
#include "layers/events/triggers.hpp"

/// What a word that a rule took for an event is where it stands.
namespace barqiya::layers::events {

/// Settles whether the trigger at `index` is a finite verb or a masdar that is spelt alike, and whether a phrase is
/// definite.
void settle_form(const Scene& scene, const dated::Words& words, std::vector<Trigger>& triggers, std::size_t index);

/// Whether the trigger before one in its sentence demands it, threatens it, denies it or alleges it.
[[nodiscard]] bool is_matter(const statements::Block& block, const std::vector<Trigger>& triggers, std::size_t index);

/// Whether a word is part of what its rule took for the trigger before it: "laid (hands) on".
[[nodiscard]] bool is_part_of(const std::vector<Trigger>& triggers, std::size_t index);

}  // namespace barqiya::layers::events
