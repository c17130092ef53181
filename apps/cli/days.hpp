#pragma once

#include <string>

namespace CLI {
class App;
}

namespace barqiya::cli {

/// Adds an option whose value is a day, a month or a year: "2021-08-09", "2021-08", "2021". `value` must outlive the
/// parsing.
void add_day(CLI::App& verb, const std::string& option, std::string& value, const std::string& what);

}  // namespace barqiya::cli
