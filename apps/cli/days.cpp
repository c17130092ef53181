// Days as people give them to options.
#include "cli/days.hpp"

#include <CLI/CLI.hpp>

#include "archive/archive.hpp"

namespace barqiya::cli {
void add_day(CLI::App& verb, const std::string& option, std::string& value, const std::string& what) {
  const auto set = [option, &value](const std::string& text) {
    if (!archive::is_day(text))
      throw CLI::ValidationError(option, "'" + text + "' is no day; write YYYY-MM-DD, YYYY-MM or YYYY");
    value = text;
  };
  verb.add_option_function<std::string>(option, set, what)->type_name("DAY");
}

}  // namespace barqiya::cli
