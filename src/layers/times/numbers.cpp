#include "layers/times/numbers.hpp"

#include <algorithm>

namespace barqiya::layers::times {
namespace {

constexpr std::int64_t kMost = 1'000'000'000'000;  ///< no number of a time is larger
constexpr int kSixty = 60;

/// Digits so far, with what follows a decimal mark.
struct Digits {
  std::int64_t whole = 0;
  int sixtieths = 0;
  bool seen = false;
};

/// Joins the next run of digits to those before it; a negative value is of too many digits.
void join(Digits& digits, int size, std::int64_t value) {
  constexpr int kGroup = 3;
  value = std::max<std::int64_t>(value, 0);
  if (!digits.seen) {
    digits.whole = std::min(value, kMost);
  } else if (size == kGroup) {
    digits.whole = std::min(digits.whole * 1000 + value, kMost);
  } else {
    std::int64_t scale = 1;
    for (int i = 0; i < std::min(size, 9); ++i) scale *= 10;
    digits.sixtieths = static_cast<int>(std::min(value, scale) * kSixty / scale);
  }
  digits.seen = true;
}

}  // namespace

NumberReader::NumberReader(const lexicon::Lexicon& lexicon)
    : cardinal_(lexicon.class_named("cardinal").value_or(0)),
      ordinal_(lexicon.class_named("ordinal").value_or(0)),
      value_(lexicon.symbol_named("value").value_or(0)),
      kind_(lexicon.symbol_named("kind").value_or(0)),
      hundred_(lexicon.symbol_named("hundred").value_or(0)),
      scale_(lexicon.symbol_named("scale").value_or(0)) {}

std::optional<Amount> NumberReader::read(const grammar::Captured& block, grammar::Range range) const {
  Digits digits;
  std::int64_t total = 0;
  std::int64_t group = 0;
  bool words = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const grammar::Symbol& symbol = block.symbols[i];
    const lexicon::Type* type = block.type_of(symbol);
    if (type != nullptr && type->kind == text::TokenKind::Number) {
      join(digits, type->digits, block.types->number(block.tokens[symbol.token].type));
      continue;
    }
    auto word = block.find(symbol, cardinal_);
    if (!word) word = block.find(symbol, ordinal_);
    if (!word) continue;
    words = true;
    const std::int64_t value = block.lexicon().feature(*word, value_).value_or(0);
    const auto kind = static_cast<lexicon::SymbolId>(block.lexicon().feature(*word, kind_).value_or(0));
    if (kind == scale_ && scale_ != 0) {
      const std::int64_t most = kMost / std::max<std::int64_t>(value, 1);
      total += std::min(std::max<std::int64_t>(group + digits.whole, 1), most) * value;
      group = 0;
      digits = {};
    } else if (kind == hundred_ && hundred_ != 0 && value == 100 && group > 0 && group < 10) {
      group *= value;
    } else {
      group += value;
    }
    total = std::min(total, kMost);
    group = std::min(group, kMost);
  }
  if (!words && !digits.seen) return std::nullopt;
  return Amount{std::min(total + group + digits.whole, kMost), digits.sixtieths};
}

int NumberReader::digits(const grammar::Captured& block, grammar::Range range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const lexicon::Type* type = block.type_of(block.symbols[i]);
    if (type != nullptr && type->kind == text::TokenKind::Number) return type->digits;
  }
  return 0;
}

}  // namespace barqiya::layers::times
