// Answers out of what the request itself holds: a reading of it, or its reports added to the archive. What is packed in
// it may not grow beyond a bound. Tested by tests/server/api_test.cpp.
#include <fmt/format.h>

#include "archive/prepared.hpp"
#include "archive/writer.hpp"
#include "calendar/date.hpp"
#include "ingest/source.hpp"
#include "server/assets.hpp"
#include "server/formats.hpp"
#include "server/handlers.hpp"
#include "server/problem.hpp"

namespace barqiya::server {
namespace {

constexpr std::uint64_t kMostUnpacked = std::uint64_t{8} << 20;

ingest::LoadOptions load_options(const Context& context) {
  ingest::LoadOptions options;
  options.max_report = kMostUnpacked;
  options.max_unpacked = kMostUnpacked;
  options.stop = &context.site().stop;
  return options;
}

Date dct_of(const Call& call) {
  const std::string text = call.text("dct");
  if (text.empty()) return {};
  const auto date = calendar::parse_date(text);
  if (!date) throw Problem(400, "dct: '" + text + "' is no day; write YYYY-MM-DD");
  return *date;
}

/// What became of the body beside what it is read for.
struct Left {
  std::size_t foreign = 0;
  std::size_t passed_over = 0;
  std::vector<std::string> faults;
};

/// Calls `take` with each document of the body.
template <class Take>
Left each_document(const Context& context, const Call& call, const Take& take) {
  const ingest::LoadOptions options = load_options(context);
  ingest::Source source("the body", call.request.body, options);
  Left left;
  for (ingest::Piece piece; source.next(piece);) {
    context.check_time();
    ingest::Contents contents = ingest::read(piece, options);
    left.foreign += contents.foreign;
    left.passed_over += contents.passed_over;
    for (const ingest::Fault& fault : contents.faults) left.faults.push_back(fault.to_string());
    for (ingest::Document& document : contents.documents) {
      context.check_time();
      take(document);
    }
  }
  return left;
}

[[noreturn]] void refuse_empty(const Left& left) {
  if (!left.faults.empty()) throw Problem(422, left.faults.front());
  if (left.foreign > 0) throw Problem(422, "the body holds no report in Arabic");
  throw Problem(422, "the body holds no report");
}

void tell_left(const Left& left, Reply& reply) {
  if (!left.faults.empty()) reply.headers.emplace_back("Barqiya-Refused", std::to_string(left.faults.size()));
  const std::size_t skipped = left.foreign + left.passed_over;
  if (skipped > 0) reply.headers.emplace_back("Barqiya-Skipped", std::to_string(skipped));
}

}  // namespace

Reply answer_openapi(Context& /*context*/, const Call& /*call*/) {
  return json_reply(std::string(builtin_description().front().bytes));
}

Reply answer_read(Context& context, const Call& call) {
  const ReadingFormat format = reading_format(call);
  const Date dct = dct_of(call);
  const Reader& reader = context.site().reader;
  const auto writer = output::make_writer(format.format, [&reader](RuleNumber rule) { return reader.rule(rule); },
                                          {format.offsets, false, false});
  std::string out;
  writer->begin(out);
  std::size_t reports = 0;
  const Left left = each_document(context, call, [&](const ingest::Document& document) {
    if (++reports > 1 && is_for_one(format.format)) {
      throw Problem(422, "the body holds several reports; format=jsonl has a line for each");
    }
    Reading& reading = context.reading();
    reader.read({document.text, dct, document.metadata_date, document.title}, context.workspace(), reading);
    reading.encoding_errors += document.encoding_errors;
    writer->report({reading, document.id, document.url, document.source}, out);
  });
  if (reports == 0) refuse_empty(left);
  writer->end(out);
  Reply reply = reading_reply(format, std::move(out), "reading");
  tell_left(left, reply);
  return reply;
}

Reply answer_add(Context& context, const Call& call) {
  if (!context.site().write) throw Problem(403, "nothing can be added: the desk was started without --write");
  const Date dct = dct_of(call);
  archive::Preparer preparer(context.site().reader);
  std::vector<std::unique_ptr<archive::Prepared>> prepared;
  const Left left = each_document(context, call, [&](ingest::Document& document) {
    prepared.push_back(preparer.prepare(std::move(document), dct));
  });
  if (prepared.empty()) refuse_empty(left);
  static_cast<void>(context.archive());  // an archive that is gone is not made anew
  archive::Writer writer(context.site().archive, context.site().reader);
  std::size_t added = 0;
  for (const auto& report : prepared) added += writer.add(*report) ? 1 : 0;
  writer.finish();
  Reply reply = json_reply(fmt::format("{{\"added\":{},\"there\":{},\"skipped\":{}}}\n", added, prepared.size() - added,
                                       left.foreign + left.passed_over + left.faults.size()));
  tell_left(left, reply);
  return reply;
}

}  // namespace barqiya::server
