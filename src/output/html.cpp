// HTML: one page for people, without script and without anything to fetch. Each report is an article: what is known of
// it, its headline, its paragraphs. Each time is a mark that can be reached by mouse and keyboard, and holds a card
// with what the time was read as and by which rule. Text comes out as it is, so that copying a paragraph copies the
// report.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/formats.hpp"
#include "output/html_page.hpp"
#include "output/marks.hpp"
#include "output/markup.hpp"

namespace barqiya::output {
namespace {

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

/// One report's article.
class Article {
 public:
  Article(const Record& record, const Rules& rules, std::string& out)
      : record_(record), reading_(record.reading), rules_(rules), out_(out), marks_(marks_of(record.reading.times)) {}

  void write() {
    out_ += "<article>\n";
    meta();
    const Span headline = reading_.headline;
    const auto size = static_cast<std::uint32_t>(reading_.text.size());
    if (!headline.empty() && crosses_no_mark(headline)) {
      body({0, headline.begin});
      out_ += "<h1>";
      inline_text(headline);
      out_ += "</h1>\n";
      body({headline.end, size});
    } else {
      body({0, size});
    }
    out_ += "</article>\n";
  }

 private:
  void meta() {
    out_ += "<p class=\"meta\" dir=\"ltr\"><bdi>";
    append_escaped(record_.id, out_);
    out_ += "</bdi>";
    if (reading_.dct.known()) {
      fmt::format_to(std::back_inserter(out_), " &#183; dct {} ({})", reading_.dct.to_string(),
                     name(reading_.dct_from));
    }
    if (!reading_.dateline.place_code.empty()) {
      out_ += " &#183; ";
      append_escaped(reading_.dateline.place_code, out_);
    }
    if (reading_.encoding_errors > 0) {
      fmt::format_to(std::back_inserter(out_), " &#183; encoding errors: {}", reading_.encoding_errors);
    }
    out_ += "</p>\n";
  }

  [[nodiscard]] bool crosses_no_mark(Span span) const {
    return std::all_of(marks_.begin(), marks_.end(),
                       [span](const Mark& mark) { return !span.overlaps(mark.span) || span.contains(mark.span); });
  }

  /// Paragraphs, the dateline set apart in the one that holds it.
  void body(Span span) {
    const Span dateline = reading_.dateline.span;
    const bool is_one_line = dateline.slice(reading_.text).find('\n') == std::string_view::npos;
    if (!dateline.empty() && span.contains(dateline) && is_one_line && crosses_no_mark(dateline)) {
      paragraphs({span.begin, dateline.begin});
      open_paragraph();
      out_ += "<span class=\"dateline\">";
      inline_text(dateline);
      out_ += "</span>";
      paragraphs({dateline.end, span.end});
    } else {
      paragraphs(span);
    }
    close_paragraph();
  }

  void paragraphs(Span span) {
    std::uint32_t at = span.begin;
    for_marks(span, [&](const Mark& mark) {
      lines({at, mark.span.begin});
      open_paragraph();
      write_mark(mark);
      at = mark.span.end;
    });
    lines({at, span.end});
  }

  /// Text without marks: a line break ends the paragraph; a blank line is none.
  void lines(Span span) {
    std::string_view text = span.slice(reading_.text);
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string_view line = text.substr(0, end);
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) open_paragraph();
      if (in_paragraph_) append_escaped(line, out_);
      if (end == std::string_view::npos) break;
      close_paragraph();
      text.remove_prefix(end + 1);
    }
  }

  void inline_text(Span span) {
    std::uint32_t at = span.begin;
    for_marks(span, [&](const Mark& mark) {
      append_escaped(Span{at, mark.span.begin}.slice(reading_.text), out_);
      write_mark(mark);
      at = mark.span.end;
    });
    append_escaped(Span{at, span.end}.slice(reading_.text), out_);
  }

  template <class Action>
  void for_marks(Span span, Action action) const {
    const auto before = [](const Mark& mark, std::uint32_t begin) { return mark.span.begin < begin; };
    auto mark = std::lower_bound(marks_.begin(), marks_.end(), span.begin, before);
    for (; mark != marks_.end() && mark->span.end <= span.end; ++mark) action(*mark);
  }

  void write_mark(const Mark& mark) {
    const Time& first = reading_.times[mark.first];
    fmt::format_to(std::back_inserter(out_), R"(<mark class="{}" tabindex="0">)", class_of(first.type));
    append_escaped(mark.span.slice(reading_.text), out_);
    out_ += "<span class=\"card\" role=\"tooltip\" dir=\"ltr\">";
    for (std::size_t i = mark.first; i < mark.first + mark.count; ++i) card(reading_.times[i]);
    out_ += "</span></mark>";
  }

  void card(const Time& time) {
    fmt::format_to(std::back_inserter(out_), "<span><b>{}</b> ", name(time.type));
    append_escaped(time.value.view(), out_);
    if (time.mod != TimeMod::None) out_.append(" ").append(name(time.mod));
    out_ += "</span>";
    if (time.interval.known()) {
      fmt::format_to(std::back_inserter(out_), "<span>[{}, {})</span>", time.interval.begin.to_string(),
                     time.interval.end.to_string());
    }
    const RuleInfo rule = rules_(time.rule);
    out_ += "<span class=\"rule\">";
    append_escaped(rule.name, out_);
    if (!rule.file.empty()) {
      out_ += " &#183; ";
      append_escaped(rule.file, out_);
      fmt::format_to(std::back_inserter(out_), ":{}", rule.line);
    }
    out_ += "</span>";
  }

  void open_paragraph() {
    if (!in_paragraph_) out_ += "<p>";
    in_paragraph_ = true;
  }

  void close_paragraph() {
    if (in_paragraph_) out_ += "</p>\n";
    in_paragraph_ = false;
  }

  const Record& record_;
  const Reading& reading_;
  const Rules& rules_;
  std::string& out_;
  std::vector<Mark> marks_;
  bool in_paragraph_ = false;
};

class HtmlWriter : public Writer {
 public:
  explicit HtmlWriter(Rules rules) : rules_(std::move(rules)) {}
  void begin(std::string& out) const override { out += kHtmlHead; }
  void report(const Record& record, std::string& out) const override { Article(record, rules_, out).write(); }
  void end(std::string& out) const override { out += kHtmlFoot; }

 private:
  Rules rules_;
};

}  // namespace

std::unique_ptr<Writer> make_html(Rules rules) { return std::make_unique<HtmlWriter>(std::move(rules)); }

}  // namespace barqiya::output
