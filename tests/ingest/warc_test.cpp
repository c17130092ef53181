#include <string>

#include "packed.hpp"
#include "reading.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WarcTest : public ReadingTest {
 protected:
  static std::string record(const std::string& type, const std::string& url, const std::string& block,
                            const std::string& kind = "application/http; msgtype=response") {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
           "\r\nWARC-Date: 2021-08-10T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:" + url + ">\r\nContent-Type: " + kind +
           "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  }
  static std::string http(const std::string& headers, const std::string& body) {
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n" + body;
  }
  static std::string page(const std::string& word) {
    return "<html><head><title>" + word + "</title></head><body><p>" + kBody + " " + word + "</p></body></html>";
  }
  static std::string good(const std::string& word) {
    return record("response", "http://www.example.org/" + word,
                  http("Content-Type: text/html; charset=UTF-8", page(word)));
  }
  static std::vector<std::string> titles(const Contents& contents) {
    std::vector<std::string> found;
    for (const Document& document : contents.documents) found.push_back(document.title);
    return found;
  }
};

TEST_F(WarcTest, ResponsesArePages) {
  const std::string warc =
      record("warcinfo", "i", "software: x", "application/warc-fields") + record("request", "http://e.org", "GET /") +
      good("one") + record("response", "http://e.org/r", "HTTP/1.1 301 Moved\r\n\r\n") +
      record("response", "http://e.org/p", http("Content-Type: image/png", "\x89PNG")) + good("two");
  for (const auto& [name, bytes] : {std::pair{"a.warc", warc}, std::pair{"a.warc.gz", gzip(warc)}}) {
    const Contents found = read_all({file(name, bytes)});
    EXPECT_THAT(titles(found), ElementsAre("one", "two"));
    EXPECT_THAT(faults(found), IsEmpty());
    EXPECT_EQ(found.passed_over, 2U);
    EXPECT_EQ(found.documents[0].url, "http://www.example.org/one");
    EXPECT_EQ(found.documents[0].source, "example.org");
    EXPECT_EQ(found.documents[0].id, "urn:uuid:http://www.example.org/one");
    EXPECT_EQ(found.documents[0].metadata_date, (Date{2021, 8, 10}));
  }
}

TEST_F(WarcTest, BodiesAreUnpackedAsTheyAreWhateverTheirHeadersSay) {
  const std::string packed = gzip(page("packed"));
  std::string chunked;
  for (std::size_t at = 0; at < packed.size(); at += 100) {
    const std::string chunk = packed.substr(at, 100);
    chunked += (chunk.size() == 100
                    ? "64"
                    : std::string(1, "0123456789abcdef"[chunk.size() / 16]) + "0123456789abcdef"[chunk.size() % 16]) +
               "\r\n" + chunk + "\r\n";
  }
  const std::string headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked";
  const Contents found =
      read_all({file("a.warc", record("response", "http://e.org/1", http(headers, chunked + "0\r\n\r\n")) +
                                   record("response", "http://e.org/2", http(headers, page("plain"))) +
                                   record("response", "http://e.org/3", http(headers, packed)))});
  EXPECT_THAT(titles(found), ElementsAre("packed", "plain", "packed"));
}

TEST_F(WarcTest, ConversionsAndResourcesAreRead) {
  const Contents found =
      read_all({file("a.warc", record("conversion", "http://e.org/1", "خبر عربي", "text/plain") +
                                   record("resource", "<http://e.org/2>", page("two"), "text/html"))});
  EXPECT_EQ(texts(found).at(0), "خبر عربي");
  EXPECT_EQ(found.documents.at(1).url, "http://e.org/2");
}

TEST_F(WarcTest, LineEndsMayBeLfAlone) {
  std::string lines = good("one") + good("two");
  std::string::size_type at = 0;
  while ((at = lines.find("\r\n")) != std::string::npos) lines.erase(at, 1);
  // The HTTP headers are shorter now than Content-Length says: by one byte for each of their lines.
  for (std::size_t length = lines.find("Content-Length: "); length != std::string::npos;
       length = lines.find("Content-Length: ", length + 1)) {
    const std::size_t digits = length + 16;
    const std::size_t end = lines.find('\n', digits);
    lines.replace(digits, end - digits, std::to_string(std::stoul(lines.substr(digits, end - digits)) - 3));
  }
  EXPECT_THAT(titles(read_all({file("a.warc", lines)})), ElementsAre("one", "two"));
}

TEST_F(WarcTest, AWrongLengthCostsItsRecordAtMost) {
  std::string longer = good("one");
  const std::size_t at = longer.find("Content-Length: ") + 16;
  const std::string digits = longer.substr(at, longer.find('\r', at) - at);
  std::string shorter = longer;
  longer.replace(at, digits.size(), std::to_string(std::stoul(digits) + 300));
  shorter.replace(at, digits.size(), "20");
  EXPECT_THAT(titles(read_all({file("a.warc", longer + good("two") + good("three"))})),
              ElementsAre("one", "two", "three"));
  const Contents found = read_all({file("b.warc", shorter + good("two") + good("three"))});
  EXPECT_THAT(titles(found), ElementsAre("two", "three"));
  EXPECT_THAT(faults(found), ElementsAre(HasSubstr("no WARC record begins here")));
  std::string without = good("one");
  without.erase(without.find("Content-Length"), 40);
  EXPECT_THAT(titles(read_all({file("c.warc", without + good("two"))})), ElementsAre("two"));
}

TEST_F(WarcTest, ATruncatedDumpIsReadAsFarAsItIs) {
  const std::string packed = gzip(good("one")) + gzip(good("two"));
  const Contents found = read_all({file("a.warc.gz", packed.substr(0, packed.size() - 40))});
  EXPECT_THAT(titles(found), ElementsAre("one"));
  EXPECT_THAT(faults(found), ElementsAre("a.warc.gz: gzip: the end is missing"));
  const std::string plain = good("one") + good("two");
  EXPECT_THAT(faults(read_all({file("b.warc", plain.substr(0, plain.size() - 40))})),
              ElementsAre(HasSubstr("a WARC record is cut off")));
}

TEST_F(WarcTest, ADamagedMemberCostsItselfOnly) {
  std::string damaged = gzip(good("two"));
  for (std::size_t i = damaged.size() / 2; i < damaged.size() / 2 + 20; ++i) damaged[i] = 'x';
  const Contents found = read_all({file("a.warc.gz", gzip(good("one")) + damaged + gzip(good("three")))});
  EXPECT_THAT(titles(found), testing::IsSupersetOf({"one", "three"}));
  EXPECT_THAT(faults(found), testing::Contains(HasSubstr("gzip: damaged")));
}

TEST_F(WarcTest, LengthsThatCannotBeAreFaults) {
  for (const char* length : {"99999999999999", "-1", "99999999999999999999999999", "x"}) {
    const Contents found = read_all(
        {file("a.warc", std::string("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ") + length + "\r\n\r\n<p>")});
    EXPECT_THAT(found.documents, IsEmpty());
    EXPECT_GE(found.faults.size(), 1U) << length;
  }
}

TEST_F(WarcTest, ManyRecordsWithoutAnEndAreLinear) {
  std::string bytes;
  for (int i = 0; i < 50'000; ++i) bytes += "WARC/1.0\r\nWARC-Type: response\r\n";
  EXPECT_THAT(read_all({file("a.warc", bytes)}).faults, SizeIs(50'000));
}

}  // namespace
}  // namespace barqiya::ingest
