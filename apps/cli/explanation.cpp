// How an explanation looks. It is the first thing that a writer of rules reads, so it has the rule's own words: names
// of captures, the `build` line, file and line as an editor takes them.
#include "cli/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "output/terminal.hpp"
#include "text/utf8.hpp"

namespace barqiya::cli {
namespace {

constexpr std::size_t kWidest = 120;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

}  // namespace

std::string ExplanationText::place(std::uint32_t byte) const {
  const std::string_view before = reading_.text.substr(0, byte);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return fmt::format("{}:{}", line, text::count_code_points(before.substr(line_begin)) + 1);
}

std::string ExplanationText::quoted(Span span) const {
  return '"' + output::cell(span.slice(reading_.text), kWidest) + '"';
}

void ExplanationText::heading(const std::string& id) {
  out_ += output::cell(id, kWidest);
  if (reading_.dct.known()) {
    fmt::format_to(std::back_inserter(out_), "  dct {} ({})", reading_.dct.to_string(), name(reading_.dct_from));
  } else {
    out_ += "  no dct";
  }
  out_ += '\n';
}

void ExplanationText::builds(const RuleInfo& rule) {
  std::string_view rest = rule.text;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = trimmed(rest.substr(0, end));
    if (line.substr(0, 6) == "build ") {
      fmt::format_to(std::back_inserter(out_), "  build   {}\n", trimmed(line.substr(6)));
    }
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
}

void ExplanationText::explanation(const Explanation& explanation) {
  const RuleInfo rule = reader_.rule(explanation.rule);
  const auto out = std::back_inserter(out_);
  fmt::format_to(out, "\n{}  {}\n", place(explanation.core.begin), quoted(explanation.core));
  fmt::format_to(out, "  {}   {}  {}:{}\n", explanation.guard ? "guard" : "rule ", rule.name, rule.file, rule.line);
  if (explanation.whole != explanation.core) fmt::format_to(out, "  within  {}\n", quoted(explanation.whole));
  for (const Explanation::Words& words : explanation.words) {
    fmt::format_to(out, "  took    {} {}\n", words.capture, quoted(words.span));
  }
  builds(rule);
  if (explanation.guard) out_ += "  made    nothing: it keeps other rules from these words\n";
  made_times(explanation);
  made_names(explanation);
  made_statements(explanation);
  made_dated(explanation);
  made_dateline(explanation);
}

void ExplanationText::made_times(const Explanation& explanation) {
  const auto out = std::back_inserter(out_);
  for (const std::size_t index : explanation.times) {
    const Time& time = reading_.times[index];
    fmt::format_to(out, "  made    {} {} {}", quoted(time.span), name(time.type), time.value.view());
    if (time.mod != TimeMod::None) fmt::format_to(out, " {}", name(time.mod));
    if (time.interval.known()) {
      fmt::format_to(out, "  [{}, {})", time.interval.begin.to_string(), time.interval.end.to_string());
    }
    out_ += '\n';
  }
}

void ExplanationText::made_names(const Explanation& explanation) {
  const auto out = std::back_inserter(out_);
  const auto is_made = [&](RuleNumber rule, Span span) {
    return rule == explanation.rule && explanation.core.contains(span);
  };
  for (const Name& one : reading_.names) {
    if (!is_made(one.rule, one.span)) continue;
    fmt::format_to(out, "  made    {} {}", quoted(one.span), name(one.type));
    if (one.entity < reading_.entities.size()) entity(reading_.entities[one.entity]);
    out_ += '\n';
  }
  for (const Mention& one : reading_.mentions) {
    if (!is_made(one.rule, one.span)) continue;
    fmt::format_to(out, "  made    {} mention", quoted(one.span));
    if (one.entity < reading_.entities.size()) entity(reading_.entities[one.entity]);
    out_ += '\n';
  }
  if (explanation.layer != "roles") return;
  for (const Entity& one : reading_.entities) {
    if (one.role.empty() || !explanation.core.overlaps(one.role)) continue;
    fmt::format_to(out, "  made    {} role", quoted(one.role));
    entity(one);
    out_ += '\n';
  }
}

void ExplanationText::entity(const Entity& entity) {
  const auto out = std::back_inserter(out_);
  fmt::format_to(out, "  of {}", quoted(entity.name));
  if (!entity.rank.empty()) fmt::format_to(out, ", rank {}", quoted(entity.rank));
  if (!entity.role.empty()) fmt::format_to(out, ", role {}", quoted(entity.role));
}

void ExplanationText::made_statements(const Explanation& explanation) {
  const auto out = std::back_inserter(out_);
  for (const Statement& one : reading_.statements) {
    if (one.rule != explanation.rule || !explanation.core.overlaps(one.cue)) continue;
    fmt::format_to(out, "  made    statement {} {} {}\n", quoted(one.cue), name(one.act), name(one.manner));
    const auto part = [&](std::string_view label, Span span) {
      if (!span.empty()) fmt::format_to(out, "            {:<8}{}\n", label, quoted(span));
    };
    part("source", one.source);
    part("speaker", one.speaker);
    for (std::size_t i = 0; i < one.vias; ++i) part("via", one.via[i]);
    part("content", one.content);
    part("medium", one.medium);
    if (one.said.known()) fmt::format_to(out, "            {:<8}{}\n", "said", one.said.to_string());
  }
}

void ExplanationText::made_dated(const Explanation& explanation) {
  for (const Dated& one : reading_.dated) {
    const Time& time = reading_.times[one.time];
    if (one.rule != explanation.rule || !explanation.core.overlaps(time.span)) continue;
    fmt::format_to(std::back_inserter(out_), "  made    dated {} {} {}\n", quoted(one.trigger), time.value.view(),
                   name(one.status));
  }
}

void ExplanationText::made_dateline(const Explanation& explanation) {
  const auto out = std::back_inserter(out_);
  const Dateline& dateline = reading_.dateline;
  if (explanation.layer == "dateline" && !dateline.span.empty() && explanation.core == dateline.span) {
    fmt::format_to(out, "  made    dateline {}", quoted(dateline.span));
    if (!dateline.place_code.empty()) fmt::format_to(out, " {}", dateline.place_code);
    if (dateline.date.known()) fmt::format_to(out, " {}", dateline.date.to_string());
    out_ += '\n';
  }
}

void ExplanationText::nearly(const Nearly& nearly) {
  const RuleInfo rule = reader_.rule(nearly.rule);
  fmt::format_to(std::back_inserter(out_), "  {}  {}:{}\n    took {}, then expected {}\n", rule.name, rule.file,
                 rule.line, quoted(nearly.taken), nearly.expected);
}

}  // namespace barqiya::cli
