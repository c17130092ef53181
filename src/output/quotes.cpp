// Quotes: a line a statement, for spreadsheets, cut and awk. A cell is the report's own words with every tab, line end
// and other control character as a space, so that a line is a statement and a tab a border whatever the report holds.
#include <string>
#include <string_view>

#include "output/cells.hpp"
#include "output/chain.hpp"
#include "output/formats.hpp"

namespace barqiya::output {
namespace {

constexpr std::string_view kArrow = " \xE2\x86\x90 ";

class QuotesWriter : public Writer {
 public:
  void begin(std::string& out) const override { out += "day\tspeaker\trole\tvia\tcontent\n"; }

  void report(const Record& record, std::string& out) const override {
    const Reading& reading = record.reading;
    for (const Statement& statement : reading.statements) {
      out += statement.said.to_string();
      out += '\t';
      append_cell(reading.words(statement.speaker), out);
      out += '\t';
      append_cell(role_of(reading, statement), out);
      out += '\t';
      bool is_first = true;
      for (const Span via : vias_of(statement)) {
        if (!is_first) out += kArrow;
        is_first = false;
        append_cell(reading.words(via), out);
      }
      out += '\t';
      append_cell(statement.content.slice(reading.text), out);
      out += '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Writer> make_quotes() { return std::make_unique<QuotesWriter>(); }

}  // namespace barqiya::output
