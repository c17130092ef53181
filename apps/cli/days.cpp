// Days as people give them to options.
#include "cli/days.hpp"

#include <CLI/CLI.hpp>
#include <string_view>

namespace barqiya::cli {
namespace {

bool is_day(const std::string& text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool fits = kForm[i] == 'd' ? text[i] >= '0' && text[i] <= '9' : text[i] == '-';
    if (!fits) return false;
  }
  return true;
}

}  // namespace

void add_day(CLI::App& verb, const std::string& option, std::string& value, const std::string& what) {
  const auto set = [option, &value](const std::string& text) {
    if (!is_day(text))
      throw CLI::ValidationError(option, "'" + text + "' is no day; write YYYY-MM-DD, YYYY-MM or YYYY");
    value = text;
  };
  verb.add_option_function<std::string>(option, set, what)->type_name("DAY");
}

}  // namespace barqiya::cli
