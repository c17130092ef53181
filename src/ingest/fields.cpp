// Names of fields. Dumps agree on little: what one calls "content" is "maintext" in another. The names below are those
// of the dumps that are met, in the order in which they are taken when a record has several of them.
#include "ingest/fields.hpp"

#include <algorithm>
#include <utility>

#include "ingest/dates.hpp"

namespace barqiya::ingest {
namespace {

struct Named {
  std::string_view key;
  Field field;
};

constexpr std::array<std::string_view, kFields> kNames = {"text", "title", "url", "source", "date", "language", "id"};

constexpr std::array kKnown = {
    Named{"text", Field::Text},
    Named{"content", Field::Text},
    Named{"event_text", Field::Text},  // NGEC
    Named{"maintext", Field::Text},    // news-please
    Named{"articlebody", Field::Text},
    Named{"article_text", Field::Text},
    Named{"body", Field::Text},
    Named{"article", Field::Text},
    Named{"story", Field::Text},
    Named{"full_text", Field::Text},
    Named{"title", Field::Title},
    Named{"headline", Field::Title},
    Named{"head_line", Field::Title},
    Named{"url", Field::Url},
    Named{"link", Field::Url},
    Named{"uri", Field::Url},
    Named{"canonical_url", Field::Url},
    Named{"source", Field::Source},
    Named{"publisher", Field::Source},
    Named{"source_name", Field::Source},
    Named{"newspaper", Field::Source},
    Named{"source_domain", Field::Source},
    Named{"domain", Field::Source},
    Named{"site", Field::Source},
    Named{"date", Field::Date},
    Named{"datepublished", Field::Date},
    Named{"date_published", Field::Date},
    Named{"date_publish", Field::Date},
    Named{"published", Field::Date},
    Named{"published_at", Field::Date},
    Named{"publishedat", Field::Date},
    Named{"pub_date", Field::Date},
    Named{"pubdate", Field::Date},
    Named{"publication_date", Field::Date},
    Named{"created_at", Field::Date},
    Named{"date_extracted", Field::Date},  // SaudiNewsNet
    Named{"date_download", Field::Date},
    Named{"language", Field::Language},
    Named{"inlanguage", Field::Language},
    Named{"lang", Field::Language},
    Named{"id", Field::Id},
    Named{"_id", Field::Id},
    Named{"guid", Field::Id},
    Named{"story_id", Field::Id},
    Named{"article_id", Field::Id},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return {};
  return static_cast<Field>(found - kNames.begin());
}

std::optional<KnownKey> known_key(std::string_view key, const LoadOptions& options) {
  std::size_t rank = 0;
  for (const auto& [field, own] : options.keys) {
    const auto named = field_named(field);
    if (named && own == key) return KnownKey{*named, rank};
    ++rank;
  }
  for (const Named& known : kKnown) {
    if (is_same(known.key, key)) return KnownKey{known.field, rank};
    ++rank;
  }
  return {};
}

void Fields::offer(KnownKey key, std::string value) {
  const std::size_t at = index(key.field);
  offered_[at] = true;
  if (key.rank >= ranks_[at] || value.find_first_not_of(" \t\r\n") == std::string::npos) return;
  ranks_[at] = key.rank;
  values_[at] = std::move(value);
}

Document Fields::document() {
  Document document;
  const auto take = [this](Field field) { return std::move(values_[index(field)]); };
  document.metadata_date = date_in_metadata(value(Field::Date));
  document.id = take(Field::Id);
  document.url = take(Field::Url);
  document.source = take(Field::Source);
  document.title = take(Field::Title);
  document.language = take(Field::Language);
  document.text = take(Field::Text);
  return document;
}

std::string site_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view site = url.substr(scheme + 3);
  site = site.substr(0, site.find_first_of("/?#:"));
  if (site.substr(0, 4) == "www.") site.remove_prefix(4);
  return std::string(site);
}

}  // namespace barqiya::ingest
