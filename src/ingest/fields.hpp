#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/document.hpp"
#include "ingest/options.hpp"

namespace barqiya::ingest {

/// What a record may say of a report.
enum class Field : std::uint8_t { Text, Title, Url, Source, Date, Language, Id };
inline constexpr std::size_t kFields = 7;

[[nodiscard]] std::optional<Field> field_named(std::string_view name);  ///< "text" "title" "url" ...

/// The field that a key or column stands for, and its rank among the names of that field: 0 is taken before 1.
struct KnownKey {
  Field field = Field::Text;
  std::size_t rank = 0;
};

/// Case of ASCII letters does not matter. The caller's own keys (LoadOptions::keys) rank before those that are known:
/// the dumps of SaudiNewsNet, NGEC and news-please, schema.org, and what else is usual.
[[nodiscard]] std::optional<KnownKey> known_key(std::string_view key, const LoadOptions& options);

/// Collects the fields of one record, of each the value whose key ranks first.
class Fields {
 public:
  /// Offers a value; one that is blank is no value.
  void offer(KnownKey key, std::string value);
  [[nodiscard]] bool was_offered(Field field) const { return offered_[index(field)]; }  ///< blank, perhaps
  [[nodiscard]] bool has(Field field) const { return ranks_[index(field)] != kNone; }
  [[nodiscard]] const std::string& value(Field field) const { return values_[index(field)]; }

  /// The document of these fields; its text may be empty.
  [[nodiscard]] Document document();

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static std::size_t index(Field field) { return static_cast<std::size_t>(field); }
  std::array<bool, kFields> offered_{};
  std::array<std::string, kFields> values_;
  std::array<std::size_t, kFields> ranks_{kNone, kNone, kNone, kNone, kNone, kNone, kNone};
};

/// The site of an address: "https://www.example.org/a" -> "example.org"; empty when it is none.
[[nodiscard]] std::string site_of(std::string_view url);

}  // namespace barqiya::ingest
