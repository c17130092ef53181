// The pages as files in memory. Tested by tests/server/assets_test.cpp.
#include "server/assets.hpp"

#include <algorithm>
#include <array>

#include "server/finish.hpp"
#include "server/problem.hpp"

namespace barqiya::server {
namespace {

constexpr std::string_view kNoPages = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Barqiya</title>
<h1>Barqiya</h1>
<p>This program was built without the desk's pages. To have them, install Node.js and npm, run
<code>npm ci &amp;&amp; npm run build</code> in the folder <code>web/</code> of its sources, and build it again.</p>
<p>The API is here: <a href="/api/v1">/api/v1</a>, described by
<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p>
</html>
)";

constexpr std::array<std::string_view, 6> kViews{"/read", "/search", "/said", "/timeline", "/due", "/chains"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypes{
    {{".html", "text/html; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".svg", "image/svg+xml"},
     {".json", "application/json"},
     {".webmanifest", "application/manifest+json"},
     {".png", "image/png"},
     {".woff2", "font/woff2"},
     {".txt", "text/plain; charset=utf-8"}}};

std::string_view type_of(std::string_view path) {
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace

bool is_view(std::string_view path) {
  if (std::find(kViews.begin(), kViews.end(), path) != kViews.end()) return true;
  constexpr std::string_view kReport = "/report/";
  if (!path.starts_with(kReport)) return false;
  const std::string_view id = path.substr(kReport.size());
  return !id.empty() && id.size() < 19 && id.find_first_not_of("0123456789") == std::string_view::npos;
}

Assets::Assets(const std::vector<AssetFile>& files) {
  constexpr int kWell = 9;
  for (const AssetFile& file : files) {
    Asset asset{std::string(type_of(file.path)), etag_of(file.bytes), shared(std::string(file.bytes)), nullptr};
    std::string packed = gzip(file.bytes, kWell);
    if (packed.size() + 512 < file.bytes.size()) asset.packed = shared(std::move(packed));
    assets_.emplace(file.path, std::move(asset));
  }
  if (!assets_.contains("/index.html")) {
    assets_.emplace("/index.html",
                    Asset{"text/html; charset=utf-8", etag_of(kNoPages), shared(std::string(kNoPages)), nullptr});
  }
}

Reply Assets::answer(const Request& request) const {
  const std::string& path = request.target.path;
  const bool is_page = path == "/" || is_view(path);
  const auto found = assets_.find(is_page ? "/index.html" : std::string_view(path));
  if (found == assets_.end()) throw Problem(404, "there is no such page");
  const Asset& asset = found->second;
  const bool packs = asset.packed != nullptr && accepts_gzip(request.header("accept-encoding"));
  std::string etag = asset.etag;
  if (packs) etag.insert(etag.size() - 1, "-gzip");
  Reply reply{200, asset.type, {{"ETag", etag}, {"Vary", "Accept-Encoding"}}, packs ? asset.packed : asset.plain};
  if (packs) reply.headers.emplace_back("Content-Encoding", "gzip");
  if (matches_etag(request.header("if-none-match"), etag)) {
    reply.status = 304;
    reply.body = nullptr;
  }
  return reply;
}

}  // namespace barqiya::server
