// Quotes: a line a statement, for spreadsheets, cut and awk. A cell is the report's own words with every tab, line end
// and other control character as a space, so that a line is a statement and a tab a border whatever the report holds.
#include <string>
#include <string_view>

#include "output/chain.hpp"
#include "output/formats.hpp"

namespace barqiya::output {
namespace {

constexpr std::string_view kArrow = " \xE2\x86\x90 ";

/// What other programs take for the end of a line, beside control characters: U+0085, U+2028, U+2029.
std::size_t size_of_break(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  if (first < 0x20 || first == 0x7F) return 1;
  if (rest.substr(0, 2) == "\xC2\x85") return 2;
  const std::string_view three = rest.substr(0, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

void append_cell(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const std::size_t size = size_of_break(text);
    out += size > 0 ? ' ' : text.front();
    text.remove_prefix(size > 0 ? size : 1);
  }
}

class QuotesWriter : public Writer {
 public:
  void begin(std::string& out) const override { out += "day\tspeaker\trole\tvia\tcontent\n"; }

  void report(const Record& record, std::string& out) const override {
    const Reading& reading = record.reading;
    for (const Statement& statement : reading.statements) {
      out += statement.said.to_string();
      out += '\t';
      append_cell(statement.speaker.slice(reading.text), out);
      out += '\t';
      append_cell(role_of(reading, statement), out);
      out += '\t';
      bool is_first = true;
      for (const Span via : vias_of(statement)) {
        if (!is_first) out += kArrow;
        is_first = false;
        append_cell(via.slice(reading.text), out);
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
