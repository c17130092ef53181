#pragma once

#include <rapidjson/rapidjson.h>

#include <string>
#include <string_view>

namespace barqiya::output {

/// RapidJSON's notion of an output, on a string that others append to as well.
class StringStream {
 public:
  using Ch = char;
  explicit StringStream(std::string& out) : out_(out) {}
  void Put(char c) { out_.push_back(c); }
  void Flush() {}

 private:
  std::string& out_;
};

template <class Json>
void json_key(Json& json, std::string_view name) {
  json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

template <class Json>
void json_string(Json& json, std::string_view value) {
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

template <class Json>
void json_text(Json& json, std::string_view name, std::string_view value) {
  json_key(json, name);
  json_string(json, value);
}

/// A list that each of whose members `write` writes.
template <class Json, class Members, class Write>
void json_list(Json& json, std::string_view name, const Members& members, Write write) {
  json_key(json, name);
  json.StartArray();
  for (const auto& member : members) write(member);
  json.EndArray();
}

}  // namespace barqiya::output
