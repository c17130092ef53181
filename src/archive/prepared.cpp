// What a thread can do for a report before it is written: read it, fold it, hash it, and gather what has a day. The
// writer, which is alone, then only binds values.
// Tested by tests/archive/archive_test.cpp.
#include "archive/prepared.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace barqiya::archive {
namespace {

constexpr std::size_t kKeyBytes = 16;

void add_field(sha256_ctx& hash, std::string_view field) {
  const std::uint64_t size = field.size();
  std::array<std::uint8_t, sizeof size> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(size >> (8 * i));
  sha256_update(&hash, bytes.size(), bytes.data());
  sha256_update(&hash, field.size(), reinterpret_cast<const std::uint8_t*>(field.data()));
}

/// The innermost statement whose content holds the trigger.
std::int32_t statement_around(const Reading& reading, Span trigger) {
  std::int32_t best = kNone;
  for (std::size_t i = 0; i < reading.statements.size(); ++i) {
    const Span content = reading.statements[i].content;
    if (content.empty() || !content.contains(trigger)) continue;
    if (best != kNone && reading.statements[static_cast<std::size_t>(best)].content.size() <= content.size()) continue;
    best = static_cast<std::int32_t>(i);
  }
  return best;
}

void add_participants(const Event& event, std::vector<std::uint32_t>& out) {
  const auto add = [&out](const Participant& one) {
    if (one.entity != kNone) out.push_back(static_cast<std::uint32_t>(one.entity));
  };
  for (std::size_t i = 0; i < event.actor_count; ++i) add(event.actors[i]);
  for (std::size_t i = 0; i < event.recipient_count; ++i) add(event.recipients[i]);
}

/// Entries of dated and events as happenings, without what the text around them says.
std::vector<Happening> happenings_of(const Reading& reading) {
  std::vector<Happening> out;
  std::vector<bool> is_listed(reading.events.size());
  for (std::size_t i = 0; i < reading.dated.size(); ++i) {
    const Dated& dated = reading.dated[i];
    if (dated.time >= reading.times.size()) continue;
    const Interval& interval = reading.times[dated.time].interval;
    if (!interval.known()) continue;
    if (dated.event != kNone) is_listed[static_cast<std::size_t>(dated.event)] = true;
    out.push_back(
        {static_cast<std::int32_t>(i), dated.event, dated.trigger, {}, interval, dated.status, kNone, {}, {}});
  }
  for (std::size_t i = 0; i < reading.events.size(); ++i) {
    const Event& event = reading.events[i];
    if (is_listed[i] || !event.interval.known()) continue;
    out.push_back(
        {kNone, static_cast<std::int32_t>(i), event.trigger, {}, event.interval, event.status, kNone, {}, {}});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Happening& a, const Happening& b) { return a.trigger.begin < b.trigger.begin; });
  return out;
}

}  // namespace

std::string key_of(const ingest::Document& document) {
  constexpr std::string_view kHex = "0123456789abcdef";
  sha256_ctx hash;
  sha256_init(&hash);
  add_field(hash, document.source);
  add_field(hash, document.url);
  add_field(hash, document.title);
  add_field(hash, document.metadata_date.to_string());
  add_field(hash, document.text);
  std::array<std::uint8_t, kKeyBytes> digest{};
  sha256_digest(&hash, digest.size(), digest.data());
  std::string key;
  for (const std::uint8_t byte : digest) key += {kHex[byte >> 4U], kHex[byte & 15U]};
  return key;
}

Preparer::Preparer(const Reader& reader) : reader_(reader), workspace_(reader), words_(reader.data()) {}

std::unique_ptr<Prepared> Preparer::prepare(ingest::Document document, Date caller_dct, std::string key) {
  auto prepared = std::make_unique<Prepared>();
  prepared->document = std::move(document);
  prepared->caller_dct = caller_dct;
  const ingest::Document& own = prepared->document;
  prepared->key = key.empty() ? key_of(own) : std::move(key);
  words_.begin_report();
  reader_.read({own.text, caller_dct, own.metadata_date, own.title}, workspace_, prepared->reading, words_);
  words_.end_report();
  prepared->reading.encoding_errors += own.encoding_errors;
  prepared->code_points = std::make_unique<output::OffsetMap>(prepared->reading.text, output::Offsets::CodePoint);
  add_terms(*prepared);
  add_entities(*prepared);
  add_happenings(*prepared);
  return prepared;
}

void Preparer::add_terms(Prepared& prepared) {
  const Reading& reading = prepared.reading;
  prepared.headline_terms = words_.terms().joined(prepared.document.title);
  prepared.body_terms.reserve(reading.text.size());
  for (const search::Word& word : words_.all()) {
    std::string& out = reading.headline.contains(word.span) ? prepared.headline_terms : prepared.body_terms;
    if (!out.empty()) out += ' ';
    out += word.term;
  }
  prepared.shingles = shingles_of(words_.all());
}

const std::string& Preparer::letters_of_listed(std::string_view name) {
  const auto known = listed_.find(name);
  if (known != listed_.end()) return known->second;
  return listed_.emplace(name, words_.terms().letters(name)).first->second;
}

void Preparer::add_entities(Prepared& prepared) {
  constexpr std::uint8_t kFull = 3;
  const Reading& reading = prepared.reading;
  const auto is_word = [](std::string_view name) { return name.find(' ') == std::string_view::npos; };
  prepared.entities.reserve(reading.entities.size());
  for (const Entity& entity : reading.entities) {
    EntityKeys& keys = prepared.entities.emplace_back();
    std::string own = words_.letters(reading, entity.name);
    const std::string* const listed = entity.listed.empty() ? nullptr : &letters_of_listed(entity.listed);
    if (listed != nullptr && *listed != own) {
      keys.name = *listed;
      keys.others.push_back(std::move(own));
    } else {
      keys.name = std::move(own);
    }
    for (const Span alias : entity.aliases) {
      if (!is_word(alias.slice(reading.text))) keys.others.push_back(words_.letters(reading, alias));
    }
    keys.is_full = entity.type == NameType::Per && entity.parts >= kFull;
    keys.role = words_.joined(reading, entity.role);
  }
  for (const Statement& statement : reading.statements) {
    for (std::size_t i = 0; i < statement.vias; ++i) {
      prepared.via_keys.push_back(words_.joined(reading.text, statement.via[i]));
    }
  }
}

void Preparer::add_happenings(Prepared& prepared) {
  const Reading& reading = prepared.reading;
  prepared.happenings = happenings_of(reading);
  for (Happening& one : prepared.happenings) {
    one.sentence = words_.sentence_around(one.trigger);
    one.term = words_.joined(reading.text, one.trigger);
    one.statement = statement_around(reading, one.trigger);
    if (one.event != kNone) {
      const Event& event = reading.events[static_cast<std::size_t>(one.event)];
      if (event.statement != kNone) one.statement = event.statement;
      add_participants(event, one.entities);
    }
    const auto first = std::lower_bound(reading.names.begin(), reading.names.end(), one.sentence.begin,
                                        [](const Name& name, std::uint32_t at) { return name.span.begin < at; });
    for (auto name = first; name != reading.names.end() && name->span.begin < one.sentence.end; ++name) {
      one.entities.push_back(name->entity);
    }
    std::sort(one.entities.begin(), one.entities.end());
    one.entities.erase(std::unique(one.entities.begin(), one.entities.end()), one.entities.end());
  }
}

}  // namespace barqiya::archive
