// How fast are reports found, unpacked, cut, decoded and parsed, in each format? The same reports are written as a dump
// of each, in memory of the file system's cache, and every dump is read to documents on one thread. Speeds are bytes of
// the unpacked dump a second.

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <list>
#include <stdexcept>
#include <string>

#include "ingest/source.hpp"
#include "reports.hpp"
#include "table.hpp"

namespace barqiya::bench {
namespace {

constexpr std::size_t kBytes = std::size_t{16} << 20;

std::string in_json(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  }
  return out;
}

std::string in_markup(std::string_view text) {
  std::string out = "<p>";
  for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '\n' ? "</p><p>" : std::string(1, c);
  return out + "</p>";
}

std::string in_csv(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += std::string(c == '"' ? 2 : 1, c);
  return out + "\"";
}

std::string page(std::string_view text) {
  return "<!DOCTYPE html><html lang=\"ar\"><head><title>x</title></head><body><nav><a href=\"/\">x</a></nav><div>" +
         in_markup(text) + "</div><footer>x</footer></body></html>";
}

std::string record(std::string_view text) {
  const std::string body = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n" + page(text);
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
      body.size(), body);
}

/// A dump: what comes before, between and after the reports, and how each is written.
std::string dump(const Reports& reports, const std::string& begin,
                 const std::function<std::string(std::string_view)>& write, const std::string& between,
                 const std::string& end) {
  std::string out = begin;
  bool is_first = true;
  for (const std::string& text : reports.texts) {
    if (!is_first) out += between;
    is_first = false;
    out += write(text);
  }
  return out + end;
}

/// One gzip member for every MiB, as tools write it in parallel.
std::string gzip(const std::string& bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += std::size_t{1} << 20) {
    const std::string_view part = std::string_view(bytes).substr(at, std::size_t{1} << 20);
    z_stream state{};
    if (deflateInit2(&state, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error("zlib");
    std::string packed(deflateBound(&state, part.size()), '\0');
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(part.data()));
    state.avail_in = static_cast<uInt>(part.size());
    state.next_out = reinterpret_cast<Bytef*>(packed.data());
    state.avail_out = static_cast<uInt>(packed.size());
    deflate(&state, Z_FINISH);
    out.append(packed, 0, state.total_out);
    deflateEnd(&state);
  }
  return out;
}

std::string zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

/// The dumps on the disk; removed at the end.
class Dumps {
 public:
  Dumps() : folder_(std::filesystem::temp_directory_path() / fmt::format("barqiya-ingest-bench-{}", getpid())) {
    std::filesystem::create_directory(folder_);
  }
  ~Dumps() { std::filesystem::remove_all(folder_); }
  Dumps(const Dumps&) = delete;
  Dumps& operator=(const Dumps&) = delete;

  void add(const std::string& name, const std::string& bytes, std::size_t unpacked, std::size_t reports) {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    benchmark::RegisterBenchmark(name.c_str(), [path, unpacked, reports](benchmark::State& state) {
      for (auto _ : state) {
        if (documents_of(path) != reports) throw std::runtime_error(path + ": not all reports were read");
      }
      state.SetBytesProcessed(static_cast<std::int64_t>(unpacked) * state.iterations());
    });
  }

 private:
  static std::size_t documents_of(const std::string& path) {
    ingest::LoadOptions options;
    options.foreign = ingest::Foreign::Keep;
    ingest::Source source({path}, options);
    std::size_t documents = 0;
    for (ingest::Piece piece; source.next(piece);) documents += ingest::read(piece, options).documents.size();
    return documents;
  }

  std::filesystem::path folder_;
};

int compare(int argc, char** argv) {
  Reports reports = load_reports(kBytes);
  std::erase_if(reports.texts, [](const std::string& text) { return text.size() < 400; });  // no page's article
  const auto json = [](std::string_view text) { return "{\"title\": \"x\", \"text\": \"" + in_json(text) + "\"}"; };
  const auto item = [](std::string_view text) {
    return "<item><title>x</title><description><![CDATA[" + in_markup(text) + "]]></description></item>";
  };
  const auto news = [](std::string_view text) {
    return "<newsItem><contentSet><inlineXML><html><body>" + in_markup(text) +
           "</body></html></inlineXML></contentSet></newsItem>";
  };
  const auto row = [](std::string_view text) { return "x," + in_csv(text); };
  const std::string lines = dump(reports, "", json, "\n", "\n");
  const std::string warc = dump(reports, "", record, "", "");
  const std::list<std::pair<std::string, std::string>> plain = {
      {"JSONL", lines},
      {"JSON", dump(reports, "[", json, ",\n", "]")},
      {"CSV", dump(reports, "title,text\n", row, "\n", "\n")},
      {"RSS", dump(reports, "<rss><channel><title>x</title>", item, "\n", "</channel></rss>")},
      {"NewsML", dump(reports, "<newsMessage><itemSet>", news, "\n", "</itemSet></newsMessage>")},
      {"WARC of pages", warc}};
  Dumps dumps;
  for (const auto& [name, bytes] : plain) dumps.add(name, bytes, bytes.size(), reports.texts.size());
  dumps.add("JSONL in gzip", gzip(lines), lines.size(), reports.texts.size());
  dumps.add("JSONL in zstd", zstd(lines), lines.size(), reports.texts.size());
  dumps.add("WARC of pages in gzip", gzip(warc), warc.size(), reports.texts.size());
  return run(argc, argv, "Speed of finding, unpacking and parsing reports: " + reports.source, "JSONL");
}

}  // namespace
}  // namespace barqiya::bench

int main(int argc, char** argv) { return barqiya::bench::run_program(barqiya::bench::compare, argc, argv); }
