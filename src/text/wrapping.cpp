// Wrapped by counting characters, each line is as full as it can be; wrapped by the width of letters, as what is copied
// from a page of print, nearly so. The first is tried first, since it tells the ends of paragraphs better.
#include "text/wrapping.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace barqiya::text {
namespace {

constexpr std::string_view kSpaces = " \t\r";
constexpr std::string_view kEnds = ".!:";  ///< what a line that only ends for want of room seldom ends with

std::string_view trimmed(std::string_view line) {
  const std::size_t end = line.find_last_not_of(kSpaces);
  return line.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

std::uint32_t size_in_characters(std::string_view line) { return static_cast<std::uint32_t>(count_code_points(line)); }

/// Cuts the first line off a text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return trimmed(line);
}

bool is_indented(std::string_view line) {
  return !line.empty() && kSpaces.find(line.front()) != std::string_view::npos;
}

}  // namespace

/// How many breaks stand between two lines, behind how many of them the next word has no room, and how many of those
/// end as a sentence does.
struct Wrapping::Shares {
  std::uint32_t breaks = 0, full = 0, ended = 0;
};

Wrapping::Wrapping(std::string_view text) : text_(text) {
  constexpr std::size_t kLongestLine = std::size_t{kWidest} * 4;  // bytes
  std::uint32_t width = 0;
  for (std::string_view rest = text; !rest.empty();) {
    if (rest.size() > kLongestLine && rest.substr(0, kLongestLine).find('\n') == std::string_view::npos) return;
    width = std::max(width, size_in_characters(take_line(rest)));
    if (width > kWidest) return;
  }
  if (width < kNarrowest) return;
  width_ = width;
  const Shares exact = shares();
  slack_ = width / 8;
  const Shares rough = shares();
  const auto most_go_on = [](const Shares& of) { return of.full >= kFewest && of.ended * 3 < of.full; };
  if (most_go_on(exact) && exact.full * 5 >= exact.breaks * 2 && exact.full * 4 >= rough.full * 3) {
    slack_ = 0;
  } else if (!most_go_on(rough) || rough.full * 2 < rough.breaks) {
    width_ = 0;
  }
}

Wrapping::Shares Wrapping::shares() const {
  Shares shares;
  std::string_view rest = text_;
  std::string_view line = take_line(rest);
  while (!rest.empty()) {
    const std::string_view next = take_line(rest);
    if (!line.empty() && !next.empty()) {
      ++shares.breaks;
      const bool full = !has_room(line, next, slack_);
      shares.full += full ? 1 : 0;
      shares.ended += full && kEnds.find(line.back()) != std::string_view::npos ? 1 : 0;
    }
    line = next;
  }
  return shares;
}

bool Wrapping::has_room(std::string_view line, std::string_view next, std::uint32_t slack) const {
  const std::string_view word = next.substr(0, next.find_first_of(kSpaces, 1));
  return size_in_characters(line) + 1 + size_in_characters(word) + slack <= width_;
}

bool Wrapping::is_soft(std::size_t line_break) const {
  const std::size_t feed = text_.find('\n', line_break);
  if (!any() || feed == std::string_view::npos || feed > line_break + 1) return false;
  if (feed != line_break && text_[line_break] != '\r') return false;
  const std::size_t before = line_break == 0 ? std::string_view::npos : text_.rfind('\n', line_break - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view whole = text_.substr(begin, feed - begin);
  std::string_view rest = text_.substr(feed + 1);
  const std::string_view next = take_line(rest);
  const std::string_view line = trimmed(whole);
  if (line.empty() || next.empty() || (is_indented(next) && !is_indented(whole))) return false;
  // A line of print that ends within a sentence may lack a long word more; a headline is such a line.
  const bool within = begin != 0 && kEnds.find(line.back()) == std::string_view::npos;
  return !has_room(line, next, within ? 2 * slack_ : slack_);
}

}  // namespace barqiya::text
