// The text of a page. What is marked may nest and cross in any way (a name in a content, a content over two
// paragraphs); the elements that show it may not, so they are closed and opened again where that is needed. Text comes
// out as it is, so that copying a paragraph copies the report. A line break ends the paragraph, except within a mark
// that has a card; blank lines are no paragraphs.
#include "output/html_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "output/chain.hpp"
#include "output/marks.hpp"
#include "output/markup.hpp"
#include "output/nesting.hpp"

namespace barqiya::output {
namespace {

/// What an element of the text shows, and which of its kind it is.
struct Shown {
  enum class Kind { Dateline, Content, Time, Name, Cue };
  Kind kind = Kind::Dateline;
  std::size_t index = 0;

  [[nodiscard]] bool has_card() const { return kind == Kind::Time || kind == Kind::Name || kind == Kind::Cue; }
};

std::string_view class_of(TimeType type) {
  switch (type) {
    case TimeType::Date:
      return "date";
    case TimeType::Time:
      return "time";
    case TimeType::Duration:
      return "duration";
    case TimeType::Set:
      return "set";
  }
  return {};
}

std::string_view class_of(NameType type) {
  if (type == NameType::Per) return "person";
  return type == NameType::Org ? "body" : "place";
}

/// The cards, and the tags around them.
class Cards {
 public:
  Cards(const Record& record, const Rules& rules, std::string_view key, std::string& out)
      : reading_(record.reading), rules_(rules), key_(key), out_(out), times_(marks_of(record.reading.times)) {}

  [[nodiscard]] const std::vector<Mark>& times() const { return times_; }

  /// `is_first` is false for what stands behind a place where the element had to be split.
  void open(Shown shown, bool is_first) {
    const auto out = std::back_inserter(out_);
    const std::string_view reached = is_first ? " tabindex=\"0\"" : "";
    switch (shown.kind) {
      case Shown::Kind::Dateline:
        out_ += "<span class=\"dateline\">";
        break;
      case Shown::Kind::Content:
        fmt::format_to(out, R"(<span class="content" title="content of statement {}">)", shown.index + 1);
        break;
      case Shown::Kind::Time:
        fmt::format_to(out, R"(<mark class="{}"{}>)", class_of(reading_.times[times_[shown.index].first].type),
                       reached);
        break;
      case Shown::Kind::Name:
        fmt::format_to(out, R"(<mark class="{}"{}>)", class_of(reading_.names[shown.index].type), reached);
        break;
      case Shown::Kind::Cue:
        out_ += "<mark class=\"cue\"";
        if (is_first) fmt::format_to(out, R"( id="c{}-{}")", key_, shown.index + 1);
        fmt::format_to(out, R"(><a href="#s{}-{}">)", key_, shown.index + 1);
        break;
    }
  }

  void close(Shown shown) {
    if (!shown.has_card()) {
      out_ += "</span>";
      return;
    }
    if (shown.kind == Shown::Kind::Cue) out_ += "</a>";
    out_ += "<span class=\"card\" role=\"tooltip\" dir=\"ltr\">";
    if (shown.kind == Shown::Kind::Time) {
      const Mark& mark = times_[shown.index];
      for (std::size_t i = mark.first; i < mark.first + mark.count; ++i) card(reading_.times[i]);
    } else if (shown.kind == Shown::Kind::Name) {
      card(reading_.names[shown.index]);
    } else {
      card(reading_.statements[shown.index], shown.index + 1);
    }
    out_ += "</span></mark>";
  }

 private:
  void card(const Time& time) {
    fmt::format_to(std::back_inserter(out_), "<span><b>{}</b> ", name(time.type));
    append_escaped(time.value.view(), out_);
    if (time.mod != TimeMod::None) out_.append(" ").append(name(time.mod));
    out_ += "</span>";
    if (time.interval.known()) {
      fmt::format_to(std::back_inserter(out_), "<span>[{}, {})</span>", time.interval.begin.to_string(),
                     time.interval.end.to_string());
    }
    append_rule(rules_(time.rule), out_);
  }

  void card(const Name& one) {
    fmt::format_to(std::back_inserter(out_), "<span><b>{}</b>", name(one.type));
    if (const Entity* const entity = entity_at(reading_, one.entity)) {
      const std::string code = code_of(*entity);
      if (!code.empty()) {
        out_ += " &#183; ";
        append_escaped(code, out_);
      }
      out_ += "</span>";
      words(entity->name);
      words(entity->rank);
      words(entity->role);
    } else {
      out_ += "</span>";
    }
    append_rule(rules_(one.rule), out_);
  }

  void card(const Statement& statement, std::size_t number) {
    fmt::format_to(std::back_inserter(out_), "<span><b>statement {}</b> {} &#183; {}</span>", number,
                   name(statement.act), name(statement.manner));
    words(statement.speaker);
    append_rule(rules_(statement.rule), out_);
  }

  void words(Span span) {
    if (span.empty()) return;
    out_ += "<span><bdi>";
    append_escaped(reading_.words(span), out_);
    out_ += "</bdi></span>";
  }

  const Reading& reading_;
  const Rules& rules_;
  std::string_view key_;
  std::string& out_;
  std::vector<Mark> times_;
};

class MarkedText {
 public:
  MarkedText(const Record& record, const Rules& rules, std::string_view key, std::string& out)
      : reading_(record.reading), out_(out), cards_(record, rules, key, out) {
    add(Shown::Kind::Dateline, 0, reading_.dateline.span);
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) {
      add(Shown::Kind::Content, i, reading_.statements[i].content);
    }
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) add(Shown::Kind::Cue, i, reading_.statements[i].cue);
    for (std::size_t i = 0; i < reading_.names.size(); ++i) add(Shown::Kind::Name, i, reading_.names[i].span);
    for (std::size_t i = 0; i < cards_.times().size(); ++i) add(Shown::Kind::Time, i, cards_.times()[i].span);
    was_open_.resize(shown_.size());
    if (crosses_no_card(reading_.headline)) headline_ = reading_.headline;
  }

  void write() {
    std::uint32_t at = 0;
    for (const Tag& tag : nested(spans_)) {
      text({at, tag.at});
      at = tag.at;
      tag.opens ? open(tag.span) : close();
    }
    text({at, static_cast<std::uint32_t>(reading_.text.size())});
    end_block();
  }

 private:
  void add(Shown::Kind kind, std::size_t index, Span span) {
    spans_.push_back(span);
    shown_.push_back({kind, index});
  }

  [[nodiscard]] bool crosses_no_card(Span span) const {
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      if (shown_[i].has_card() && span.overlaps(spans_[i]) && !span.contains(spans_[i])) return false;
    }
    return true;
  }

  /// Text without tags, in the blocks that it lies in.
  void text(Span span) {
    for (const std::uint32_t border : {headline_.begin, headline_.end}) {
      if (!headline_.empty() && span.begin < border && border < span.end) {
        text({span.begin, border});
        text({border, span.end});
        return;
      }
    }
    if (span.empty()) return;
    const bool is_headline = !headline_.empty() && headline_.contains(span);
    if (is_headline != (block_ == kHeadline)) end_block();
    block_ = is_headline ? kHeadline : kParagraph;
    lines(span.slice(reading_.text));
  }

  void lines(std::string_view text) {
    const bool is_whole = block_ == kHeadline || std::any_of(open_.begin(), open_.end(), [this](std::size_t one) {
                            return shown_[one].has_card();
                          });
    while (!text.empty()) {
      const std::size_t end = is_whole ? std::string_view::npos : text.find('\n');
      const std::string_view line = text.substr(0, end);
      if (is_whole || line.find_first_not_of(" \t\r") != std::string_view::npos) begin_block();
      if (in_block_) append_escaped(line, out_);
      if (end == std::string_view::npos) break;
      end_block();
      text.remove_prefix(end + 1);
    }
  }

  void open(std::size_t one) {
    open_.push_back(one);
    if (in_block_) write_open(one);
  }

  void close() {
    if (in_block_) cards_.close(shown_[open_.back()]);
    open_.pop_back();
  }

  void write_open(std::size_t one) {
    cards_.open(shown_[one], !was_open_[one]);
    was_open_[one] = true;
  }

  void begin_block() {
    if (in_block_) return;
    fmt::format_to(std::back_inserter(out_), "<{}>", block_);
    in_block_ = true;
    for (const std::size_t one : open_) write_open(one);
  }

  void end_block() {
    if (!in_block_) return;
    for (auto one = open_.rbegin(); one != open_.rend(); ++one) cards_.close(shown_[*one]);
    fmt::format_to(std::back_inserter(out_), "</{}>\n", block_);
    in_block_ = false;
  }

  static constexpr std::string_view kHeadline = "h1";
  static constexpr std::string_view kParagraph = "p";

  const Reading& reading_;
  std::string& out_;
  Cards cards_;
  std::vector<Span> spans_;
  std::vector<Shown> shown_;  // what each of them shows
  std::vector<bool> was_open_;
  std::vector<std::size_t> open_;  // the innermost last; written only within a block
  Span headline_;                  // empty when it is no block of its own
  std::string_view block_ = kParagraph;
  bool in_block_ = false;
};

}  // namespace

void append_marked_text(const Record& record, const Rules& rules, std::string_view key, std::string& out) {
  MarkedText(record, rules, key, out).write();
}

void append_rule(const RuleInfo& rule, std::string& out) {
  out += "<span class=\"rule\">";
  append_escaped(rule.name, out);
  if (!rule.file.empty()) {
    out += " &#183; ";
    append_escaped(rule.file, out);
    fmt::format_to(std::back_inserter(out), ":{}", rule.line);
  }
  out += "</span>";
}

}  // namespace barqiya::output
