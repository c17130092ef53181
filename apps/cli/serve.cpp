// `barqiya serve`: the desk.
#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>

#include "cli/language_data.hpp"
#include "cli/verbs.hpp"
#include "server/guard.hpp"
#include "server/server.hpp"

namespace barqiya::cli {
namespace {

constexpr const char* kFooter =
    "examples:\n"
    "  barqiya serve news.db                        the desk, at http://127.0.0.1:8017/\n"
    "  barqiya serve news.db --port 0 --open        at any free port, in the browser\n"
    "  barqiya serve news.db --write                programs may add reports\n"
    "\n"
    "It answers this machine alone. With another --host, whoever asks needs a token.";

struct ServeOptions {
  server::Settings settings;
  std::vector<std::string> data;
  bool open = false;
};

void open_browser(const std::string& url) {
  std::string program = "xdg-open";
  std::string address = url;
  char* const arguments[] = {program.data(), address.data(), nullptr};
  std::signal(SIGCHLD, SIG_IGN);  // nobody waits for it
  pid_t child = 0;
  if (posix_spawnp(&child, "xdg-open", nullptr, nullptr, arguments, environ) != 0) {
    fmt::print(stderr, "barqiya: no browser could be opened; open the address yourself\n");
  }
}

int run_serve(const ServeOptions& options) {
  const Reader reader = open_reader(options.data);
  server::Server server(options.settings, reader);
  fmt::print("{}\n", server.url());
  std::fflush(stdout);
  fmt::print(stderr, "barqiya: the desk is open at this address; Ctrl-C closes it\n");
  if (options.open) open_browser(server.url());
  server.run(true);
  return kDone;
}

}  // namespace

void add_serve(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("serve", "Open an archive in the browser, and to programs over HTTP");
  const auto options = std::make_shared<ServeOptions>();
  server::Settings& settings = options->settings;
  verb->add_option("ARCHIVE", settings.archive, "The archive")->required()->type_name("");
  verb->add_option("--port", settings.port, "The port; 0: any that is free [8017]")
      ->type_name("N")
      ->check(CLI::Range(0, 65535));
  verb->add_option("--host", settings.host, "The name or address to answer at [127.0.0.1]")->type_name("HOST");
  const auto set_token = [options](const std::string& text) {
    if (!server::is_token(text)) {
      throw CLI::ValidationError("--token", "a token has 8 to 128 letters, digits, '-' and '_'");
    }
    options->settings.token = text;
  };
  verb->add_option_function<std::string>(
          "--token", set_token, "What whoever asks has to know [with a --host beyond this machine: one is made]")
      ->type_name("TOKEN");
  verb->add_flag("--write", settings.write, "Let reports be added");
  verb->add_flag("--open", options->open, "Open the desk in the browser");
  verb->add_option("--data", options->data,
                   "Words and rules of your own for what is read, as `barqiya read` takes them; may be repeated")
      ->type_name("PATH")
      ->expected(1)
      ->take_all();
  verb->footer(kFooter);
  verb->callback([options, &run] { run = [options] { return run_serve(*options); }; });
}

}  // namespace barqiya::cli
