// The loader of compiled data on files that are damaged but bear the right checksum: it refuses them, or they are read
// with. An input is a list of edits to the small data, 8 bytes each, so that a change of one byte is a change of one
// field of a record, and the search need not find out how a file is built; or, when it begins with the magic, a file.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "barqiya/reader.hpp"
#include "require.hpp"
#include "small_data.hpp"

namespace barqiya::fuzz {
namespace {

/// One edit of a section.
struct Edit {
  enum Kind : std::uint8_t { Byte, Half, Word, Add, Shorten, Kinds };

  std::uint8_t section;
  std::uint8_t kind;
  std::uint16_t place;  ///< in the section, from its beginning on and round again
  std::int32_t value;
};
static_assert(sizeof(Edit) == 8);

std::uint64_t word_at(const std::string& file, std::size_t at) {
  std::uint64_t value = 0;
  std::memcpy(&value, file.data() + at, sizeof value);
  return value;
}

void make(const Edit& edit, std::string& file) {
  const std::size_t entry = language::kDirectory + edit.section % language::kSections * 16;
  const std::uint64_t offset = word_at(file, entry);
  const std::uint64_t size = word_at(file, entry + 8);
  if (size < sizeof edit.value) return;
  const std::size_t place = edit.place % (size - sizeof edit.value + 1);
  if (edit.kind % Edit::Kinds == Edit::Shorten) {
    const std::uint64_t shorter = place;
    std::memcpy(file.data() + entry + 8, &shorter, sizeof shorter);
    return;
  }
  std::int32_t value = edit.value;
  std::size_t width = sizeof value;
  if (edit.kind % Edit::Kinds == Edit::Add) {
    std::uint32_t known = 0;
    std::memcpy(&known, file.data() + offset + place, sizeof known);
    value = static_cast<std::int32_t>(known + static_cast<std::uint32_t>(value));
  } else {
    width = std::size_t{1} << edit.kind % Edit::Kinds;
  }
  std::memcpy(file.data() + offset + place, &value, width);
}

std::string file_of(std::string_view input) {
  std::string file(input);
  if (input.substr(0, language::kMagic.size()) != language::kMagic || input.size() < language::kBody) {
    file = small_data();
    for (; input.size() >= sizeof(Edit); input.remove_prefix(sizeof(Edit))) {
      Edit edit{};
      std::memcpy(&edit, input.data(), sizeof edit);
      make(edit, file);
    }
  }
  const std::uint64_t size = file.size();
  std::memcpy(file.data() + 16, &size, sizeof size);
  const std::uint64_t checksum = language::fnv1a(std::string_view(file).substr(16));
  std::memcpy(file.data() + 8, &checksum, sizeof checksum);
  return file;
}

void read_with(const Reader& reader) {
  Workspace workspace(reader);
  Reading reading;
  reader.read({.text = small_report()}, workspace, reading);
  for (const Time& time : reading.times) {
    require(time.span.begin <= time.span.end && time.span.end <= reading.text.size(), "a time within the text");
    (void)reader.rule(time.rule);
  }
}

void check(std::string_view input) {
  static const bool small_data_load = [] {
    read_with(Reader(small_data(), "small"));
    return true;
  }();
  require(small_data_load, "the small data load");
  const std::string file = file_of(input);
  try {
    read_with(Reader(file, "fuzzed"));
  } catch (const Error& error) {
    require(error.file() == "fuzzed", error.what());  // a refusal names the file
  }
  try {
    (void)compile::sources_of(file, "fuzzed");
  } catch (const Error&) {
    return;  // refused, as it may be
  }
}

}  // namespace
}  // namespace barqiya::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
