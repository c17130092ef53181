// Validators and compression.
#include "server/finish.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>

namespace barqiya::server {
namespace {

std::string unpacked(const std::string& packed) {
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  std::string out(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

std::string header(const Reply& reply, const std::string& name) {
  const auto found =
      std::find_if(reply.headers.begin(), reply.headers.end(), [&](const auto& pair) { return pair.first == name; });
  return found == reply.headers.end() ? "" : found->second;
}

Reply finished(const std::string& body, const Headers& headers, const std::string& method = "GET") {
  Reply reply{200, "application/json", {}, shared(body)};
  finish(Request{method, {}, headers, {}}, reply);
  return reply;
}

TEST(ETag, IsTheSameForTheSameBytesOnly) {
  EXPECT_EQ(etag_of("abc"), etag_of("abc"));
  EXPECT_NE(etag_of("abc"), etag_of("abd"));
  EXPECT_EQ(etag_of("").front(), '"');
  EXPECT_EQ(etag_of("").back(), '"');
}

TEST(ETag, MatchesInListsWeaklyAndWhateverThePacking) {
  EXPECT_TRUE(matches_etag("\"a\"", "\"a\""));
  EXPECT_TRUE(matches_etag("\"x\", W/\"a\" , \"y\"", "\"a\""));
  EXPECT_TRUE(matches_etag("*", "\"a\""));
  EXPECT_TRUE(matches_etag("\"a-gzip\"", "\"a\""));
  EXPECT_TRUE(matches_etag("\"a\"", "\"a-gzip\""));
  EXPECT_FALSE(matches_etag("", "\"a\""));
  EXPECT_FALSE(matches_etag("\"b\"", "\"a\""));
  EXPECT_FALSE(matches_etag(",,", "\"a\""));
}

TEST(Gzip, IsTakenByThoseWhoSaySo) {
  EXPECT_TRUE(accepts_gzip("gzip"));
  EXPECT_TRUE(accepts_gzip("br, gzip;q=0.5"));
  EXPECT_TRUE(accepts_gzip("*"));
  EXPECT_FALSE(accepts_gzip(""));
  EXPECT_FALSE(accepts_gzip("gzip;q=0"));
  EXPECT_FALSE(accepts_gzip("br, identity"));
  EXPECT_FALSE(accepts_gzip("xgzip"));
}

TEST(Gzip, IsUndoneByUnpacking) {
  for (const int level : {1, 4, 9})
    EXPECT_EQ(unpacked(gzip(std::string(50000, 'a') + "b", level)), std::string(50000, 'a') + "b");
  EXPECT_EQ(unpacked(gzip("", 4)), "");
}

TEST(Finish, PacksWhatIsLongForThoseWhoTakeIt) {
  const std::string text(5000, 'x');
  const Reply packed = finished(text, {{"accept-encoding", "gzip"}});
  EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
  EXPECT_EQ(unpacked(*packed.body), text);
  EXPECT_EQ(header(packed, "Vary"), "Accept-Encoding");
  EXPECT_EQ(*finished(text, {}).body, text);
  EXPECT_EQ(header(finished("short", {{"accept-encoding", "gzip"}}), "Content-Encoding"), "");
}

TEST(Finish, TellsWhoHasItThatItIsTheSame) {
  const std::string etag = header(finished("text", {}), "ETag");
  const Reply same = finished("text", {{"if-none-match", etag}});
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.body, nullptr);
  EXPECT_EQ(header(same, "ETag"), etag);
  EXPECT_EQ(finished("other", {{"if-none-match", etag}}).status, 200);
}

TEST(Finish, WhatWasPostedHasNoETag) {
  const Reply reply = finished("text", {{"if-none-match", "*"}}, "POST");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(header(reply, "ETag"), "");
}

TEST(Problems, CarryWhatTheirStatusNeeds) {
  EXPECT_EQ(header(reply_of({503, "busy", 7}, "/"), "Retry-After"), "7");
  EXPECT_NE(header(reply_of({401, "no"}, "/"), "WWW-Authenticate"), "");
  EXPECT_NE(header(reply_of({405, "no"}, "/"), "Allow"), "");
  EXPECT_EQ(reply_of({404, "no"}, "/").type, "application/problem+json");
}

}  // namespace
}  // namespace barqiya::server
