// Dates that programs write into metadata: few forms, and no language.
#include "ingest/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "calendar/date.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::int64_t kDay = 86400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes digits, at most `most`, from the beginning of `text`.
std::optional<std::int64_t> take_number(std::string_view& text, std::size_t most) {
  std::size_t size = 0;
  while (size < most && size < text.size() && is_digit(text[size])) ++size;
  std::int64_t value = 0;
  if (size == 0) return {};
  std::from_chars(text.data(), text.data() + size, value);
  text.remove_prefix(size);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text[0] != c) return false;
  text.remove_prefix(1);
  return true;
}

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

Date made(std::int64_t year, std::int64_t month, std::int64_t day) {
  return calendar::make_date(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
}

/// "20210809" or "20210809T...".
Date compact(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits != 8 && digits != 14) return {};
  const auto year = take_number(text, 4);
  const auto month = take_number(text, 2);
  return made(*year, *month, *take_number(text, 2));
}

Date iso(std::string_view text) {
  const auto year = take_number(text, 4);
  if (!year) return {};
  const char separator = !text.empty() ? text[0] : '\0';
  if (separator != '-' && separator != '/') return {};
  text.remove_prefix(1);
  const auto month = take_number(text, 2);
  if (!month || !take(text, separator)) return {};
  const auto day = take_number(text, 2);
  if (!day || (!text.empty() && is_digit(text[0]))) return {};
  return made(*year, *month, *day);
}

/// Seconds or milliseconds since 1970: as many digits as those of the last and the coming decades.
Date epoch(std::string_view text) {
  const std::size_t digits = text.substr(0, text.find('.')).size();
  const bool is_millis = digits == 12 || digits == 13;
  if (!is_millis && digits != 9 && digits != 10) return {};
  const auto value = take_number(text, digits);
  if (!value || text.find_first_not_of("0123456789.") != std::string_view::npos) return {};
  return calendar::date_of(*value / (is_millis ? 1000 : 1) / kDay);
}

Date rfc5322(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos && comma < 12) text.remove_prefix(comma + 1);
  skip_blanks(text);
  const auto day = take_number(text, 2);
  if (!day || (text.substr(0, 1) != " " && text.substr(0, 1) != "-")) return {};
  text.remove_prefix(1);
  skip_blanks(text);
  std::string_view word = text.substr(0, std::min<std::size_t>(text.find_first_of(" -"), text.size()));
  text.remove_prefix(word.size());
  const auto matches = [word](std::string_view month) {
    return word.size() >= month.size() && std::equal(month.begin(), month.end(), word.begin(),
                                                     [](char a, char b) { return a == static_cast<char>(b | 0x20); });
  };
  const auto month = std::find_if(kMonths.begin(), kMonths.end(), matches);
  if (month == kMonths.end() || text.empty()) return {};
  text.remove_prefix(1);
  skip_blanks(text);
  const auto year = take_number(text, 4);
  if (!year) return {};
  return made(*year < 100 ? 2000 + *year : *year, month - kMonths.begin() + 1, *day);
}

}  // namespace

Date date_in_metadata(std::string_view text) {
  skip_blanks(text);
  for (const auto form : {iso, compact, epoch, rfc5322}) {
    const Date date = form(text);
    if (date.known()) return date;
  }
  return {};
}

}  // namespace barqiya::ingest
