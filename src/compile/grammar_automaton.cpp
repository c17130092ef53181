// Patterns to states, in Thompson's way but without his empty joints: each part is laid down behind the one before, and
// the ends that were left open are tied to whatever state comes next. So states only lead forward, and `a?` costs one
// state more than `a`. Where a fork tries first is where the pattern as written prefers to go.
//
// See Ken Thompson, "Regular Expression Search Algorithm" (CACM 11:6, 1968). Tested by
// tests/compile/grammar_automaton_test.cpp, which runs the states.
#include "compile/grammar_automaton.hpp"

#include <algorithm>

namespace barqiya::compile {
namespace {

using grammar::StateKind;
using grammar::StateRecord;
using Kind = Pattern::Kind;

/// An end left open: `next` or `other` of a state.
struct Open {
  std::size_t state = 0;
  bool other = false;
};
using Ends = std::vector<Open>;

class AutomatonWriter {
 public:
  AutomatonWriter(const std::set<std::string>& wanted, std::uint32_t first, Predicates& predicates)
      : wanted_(&wanted), first_(first), predicates_(&predicates) {}

  RuleAutomaton write(const Pattern& match) {
    const Ends ends = add(match, {}, {});
    add_state(StateKind::Accept, 0, ends);
    return std::move(automaton_);
  }

 private:
  /// Lays a pattern down behind `ends`; returns its own.
  Ends add(const Pattern& pattern, Ends ends, Attached attached) {
    switch (pattern.kind) {
      case Kind::Atom:
        return add_state(StateKind::Take, predicates_->of(pattern, attached), ends);
      case Kind::Sequence:
        for (const PatternPtr& part : pattern.parts) {
          ends = add(*part, std::move(ends), attached);
          attached = {};
        }
        return ends;
      case Kind::Choice:
        return add_choice(pattern, std::move(ends), attached);
      case Kind::Repeat:
        return add_repeat(pattern, std::move(ends), attached);
      case Kind::Capture:
        return add_capture(pattern, std::move(ends), attached);
      case Kind::Glued:
        attached.glued = true;
        return add(*pattern.parts.front(), std::move(ends), attached);
      case Kind::Proclitic:
        attached.proclitic = &pattern;
        return add(*pattern.parts.front(), std::move(ends), attached);
      case Kind::Core:
        break;
    }
    ends = add_state(StateKind::CoreBegin, 0, ends);
    ends = add(*pattern.parts.front(), std::move(ends), {});
    return add_state(StateKind::CoreEnd, 0, ends);
  }

  Ends add_choice(const Pattern& pattern, Ends ends, Attached attached) {
    Ends all;
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
      const bool last = i + 1 == pattern.parts.size();
      Ends entry = last ? ends : add_state(StateKind::Fork, 0, ends);
      if (!last) ends = {{entry.front().state, true}};
      const Ends part_ends = add(*pattern.parts[i], std::move(entry), attached);
      all.insert(all.end(), part_ends.begin(), part_ends.end());
    }
    return all;
  }

  Ends add_repeat(const Pattern& pattern, Ends ends, Attached attached) {
    Ends skipped;
    for (int i = 0; i < pattern.most; ++i) {
      if (i >= pattern.least) {
        ends = add_state(StateKind::Fork, 0, ends);
        skipped.push_back({ends.front().state, true});
      }
      ends = add(*pattern.parts.front(), std::move(ends), attached);
      attached = {};
    }
    ends.insert(ends.end(), skipped.begin(), skipped.end());
    return ends;
  }

  Ends add_capture(const Pattern& pattern, Ends ends, Attached attached) {
    if (wanted_->count(pattern.name) == 0) return add(*pattern.parts.front(), std::move(ends), attached);
    std::vector<std::string>& names = automaton_.captures;
    const auto number = static_cast<std::uint32_t>(std::find(names.begin(), names.end(), pattern.name) - names.begin());
    if (number == names.size()) names.push_back(pattern.name);
    ends = add_state(StateKind::CaptureBegin, number, ends);
    ends = add(*pattern.parts.front(), std::move(ends), attached);
    return add_state(StateKind::CaptureEnd, number, ends);
  }

  Ends add_state(StateKind kind, std::uint32_t argument, const Ends& ends) {
    const std::size_t number = automaton_.states.size();
    for (const Open end : ends) {
      StateRecord& state = automaton_.states[end.state];
      (end.other ? state.other : state.next) = first_ + static_cast<std::uint32_t>(number);
    }
    automaton_.states.push_back({kind, 0, argument, 0, 0});
    return {{number, false}};
  }

  const std::set<std::string>* wanted_;
  std::uint32_t first_;
  Predicates* predicates_;
  RuleAutomaton automaton_;
};

}  // namespace

RuleAutomaton make_automaton(const Pattern& match, const std::set<std::string>& wanted, std::uint32_t first,
                             Predicates& predicates) {
  return AutomatonWriter(wanted, first, predicates).write(match);
}

}  // namespace barqiya::compile
