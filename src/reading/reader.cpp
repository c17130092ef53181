// The front door: what is behind it is reading/engine.hpp.
#include "barqiya/reader.hpp"

#include <utility>

#include "language/builtin.hpp"
#include "reading/engine.hpp"
#include "reading/observed.hpp"
#include "reading/parts.hpp"

namespace barqiya {

Workspace::Workspace(const Reader& /*reader*/) : parts_(std::make_unique<Parts>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

Reader::Reader() : parts_(std::make_unique<Parts>(language::Blob::trusted(language::builtin()))) {}

/// Data from outside name their file when they are refused, wherever in the stages that was.
Reader::Reader(std::string compiled, const std::string& file) try
    : parts_(std::make_unique<Parts>(std::move(compiled), file)) {
} catch (const Error& error) {
  if (!error.file().empty()) throw;
  throw Error(file, 0, 0, error.message());
}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

void Reader::read(const Report& report, Workspace& workspace, Reading& reading) const {
  parts_->engine.read(report, workspace.parts_->scratch, reading);
}

void ObservedReader::read(const Report& report, Workspace& workspace, Reading& reading,
                          reading::Observer& observer) const {
  reader_->parts_->engine.read(report, workspace.parts_->scratch, reading, &observer);
}

RuleInfo Reader::rule(RuleNumber number) const {
  const grammar::Grammar& grammar = parts_->engine.times_grammar();
  return {grammar.rule_name(number), grammar.rule_file(number), grammar.rule_line(number), grammar.rule_text(number)};
}

const language::Blob& Reader::data() const { return parts_->engine.data(); }

std::string_view Reader::data_version() const { return parts_->engine.data().version(); }

}  // namespace barqiya
