// What of an event is known only at the report's end: which statement it stands in, and what its participants' entities
// turned out to be. Tested by tests/layers/events_test.cpp.
#include <algorithm>

#include "layers/events/events.hpp"

namespace barqiya::layers::events {
namespace {

void settle(const std::vector<Entity>& entities, Participant& one) {
  if (one.entity == kNone) return;
  const Entity& entity = entities[static_cast<std::size_t>(one.entity)];
  if (one.country.empty()) one.country = entity.country;
  if (one.sector.empty()) one.sector = entity.sector;
}

/// Finds, for places in the order of the text, the innermost content around each. Contents that have begun are kept on
/// a stack, which those that are over leave.
class Contents {
 public:
  Contents(const std::vector<Statement>& statements, Workspace& workspace)
      : statements_(&statements), order_(workspace.contents), open_(workspace.open) {
    order_.clear();
    open_.clear();
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (!statements[i].content.empty()) order_.push_back(static_cast<std::int32_t>(i));
    }
    std::sort(order_.begin(), order_.end(), [&](std::int32_t a, std::int32_t b) {
      return at(a).content.begin != at(b).content.begin ? at(a).content.begin < at(b).content.begin
                                                        : at(a).content.end > at(b).content.end;
    });
  }

  std::int32_t around(Span span) {
    for (; next_ < order_.size() && at(order_[next_]).content.begin <= span.begin; ++next_) {
      leave(at(order_[next_]).content.begin);
      open_.push_back(order_[next_]);
    }
    leave(span.begin);
    return open_.empty() ? kNone : open_.back();
  }

 private:
  [[nodiscard]] const Statement& at(std::int32_t index) const {
    return (*statements_)[static_cast<std::size_t>(index)];
  }
  void leave(std::uint32_t byte) {
    while (!open_.empty() && at(open_.back()).content.end <= byte) open_.pop_back();
  }

  const std::vector<Statement>* statements_;
  std::vector<std::int32_t>& order_;
  std::vector<std::int32_t>& open_;
  std::size_t next_ = 0;
};

}  // namespace

void settle(Workspace& workspace, Reading& reading) {
  if (reading.events.empty()) return;
  for (const Spoken& one : workspace.spoken) {
    reading.events[one.event].actors[0].entity = reading.statements[one.statement].entity;
  }
  workspace.spoken.clear();
  Contents contents(reading.statements, workspace);
  for (Event& event : reading.events) {
    for (std::uint8_t i = 0; i < event.actor_count; ++i) settle(reading.entities, event.actors[i]);
    for (std::uint8_t i = 0; i < event.recipient_count; ++i) settle(reading.entities, event.recipients[i]);
    event.statement = contents.around(event.trigger);
  }
}

}  // namespace barqiya::layers::events
