#pragma once

#include <memory>

#include "output/writer.hpp"

/// The formats, each in the file of its name.
namespace barqiya::output {

/// One object a report (docs/reading.md): indented, or each on a line of its own.
enum class JsonLayout { Indented, Line };
[[nodiscard]] std::unique_ptr<Writer> make_json(Rules rules, const WriterOptions& options, JsonLayout layout);

/// One TimeML 1.2.1 document a report, each with its own XML declaration.
[[nodiscard]] std::unique_ptr<Writer> make_timeml();

/// One right-to-left page that holds all reports and needs nothing beside itself.
[[nodiscard]] std::unique_ptr<Writer> make_html(Rules rules);

/// A heading a report, and a row a time, a statement, an entity.
[[nodiscard]] std::unique_ptr<Writer> make_table(Rules rules, const WriterOptions& options);

/// Tab-separated: a heading, then a line a statement.
[[nodiscard]] std::unique_ptr<Writer> make_quotes();

/// A JSON-LD graph a report: schema.org's NewsArticle and Quotation.
[[nodiscard]] std::unique_ptr<Writer> make_jsonld();

/// brat standoff annotations, of one report.
[[nodiscard]] std::unique_ptr<Writer> make_brat();

/// A W3C Web Annotation page a report.
[[nodiscard]] std::unique_ptr<Writer> make_web_annotation();

/// Tab-separated: a heading, then a line an event.
[[nodiscard]] std::unique_ptr<Writer> make_events(Rules rules);

/// A heading a report, then a line a dated thing in the order of its days, what is due last.
[[nodiscard]] std::unique_ptr<Writer> make_timeline();

/// An iCalendar of what is planned and has a day.
[[nodiscard]] std::unique_ptr<Writer> make_ics();

/// An object a report as TimelineJS3 takes it.
[[nodiscard]] std::unique_ptr<Writer> make_timelinejs();

}  // namespace barqiya::output
