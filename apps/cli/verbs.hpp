#pragma once

#include <functional>

namespace CLI {
class App;
}

/// The verbs of the program, each in the file of its name. An `add_` declares a verb's options; when the command line
/// names the verb, `run` becomes what it does, which returns the exit code.
namespace barqiya::cli {

enum ExitCode : int { kDone = 0, kRefused = 1, kWrongUsage = 2, kInterrupted = 130 };

using Run = std::function<int()>;

void add_read(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_compile(CLI::App& app, Run& run);
void add_add(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_reread(CLI::App& app, Run& run);
void add_serve(CLI::App& app, Run& run);
void add_search(CLI::App& app, Run& run);
void add_said(CLI::App& app, Run& run);
void add_timeline(CLI::App& app, Run& run);
void add_due(CLI::App& app, Run& run);
void add_entities(CLI::App& app, Run& run);
void add_show(CLI::App& app, Run& run);
void add_stats(CLI::App& app, Run& run);

}  // namespace barqiya::cli
