// Refusals as RFC 9457 problem details. Tested by tests/server/problem_test.cpp.
#include "server/problem.hpp"

#include <rapidjson/writer.h>

#include <algorithm>
#include <array>

#include "output/json_stream.hpp"
#include "text/utf8.hpp"

namespace barqiya::server {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 20> kReasons{{{200, "OK"},
                                                                     {204, "No Content"},
                                                                     {303, "See Other"},
                                                                     {304, "Not Modified"},
                                                                     {400, "Bad Request"},
                                                                     {401, "Unauthorized"},
                                                                     {403, "Forbidden"},
                                                                     {404, "Not Found"},
                                                                     {405, "Method Not Allowed"},
                                                                     {411, "Length Required"},
                                                                     {413, "Content Too Large"},
                                                                     {415, "Unsupported Media Type"},
                                                                     {417, "Expectation Failed"},
                                                                     {421, "Misdirected Request"},
                                                                     {422, "Unprocessable Content"},
                                                                     {431, "Request Header Fields Too Large"},
                                                                     {500, "Internal Server Error"},
                                                                     {503, "Service Unavailable"},
                                                                     {504, "Gateway Timeout"},
                                                                     {505, "HTTP Version Not Supported"}}};

}  // namespace

std::string_view reason_of(int status) {
  const auto* const found =
      std::find_if(kReasons.begin(), kReasons.end(), [status](const auto& pair) { return pair.first == status; });
  return found == kReasons.end() ? "Unknown" : found->second;
}

std::string problem_json(int status, std::string_view detail, std::string_view instance) {
  std::string out;
  output::StringStream stream(out);
  rapidjson::Writer<output::StringStream> json(stream);
  json.StartObject();
  output::json_text(json, "type", "about:blank");
  output::json_text(json, "title", reason_of(status));
  output::json_key(json, "status");
  json.Int(status);
  output::json_text(json, "detail", text::repair(detail).text);
  if (!instance.empty()) output::json_text(json, "instance", text::repair(instance).text);
  json.EndObject();
  out += '\n';
  return out;
}

}  // namespace barqiya::server
