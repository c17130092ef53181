// The formats of readings as media types. Tested by tests/server/api_test.cpp.
#include "server/formats.hpp"

#include <fmt/format.h>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

struct Media {
  std::string_view type;
  std::string_view ending;  ///< empty: shown, not downloaded
};

Media media_of(output::Format format) {
  switch (format) {
    case output::Format::Json:
    case output::Format::TimelineJs:
      return {"application/json", ""};
    case output::Format::Jsonl:
      return {"application/jsonl", "jsonl"};
    case output::Format::JsonLd:
    case output::Format::WebAnnotation:
      return {"application/ld+json", ""};
    case output::Format::TimeMl:
      return {"application/xml", "xml"};
    case output::Format::Html:
      return {"text/html; charset=utf-8", "html"};
    case output::Format::Ics:
      return {"text/calendar; charset=utf-8", "ics"};
    case output::Format::Brat:
      return {"text/plain; charset=utf-8", "ann"};
    case output::Format::Quotes:
    case output::Format::Events:
    case output::Format::Timeline:
      return {"text/tab-separated-values; charset=utf-8", "tsv"};
    case output::Format::Table:
      break;
  }
  return {"text/plain; charset=utf-8", ""};
}

}  // namespace

ReadingFormat reading_format(const Call& call) {
  ReadingFormat out;
  const std::string format = call.text("format");
  if (!format.empty()) {
    const auto named = output::format_named(format);
    if (!named) throw Problem(400, "format: '" + format + "' is none that a reading has");
    out.format = *named;
  }
  const std::string offsets = call.text("offsets");
  if (!offsets.empty()) {
    const auto named = output::offsets_named(offsets);
    if (!named) throw Problem(400, "offsets: '" + offsets + "' is none of codepoint, byte, utf16");
    out.offsets = *named;
  }
  return out;
}

bool is_for_one(output::Format format) {
  switch (format) {
    case output::Format::Json:
    case output::Format::TimeMl:
    case output::Format::JsonLd:
    case output::Format::Brat:
    case output::Format::WebAnnotation:
    case output::Format::TimelineJs:
      return true;
    default:
      return false;
  }
}

Reply reading_reply(const ReadingFormat& format, std::string body, std::string_view name) {
  const Media media = media_of(format.format);
  Reply reply{200, std::string(media.type), {}, shared(std::move(body))};
  if (!media.ending.empty()) {
    reply.headers.emplace_back("Content-Disposition",
                               fmt::format("attachment; filename=\"{}.{}\"", name, media.ending));
  }
  if (format.format == output::Format::Html) {  // its styles stand in it
    reply.headers.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  }
  return reply;
}

}  // namespace barqiya::server
