// TimeML 1.2.1, as TempEval-3 lays its documents out: the document creation time as a TIMEX3 of its own, t0, then the
// text with each time in a TIMEX3 element. TIMEX3 elements do not nest: of times that overlap the first holds the words
// and the others follow it empty, which TimeML allows for times without words. Several reports are several documents,
// one after the other, each beginning with its XML declaration.
#include <fmt/format.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "output/formats.hpp"
#include "output/marks.hpp"
#include "output/markup.hpp"

namespace barqiya::output {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLDocs/TimeML_1.2.1.xsd\">\n";

void append_element(std::string_view element, std::string_view text, std::string& out) {
  out.append("<").append(element).append(">");
  append_escaped(text, out);
  out.append("</").append(element).append(">\n");
}

/// `<TIMEX3 ...`, without its end.
void append_timex(const Time& time, std::size_t number, std::string& out) {
  fmt::format_to(std::back_inserter(out), R"(<TIMEX3 tid="t{}" type="{}" value=")", number, name(time.type));
  append_escaped(time.value.view(), out);
  out += '"';
  if (time.mod != TimeMod::None) out.append(" mod=\"").append(name(time.mod)).append("\"");
}

void append_text(const Reading& reading, std::string& out) {
  std::size_t copied = 0;
  for (const Mark& mark : marks_of(reading.times)) {
    append_escaped(reading.text.substr(copied, mark.span.begin - copied), out);
    append_timex(reading.times[mark.first], mark.first + 1, out);
    out += '>';
    const Span first = reading.times[mark.first].span;
    append_escaped(first.slice(reading.text), out);
    out += "</TIMEX3>";
    for (std::size_t i = mark.first + 1; i < mark.first + mark.count; ++i) {
      append_timex(reading.times[i], i + 1, out);
      out += "/>";
    }
    copied = first.end;
  }
  append_escaped(reading.text.substr(copied), out);
}

class TimeMlWriter : public Writer {
 public:
  void report(const Record& record, std::string& out) const override {
    const Reading& reading = record.reading;
    out += kHead;
    append_element("DOCID", record.id, out);
    if (reading.dct.known()) {
      const std::string day = reading.dct.to_string();
      fmt::format_to(std::back_inserter(out),
                     R"(<DCT><TIMEX3 tid="t0" type="DATE" value="{0}" temporalFunction="false" )"
                     R"(functionInDocument="CREATION_TIME">{0}</TIMEX3></DCT>)",
                     day);
      out += '\n';
    }
    if (!reading.headline.empty()) append_element("TITLE", reading.headline.slice(reading.text), out);
    out += "<TEXT>";
    append_text(reading, out);
    out += "</TEXT>\n</TimeML>\n";
  }
};

}  // namespace

std::unique_ptr<Writer> make_timeml() { return std::make_unique<TimeMlWriter>(); }

}  // namespace barqiya::output
