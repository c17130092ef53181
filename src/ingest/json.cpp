// Records in JSON. Which member is which field is a matter of names (ingest/fields.hpp); where the record is, of shape:
// an object with a text is a record, one without may hold records ("articles": [...], "_source": {...}).
#include "ingest/json.hpp"

#include <string>

#include "ingest/ninjs.hpp"
#include "ingest/records.hpp"

namespace barqiya::ingest {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr int kDeepest = 3;  // how far a record may lie inside what holds it

std::string paragraphs_of(simdjson::dom::array array) {
  std::string text;
  for (const element paragraph : array) {
    std::string_view words;
    if (paragraph.get(words) != simdjson::SUCCESS) continue;
    if (!text.empty()) text += '\n';
    text += words;
  }
  return text;
}

/// What a member says in words: a string, a number, a list of paragraphs, something with a name.
std::string words_of(element value) {
  switch (value.type()) {
    case element_type::STRING:
      return std::string(std::string_view(value));
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
      return simdjson::minify(value);
    case element_type::ARRAY:
      return paragraphs_of(value);
    case element_type::OBJECT:
      return std::string(string_in(value, "name"));
    default:
      return {};
  }
}

class JsonReader {
 public:
  JsonReader(const Piece& piece, std::size_t errors, const LoadOptions& options, Contents& contents)
      : piece_(piece), errors_(errors), options_(options), contents_(contents) {}

  /// False when there is no record in it.
  bool read(element value, int depth) {
    simdjson::dom::array array;
    if (value.get(array) == simdjson::SUCCESS) return read_all(array, depth);
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS) return false;
    if (piece_.format == Format::Ninjs || is_ninjs(object)) {
      read_ninjs(object, errors_, piece_, options_, contents_);
      return true;
    }
    Fields fields;
    offer_members(object, options_, fields);
    if (!fields.was_offered(Field::Text)) return depth < kDeepest && read_members(object, depth);
    add_record(fields, errors_, piece_, options_, contents_);
    return true;
  }

 private:
  bool read_all(simdjson::dom::array array, int depth) {
    bool has_record = false;
    for (const element value : array) {
      if (depth < kDeepest && read(value, depth + 1)) has_record = true;
    }
    return has_record;
  }

  bool read_members(simdjson::dom::object object, int depth) {
    bool has_record = false;
    for (const auto member : object) {
      if ((member.value.is_object() || member.value.is_array()) && read(member.value, depth + 1)) has_record = true;
    }
    return has_record;
  }

  const Piece& piece_;
  std::size_t errors_;
  const LoadOptions& options_;
  Contents& contents_;
};

}  // namespace

std::string_view string_in(simdjson::dom::object object, std::string_view key) {
  std::string_view value;
  return object[key].get(value) == simdjson::SUCCESS ? value : std::string_view();
}

void offer_members(simdjson::dom::object object, const LoadOptions& options, Fields& fields) {
  for (const auto member : object) {
    const auto key = known_key(member.key, options);
    if (key) fields.offer(*key, words_of(member.value));
  }
}

void read_json(const Piece& piece, const LoadOptions& options, Contents& contents) {
  const text::Decoded decoded = text::decode(piece.bytes, options.encoding);
  simdjson::dom::parser parser;
  element value;
  const auto error = parser.parse(decoded.text.data(), decoded.text.size()).get(value);
  if (error != simdjson::SUCCESS) {
    return add_fault(piece, 0, std::string("no JSON: ") + simdjson::error_message(error), contents);
  }
  if (!JsonReader(piece, decoded.errors, options, contents).read(value, 0)) {
    add_fault(piece, 0, "no text in this record; which key holds it? --key text=KEY", contents);
  }
}

}  // namespace barqiya::ingest
