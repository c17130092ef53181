// Where the text of the benchmarks comes from. Speed depends on the words: text that says the same hundred words over
// and over again is read from the caches, so a real corpus is taken when there is one. Mixed paragraphs of examples/
// are the second best: anyone has them, and the ratios between the contestants hold, but all are faster than on real
// text.

#include "reports.hpp"

#include <simdjson.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <stdexcept>

namespace barqiya::bench {
namespace {

namespace fs = std::filesystem;

std::string read_gzip(const std::string& path) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
  if (!file) throw std::runtime_error(path + ": cannot be opened");
  std::string all;
  std::string chunk(std::size_t{1} << 20, '\0');
  int size = 0;
  while ((size = gzread(file.get(), chunk.data(), static_cast<unsigned>(chunk.size()))) > 0) {
    all.append(chunk, 0, static_cast<std::size_t>(size));
  }
  if (size < 0) throw std::runtime_error(path + ": damaged");
  return all;
}

void add(Reports& reports, std::string text) {
  reports.bytes += text.size();
  reports.texts.push_back(std::move(text));
}

Reports from_corpus(const std::string& path, std::size_t limit) {
  Reports reports;
  reports.source = fs::path(path).filename();
  const simdjson::padded_string lines(read_gzip(path));
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document_stream documents = parser.iterate_many(lines, std::size_t{4} << 20);
  for (auto document : documents) {
    if (reports.bytes >= limit) break;
    const std::string_view title = document["title"];
    std::string text(title);
    text += '\n';
    const std::string_view body = document["text"];
    text += body;
    add(reports, std::move(text));
  }
  return reports;
}

std::vector<std::string> paragraphs_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> paragraphs;
  for (const fs::path& path : files) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (!line.empty()) paragraphs.push_back(line);
    }
  }
  return paragraphs;
}

Reports from_examples(const fs::path& folder, std::size_t limit) {
  constexpr std::size_t kParagraphs = 12;
  const std::vector<std::string> paragraphs = paragraphs_below(folder);
  if (paragraphs.empty()) throw std::runtime_error(folder.string() + ": no reports to make text from");
  Reports reports;
  reports.source = "paragraphs of examples/, mixed";
  std::mt19937 random(1);  // the same text in every run
  while (reports.bytes < limit) {
    std::string text;
    for (std::size_t i = 0; i < kParagraphs; ++i) text += paragraphs[random() % paragraphs.size()] + '\n';
    add(reports, std::move(text));
  }
  return reports;
}

}  // namespace

Reports load_reports(std::size_t limit) {
  if (const char* named = std::getenv("BARQIYA_CORPUS")) return from_corpus(named, limit);
  const fs::path sources = BARQIYA_SOURCE_DIR;
  const fs::path beside = sources.parent_path() / "shared/corpus/saudinewsnet.jsonl.gz";
  if (fs::exists(beside)) return from_corpus(beside, limit);
  return from_examples(sources / "examples", limit);
}

std::string join(const Reports& reports, std::size_t bytes) {
  std::string all;
  all.reserve(bytes);
  for (std::size_t i = 0; all.size() < bytes; i = (i + 1) % reports.texts.size()) {
    all += reports.texts[i];
    all += '\n';
  }
  while (bytes > 0 && (static_cast<unsigned char>(all[bytes]) & 0xC0) == 0x80) --bytes;
  all.resize(bytes);
  return all;
}

}  // namespace barqiya::bench
