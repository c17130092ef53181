// The chain of attribution: every hand that the words went through, from the agency whose report it is to the one who
// said them.
#include "output/chain.hpp"

namespace barqiya::output {

std::vector<std::string_view> chain_of(const Record& record, const Statement& statement) {
  const Reading& reading = record.reading;
  std::vector<std::string_view> chain;
  const auto add = [&chain](std::string_view link) {
    if (!link.empty()) chain.push_back(link);
  };
  const Span agency = reading.dateline.agency;
  add(agency.empty() ? record.source : agency.slice(reading.text));
  for (const Span via : vias_of(statement)) add(via.slice(reading.text));
  add(statement.speaker.slice(reading.text));
  return chain;
}

std::string role_of(const Reading& reading, const Entity& entity) {
  std::string out = reading.words(entity.rank);
  if (!entity.rank.empty() && !entity.role.empty()) out += ' ';
  return out.append(reading.words(entity.role));
}

std::string role_of(const Reading& reading, const Statement& statement) {
  const Entity* const entity = entity_at(reading, statement.entity);
  return entity == nullptr ? std::string() : role_of(reading, *entity);
}

const Entity* entity_at(const Reading& reading, std::int64_t number) {
  if (number < 0 || static_cast<std::uint64_t>(number) >= reading.entities.size()) return nullptr;
  return &reading.entities[static_cast<std::size_t>(number)];
}

std::string code_of(std::string_view country, std::string_view sector) {
  std::string out(country);
  if (!country.empty() && !sector.empty()) out += ' ';
  return out.append(sector);
}

}  // namespace barqiya::output
