// Escaping for XML and HTML: XML 1.0, section 2.2 (which characters a document may hold) and 2.4. The reports are
// hostile until escaped: "</script>", "]]>" and NUL come out as text that shows them.
#include "output/markup.hpp"

namespace barqiya::output {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// What stands for an ASCII character; empty when it stands for itself.
std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  const bool is_control = byte < 0x20 && c != '\t' && c != '\n';
  return is_control || byte == 0x7F ? kReplacement : std::string_view();
}

bool is_noncharacter(std::string_view three) { return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF"; }

}  // namespace

void append_escaped(std::string_view text, std::string& out) {
  std::size_t copied = 0;
  const auto replace = [&](std::size_t at, std::size_t size, std::string_view by) {
    out.append(text, copied, at - copied);
    out.append(by);
    copied = at + size;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\xEF' && is_noncharacter(text.substr(at, 3))) {
      replace(at, 3, kReplacement);
    } else if (const std::string_view by = reference(text[at]); !by.empty()) {
      replace(at, 1, by);
    }
  }
  out.append(text, copied);
}

}  // namespace barqiya::output
