#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "barqiya/date.hpp"
#include "ingest/options.hpp"

namespace CLI {
class App;
}

/// Options that several verbs take.
namespace barqiya::cli {

/// What `read` and `explain` both want to know of the reports and the language data.
struct InputOptions {
  Date dct;  ///< the reports' date, said by the caller
  ingest::LoadOptions load;
  std::vector<std::string> data;  ///< sources or compiled files, laid over the built-in data
};

/// Adds --dct, --encoding, --max-report, --as, --key, --any-language and --data. `options` must outlive the parsing.
void add_input_options(CLI::App& verb, InputOptions& options);

/// "4096", "10k", "256MiB", "1 GiB": bytes; units are powers of 1024. Nothing when it is no size, or none above 0.
[[nodiscard]] std::optional<std::uint64_t> size_named(const std::string& text);

}  // namespace barqiya::cli
