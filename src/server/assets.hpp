#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/exchange.hpp"

namespace barqiya::server {

/// A file that the build took in.
struct AssetFile {
  std::string_view path;  ///< "/app.js"
  std::string_view bytes;
};

/// The files of the desk's pages, made by the build; empty when it was built without them.
[[nodiscard]] std::vector<AssetFile> builtin_pages();

/// The description of the API in OpenAPI 3.1 (openapi.json), which the build takes in, too.
[[nodiscard]] std::vector<AssetFile> builtin_description();

/// The pages: files by their exact paths, from memory; no path reaches a file system. Immutable, for any thread.
class Assets {
 public:
  /// Packs what is worth it once.
  explicit Assets(const std::vector<AssetFile>& files);

  /// Answers GET and HEAD of anything outside /api/. Throws Problem (404). The reply is finished.
  [[nodiscard]] Reply answer(const Request& request) const;

 private:
  struct Asset {
    std::string type;
    std::string etag;
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> packed;  ///< nullptr: not worth it
  };
  std::map<std::string, Asset, std::less<>> assets_;
};

/// Whether a path is one of the views that the pages show: the page itself then finds out which.
[[nodiscard]] bool is_view(std::string_view path);

}  // namespace barqiya::server
