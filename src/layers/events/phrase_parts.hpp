#pragma once

#include <algorithm>

#include "layers/events/phrases.hpp"

/// What the readers of names and of other phrases share.
namespace barqiya::layers::events::detail {

[[nodiscard]] inline bool is_quote(text::TokenKind kind) {
  return kind == text::TokenKind::QuoteOpen || kind == text::TokenKind::QuoteClose ||
         kind == text::TokenKind::QuoteEither;
}

/// The bytes of a range of tokens without marks of quotation before the first, and what is attached to it.
[[nodiscard]] inline Span span_of(const statements::Block& block, std::uint32_t begin, std::uint32_t end) {
  while (begin + 1 < end && is_quote(block.kind(begin))) ++begin;
  Span span = block.span_of({begin, end}, true);
  const std::int32_t name = block.places[begin].name;
  if (name != statements::kNothing)
    span.begin = std::max(span.begin, block.names[static_cast<std::size_t>(name)].span.begin);
  return span;
}

/// Whether the name of a body begins at a token.
[[nodiscard]] inline bool is_body(const statements::Block& block, std::uint32_t token) {
  const std::int32_t name = block.places[token].name;
  return name != statements::kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Org;
}

/// Whether the name of a place with a government stands at a token, with nothing attached before it.
[[nodiscard]] inline bool is_state(const statements::Block& block, std::uint32_t token) {
  const std::int32_t name = block.places[token].name;
  return name != statements::kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Gpe &&
         block.word(token).prefix == statements::Link::None;
}

}  // namespace barqiya::layers::events::detail
