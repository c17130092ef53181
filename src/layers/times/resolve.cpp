#include "layers/times/resolve.hpp"

namespace barqiya::layers::times {

std::optional<Resolved> resolve(Op op, const Phrase& phrase, const Context& context) {
  switch (op) {
    case Op::Date:
      return resolve_date(phrase, context);
    case Op::Numeric:
      return resolve_numeric(phrase, context);
    case Op::Period:
      return resolve_period(phrase, context);
    case Op::Season:
      return resolve_season(phrase, context);
    case Op::Portion:
      return resolve_portion(phrase, context);
    case Op::Decade:
      return resolve_decade(phrase, context);
    case Op::Century:
      return resolve_century(phrase, context);
    case Op::Relative:
      return resolve_relative(phrase, context);
    case Op::After:
      return resolve_after(phrase, context);
    case Op::Duration:
      return resolve_duration(phrase);
    case Op::Set:
      return resolve_set(phrase);
    case Op::Reference:
      return resolve_reference(phrase);
    case Op::Anchored:
      return resolve_anchored(phrase, context);
  }
  return std::nullopt;
}

}  // namespace barqiya::layers::times
