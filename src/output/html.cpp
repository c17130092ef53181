// HTML: one page for people, without script and without anything to fetch. Each report is an article: what is known of
// it, its text with all that was read in it marked, and beside or below the text its statements, each with the chain
// through which it came. A statement links to its cue in the text, and the cue to its statement.
#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/chain.hpp"
#include "output/formats.hpp"
#include "output/html_page.hpp"
#include "output/html_text.hpp"
#include "output/markup.hpp"
#include "output/timeline.hpp"

namespace barqiya::output {
namespace {

/// Keeps the links of a report apart from those of others on the page: FNV-1a of its id and text. A count would
/// depend on which thread comes first.
std::string key_of(const Record& record) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const std::string_view part : {record.id, record.reading.text}) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return fmt::format("{:016x}", hash);
}

/// One report's article.
class Article {
 public:
  Article(const Record& record, const Rules& rules, std::string& out)
      : record_(record), reading_(record.reading), rules_(rules), key_(key_of(record)), out_(out) {}

  void write() {
    out_ += "<article>\n<section>\n";
    meta();
    append_marked_text(record_, rules_, key_, out_);
    out_ += "</section>\n";
    out_ += "<aside>\n";
    timeline();
    statements();
    out_ += "</aside>\n</article>\n";
  }

 private:
  void meta() {
    out_ += "<p class=\"meta\" dir=\"ltr\">";
    isolated(record_.id);
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

  /// What the report dates, what is due last.
  void timeline() {
    const std::vector<TimelineItem> items = timeline_of(reading_);
    if (items.empty()) return;
    out_ += "<ol class=\"timeline\">\n";
    for (const TimelineItem& item : items) {
      fmt::format_to(std::back_inserter(out_), R"(<li class="{}"><time dir="ltr">{}</time> )", name(item.status),
                     item.interval.begin.to_string());
      labelled("event", item.trigger.slice(reading_.text));
      fmt::format_to(std::back_inserter(out_), R"(<span class="about" dir="ltr"><b>{}</b>)", name(item.status));
      if (item.event != nullptr) {
        out_ += " &#183; ";
        append_escaped(label_of(*item.event), out_);
      }
      out_ += "</span>";
      if (item.event != nullptr) who(*item.event);
      out_ += "</li>\n";
    }
    out_ += "</ol>\n";
  }

  void who(const Event& event) {
    const std::string actors = participants_of(reading_, event.actors.data(), event.actor_count, " \xC2\xB7 ");
    const std::string others = participants_of(reading_, event.recipients.data(), event.recipient_count, " \xC2\xB7 ");
    if (!actors.empty()) labelled("role", actors);
    if (!others.empty()) labelled("role", others);
  }

  void statements() {
    if (reading_.statements.empty()) return;
    out_ += "<ol class=\"statements\">\n";
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) item(reading_.statements[i], i + 1);
    out_ += "</ol>\n";
  }

  void item(const Statement& statement, std::size_t number) {
    const auto out = std::back_inserter(out_);
    fmt::format_to(out, R"(<li id="s{0}-{1}"><a class="chain" href="#c{0}-{1}">)", key_, number);
    bool is_first = true;
    for (const std::string_view link : chain_of(record_, statement)) {
      if (!is_first) out_ += " &#8592; ";
      is_first = false;
      isolated(link);
    }
    if (is_first) out_ += "&#8230;";
    out_ += "</a>";
    if (const std::string role = role_of(reading_, statement); !role.empty()) labelled("role", role);
    if (!statement.content.empty()) labelled("said", statement.content.slice(reading_.text));
    fmt::format_to(out, R"(<span class="about" dir="ltr"><b>{}</b> &#183; {})", name(statement.act),
                   name(statement.manner));
    if (statement.said.known()) fmt::format_to(out, " &#183; {}", statement.said.to_string());
    if (!statement.medium.empty()) {
      out_ += " &#183; ";
      isolated(statement.medium.slice(reading_.text));
    }
    append_rule(rules_(statement.rule), out_);
    out_ += "</span></li>\n";
  }

  void labelled(std::string_view label, std::string_view text) {
    fmt::format_to(std::back_inserter(out_), R"(<span class="{}">)", label);
    isolated(text);
    out_ += "</span>";
  }

  void isolated(std::string_view text) {
    out_ += "<bdi>";
    append_escaped(text, out_);
    out_ += "</bdi>";
  }

  const Record& record_;
  const Reading& reading_;
  const Rules& rules_;
  std::string key_;
  std::string& out_;
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
