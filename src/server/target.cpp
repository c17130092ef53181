// Request targets. They are from strangers: what is not exactly right is refused, so that nothing behind this file
// meets bytes that could mean two things. Tested by tests/server/target_test.cpp and fuzz/target_fuzz.cpp.
#include "server/target.hpp"

#include <algorithm>

#include "server/problem.hpp"
#include "text/utf8.hpp"

namespace barqiya::server {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void check_text(std::string_view text, bool may_have_lines) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_space = may_have_lines && (c == '\t' || c == '\n' || c == '\r');
    if (byte == 0x7F || (byte < 0x20 && !is_space)) throw Problem(400, "the address holds a control character");
  }
  if (!text::is_valid(text)) throw Problem(400, "the address is no UTF-8");
}

std::string decode_path(std::string_view text) {
  for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
    const std::string_view escape = text.substr(at, 3);
    if (escape == "%2F" || escape == "%2f" || escape == "%5C" || escape == "%5c") {
      throw Problem(400, "the address holds an escaped slash");
    }
  }
  std::string path = decode(text, false);
  check_text(path, false);
  return path;
}

void add_parameter(std::string_view pair, Target& target) {
  if (pair.empty()) return;
  const std::size_t sign = std::min(pair.find('='), pair.size());
  std::string name = decode(pair.substr(0, sign), true);
  std::string value = sign < pair.size() ? decode(pair.substr(sign + 1), true) : std::string();
  check_text(name, false);
  check_text(value, true);
  if (target.find(name) != nullptr) throw Problem(400, "the parameter '" + name + "' is given twice");
  if (target.parameters.size() == kMostParameters) throw Problem(400, "too many parameters");
  target.parameters.emplace_back(std::move(name), std::move(value));
}

}  // namespace

const std::string* Target::find(std::string_view name) const {
  const auto found =
      std::find_if(parameters.begin(), parameters.end(), [name](const auto& pair) { return pair.first == name; });
  return found == parameters.end() ? nullptr : &found->second;
}

std::string decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex(text[i + 2]) : -1;
    if (high < 0 || low < 0) throw Problem(400, "the address holds a bad escape");
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

std::string encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                          c == '.' || c == '_' || c == '~';
    if (is_plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4U];
    out += kHex[byte & 15U];
  }
  return out;
}

Target parse_target(std::string_view text) {
  if (text.empty() || text.front() != '/') throw Problem(400, "the address does not begin with a slash");
  Target target;
  const std::size_t query = std::min(text.find('?'), text.size());
  target.path = decode_path(text.substr(0, query));
  std::string_view rest = query < text.size() ? text.substr(query + 1) : std::string_view();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    add_parameter(rest.substr(0, end), target);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return target;
}

}  // namespace barqiya::server
