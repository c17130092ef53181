// Names to entities. Two names are one entity's when their words are the same, when the tables have them in one row, or
// when one was found as a part of the other (layers/names/short_forms.hpp). Headlines and leads call people by short
// forms first, so the full names of a block are entities before its short forms are looked at.
//
// A definite noun ("the minister") is a mention when so far exactly one entity was called by it, as a minister by his
// role, a ministry by its name. Tested by tests/link/linker_test.cpp.
#include "link/linker.hpp"

#include <algorithm>

namespace barqiya::link {
namespace {

constexpr std::uint64_t kRowKey = 0x9E3779B97F4A7C15U;

std::uint64_t key_of_row(lexicon::EntryId entry) { return entry * kRowKey; }

}  // namespace

void Linker::begin_report() {
  known_.clear();
  buckets_.fill(0);
  called_.clear();
  called_heads_ = 0;
}

void Linker::add(const Block& block, std::span<const FoundName> names, std::span<const Party> parties,
                 Reading& reading) {
  const std::size_t first = reading.names.size();
  for (const FoundName& name : names) {
    const std::uint32_t entity = name.of.empty() ? entity_of(name, reading) : kUnknown;
    reading.names.push_back({name.span, name.type, entity, name.rule});
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].of.empty()) continue;
    std::uint32_t entity = longer_name(names[i], reading);
    if (entity == kUnknown) entity = entity_of(names[i], reading);
    reading.names[first + i].entity = entity;
  }
  for (std::size_t i = 0; i < names.size(); ++i) add_name(names[i], reading.names[first + i].entity, reading);
  for (const Party& party : parties) {
    if (party.name == layers::names::kNoName) continue;
    add_party(party, reading.entities[reading.names[first + static_cast<std::size_t>(party.name)].entity]);
  }
  note_cut(block, names, parties, reading);
  find_mentions(block, names, parties, first, reading);
}

void Linker::note_speakers(const Block& block, std::size_t first, Reading& reading) const {
  const std::size_t known = reading.cut.size();
  const auto note = [&](Span span) {
    if (span.empty()) return;
    const auto behind = std::partition_point(block.tokens.begin(), block.tokens.end(),
                                             [&](const text::Token& token) { return token.begin <= span.begin; });
    if (behind == block.tokens.begin()) return;
    if (articles_.is_cut(block.text, *(behind - 1), span.begin, *block.types)) reading.cut.push_back(span.begin);
  };
  for (std::size_t i = first; i < reading.statements.size(); ++i) {
    const Statement& statement = reading.statements[i];
    note(statement.speaker);
    for (std::size_t v = 0; v < statement.vias; ++v) note(statement.via[v]);
  }
  if (reading.cut.size() == known) return;
  const auto of_block =
      std::partition_point(reading.cut.begin(), reading.cut.begin() + static_cast<std::ptrdiff_t>(known),
                           [&](std::uint32_t begin) { return begin < block.tokens.front().begin; });
  std::sort(of_block, reading.cut.end());
  reading.cut.erase(std::unique(of_block, reading.cut.end()), reading.cut.end());
}

/// Where names and noun phrases of the block begin that have lost a letter of their article.
void Linker::note_cut(const Block& block, std::span<const FoundName> names, std::span<const Party> parties,
                      Reading& reading) const {
  const std::size_t known = reading.cut.size();
  const auto note = [&](std::uint32_t token, std::uint32_t begin) {
    if (articles_.is_cut(block.text, block.tokens[token], begin, *block.types)) reading.cut.push_back(begin);
  };
  for (const FoundName& name : names) note(name.tokens.begin, name.span.begin);
  for (const Party& party : parties) {
    if (party.name != layers::names::kNoName) note(party.tokens.begin, party.span.begin);
  }
  const auto first = reading.cut.begin() + static_cast<std::ptrdiff_t>(known);
  std::sort(first, reading.cut.end());
  reading.cut.erase(std::unique(first, reading.cut.end()), reading.cut.end());
  reading.cut_letter = articles_.letter();
}

void Linker::finish(Reading& reading) {
  if (reading.cut.empty()) return;
  std::vector<std::uint32_t> called;
  for (const Entity& entity : reading.entities) {
    called.insert(called.end(), {entity.name.begin, entity.rank.begin, entity.role.begin});
    for (const Span alias : entity.aliases) called.push_back(alias.begin);
  }
  for (const Statement& statement : reading.statements) {
    called.push_back(statement.speaker.begin);
    for (std::size_t v = 0; v < statement.vias; ++v) called.push_back(statement.via[v].begin);
  }
  std::sort(called.begin(), called.end());
  std::erase_if(reading.cut,
                [&](std::uint32_t begin) { return !std::binary_search(called.begin(), called.end(), begin); });
}

std::uint32_t Linker::known(std::uint64_t key, NameType type) const {
  for (std::uint32_t i = buckets_[key % buckets_.size()]; i != 0; i = known_[i - 1].next) {
    if (known_[i - 1].key == key && known_[i - 1].type == type) return known_[i - 1].entity;
  }
  return kUnknown;
}

void Linker::know(std::uint64_t key, NameType type, std::uint32_t entity) {
  std::uint32_t& bucket = buckets_[key % buckets_.size()];
  known_.push_back({key, type, entity, bucket});
  bucket = static_cast<std::uint32_t>(known_.size());
}

std::uint32_t Linker::entity_of(const FoundName& name, Reading& reading) {
  std::uint32_t entity = known(name.key, name.type);
  if (entity != kUnknown) return entity;
  if (name.entry != 0) entity = known(key_of_row(name.entry), name.type);
  if (entity != kUnknown) return entity;
  entity = static_cast<std::uint32_t>(reading.entities.size());
  Entity& made = reading.entities.emplace_back();
  made.type = name.type;
  made.rule = name.rule;
  call_by(name, made);
  know(name.key, name.type, entity);
  if (name.entry != 0) know(key_of_row(name.entry), name.type, entity);
  return entity;
}

/// The entity of the name that a name is a part of. That one may be a part itself, of one that is no part of another.
std::uint32_t Linker::longer_name(const FoundName& name, const Reading& reading) {
  const auto& names = reading.names;
  const auto longer = std::partition_point(names.begin(), names.end(),
                                           [&](const Name& other) { return other.span.begin < name.of.begin; });
  return longer != names.end() && longer->span == name.of ? longer->entity : kUnknown;
}

void Linker::add_name(const FoundName& name, std::uint32_t index, Reading& reading) {
  Entity& entity = reading.entities[index];
  if (entity.country.empty()) entity.country = name.country;
  if (entity.sector.empty()) entity.sector = name.sector;
  if (known(name.key, name.type) != kUnknown) {
    // The same words, of which a preposition has swallowed the article where they were met first.
    const bool whole = !name.short_form && name.of.empty() && name.span.size() > entity.name.size();
    if (whole) call_by(name, entity);
    return;
  }
  know(name.key, name.type, index);
  if (name.span.size() > entity.name.size()) {
    entity.aliases.push_back(entity.name);
    call_by(name, entity);
  } else {
    entity.aliases.push_back(name.span);
  }
}

void Linker::call_by(const FoundName& name, Entity& entity) const {
  entity.name = name.span;
  entity.parts = name.parts;
  entity.listed = name.entry_is_whole && name.entry != 0 ? lexicon_->lemma(name.entry - 1) : std::string_view();
}

void Linker::add_party(const Party& party, Entity& entity) {
  if (entity.rank.empty()) entity.rank = party.rank;
  if (entity.role.empty()) entity.role = party.role;
  if (entity.country.empty()) entity.country = party.country;
  if (entity.sector.empty()) entity.sector = party.sector;
}

void Linker::call(Heads::Head head, std::uint32_t entity) {
  if (head == 0) return;
  const auto called = std::find_if(called_.begin(), called_.end(), [=](const Called& one) { return one.head == head; });
  if (called == called_.end()) {
    called_.push_back({head, entity});
    called_heads_ |= bit_of(head);
  } else if (called->entity != entity) {
    called->entity = kSeveral;
  }
}

/// Goes through the block once, so that a mention looks back only.
void Linker::find_mentions(const Block& block, std::span<const FoundName> names, std::span<const Party> parties,
                           std::size_t first, Reading& reading) {
  const auto entity_at = [&](std::size_t name) { return reading.names[first + name].entity; };
  const auto size = static_cast<std::uint32_t>(block.tokens.size());
  std::size_t next_name = 0;
  std::size_t next_party = 0;
  for (std::uint32_t token = 0; token < size;) {
    for (; next_party < parties.size() && parties[next_party].tokens.begin <= token; ++next_party) {
      const Party& party = parties[next_party];
      if (party.name == layers::names::kNoName || party.role.empty()) continue;
      std::uint32_t head = party.tokens.begin;
      while (block.tokens[head].end <= party.role.begin) ++head;
      call(heads_.of(block.tokens[head].type).head, entity_at(static_cast<std::size_t>(party.name)));
    }
    if (next_name < names.size() && names[next_name].tokens.begin == token) {
      const FoundName& name = names[next_name];
      if (name.type == NameType::Org || name.type == NameType::Gpe) {
        call(heads_.of(block.tokens[token].type).head, entity_at(next_name));
      }
      token = name.tokens.end;
      ++next_name;
      continue;
    }
    const std::uint32_t party = next_party < parties.size() ? parties[next_party].tokens.begin : size;
    const std::uint32_t name = next_name < names.size() ? names[next_name].tokens.begin : size;
    // A party may begin inside the name before it.
    const std::uint32_t end = std::max(token + 1, std::min({party, name, size}));
    if (!called_.empty()) find_mentions_between(block, token, end, reading);
    token = end;
  }
}

/// Most words are no head that someone was called by, which one bit tells.
void Linker::find_mentions_between(const Block& block, std::uint32_t begin, std::uint32_t end, Reading& reading) {
  for (std::uint32_t at = begin; at < end; ++at) {
    const text::Token& token = block.tokens[at];
    if (token.kind != text::TokenKind::Word) continue;
    const Heads::Word word = heads_.of(token.type);
    if (!word.definite || (called_heads_ & bit_of(word.head)) == 0) continue;
    const auto called =
        std::find_if(called_.begin(), called_.end(), [&](const Called& one) { return one.head == word.head; });
    if (called == called_.end() || called->entity == kSeveral) continue;
    reading.mentions.push_back({token.span(), called->entity, reading.entities[called->entity].rule});
  }
}

}  // namespace barqiya::link
