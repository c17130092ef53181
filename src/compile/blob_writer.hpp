#pragma once

#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "language/blob.hpp"

namespace barqiya::compile {

/// Bytes of a file under construction; the compiler alone writes (src/compile).
class BlobWriter {
 public:
  /// Equal strings are stored once.
  language::StringRef intern(std::string_view text);

  template <class T>
  void table(language::Section section, std::span<const T> records) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    bytes(section, {reinterpret_cast<const char*>(records.data()), records.size_bytes()});
  }
  void bytes(language::Section section, std::string_view content);

  /// What was written to a section so far.
  [[nodiscard]] std::string_view written(language::Section section) const;

  /// The finished file. May be asked for before all sections are written, to run one stage on another's result.
  [[nodiscard]] std::string finish() const;

 private:
  std::array<std::string, language::kSections> sections_;
  std::map<std::string, language::StringRef, std::less<>> interned_;
};

}  // namespace barqiya::compile
