// Looking, unpacking and cutting. A file is opened as a stream; as long as that is packed, a stream that unpacks it is
// put on top; a tar or zip is put on a stack, and each of its members treated as a file is; what is left is recognised
// and given to the cutter of its format. So "news.zip" with "2021.tar.gz" with "08.jsonl.gz" is one case like any
// other, and how deep it may go is one number.
#include "ingest/source.hpp"

#include <limits>
#include <utility>

#include "barqiya/error.hpp"
#include "ingest/bytes.hpp"
#include "ingest/cutter.hpp"
#include "ingest/inputs.hpp"
#include "ingest/members.hpp"
#include "ingest/plain_text.hpp"
#include "ingest/recognise.hpp"
#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

constexpr int kDeepest = 4;

/// A file as it is found.
struct Found {
  std::string name;  // as messages say it
  bool is_pipe = false;
  bool is_named = false;  // by the caller: it is taken even if it looks like no report
  int depth = 0;          // packings around it
};

/// A tar or zip that is being read.
struct OpenArchive {
  std::unique_ptr<Members> members;
  Found file;
};

/// Bytes that are in memory already.
class MemoryStream final : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] std::size_t read(char* into, std::size_t size) override {
    const std::size_t got = rest_.copy(into, size);
    rest_.remove_prefix(got);
    return got;
  }

 private:
  std::string_view rest_;
};

/// A stream whose bytes are taken off a budget that all streams of an input share.
class Metered final : public ByteStream {
 public:
  Metered(std::unique_ptr<ByteStream> stream, std::uint64_t& left) : stream_(std::move(stream)), left_(left) {}
  [[nodiscard]] std::size_t read(char* into, std::size_t size) override {
    const std::size_t got = stream_->read(into, size);
    if (got > left_) {
      left_ = 0;
      throw Error("unpacks to more than is taken");
    }
    left_ -= got;
    return got;
  }
  [[nodiscard]] std::optional<std::uint64_t> announced() const override { return stream_->announced(); }

 private:
  std::unique_ptr<ByteStream> stream_;
  std::uint64_t& left_;
};

}  // namespace

struct Source::Parts {
  Parts(std::vector<std::string> arguments, const LoadOptions& load_options)
      : inputs(std::move(arguments)), options(load_options) {}

  void open(std::unique_ptr<ByteStream> stream, Found file);
  void open_next_input(Piece& piece);
  void open_next_member(Piece& piece);
  bool cut(Piece& piece);
  [[nodiscard]] std::unique_ptr<Window> window_on(std::unique_ptr<ByteStream> stream) {
    return std::make_unique<Window>(std::make_unique<Metered>(std::move(stream), left));
  }
  void say(Piece& piece, const std::string& file, std::string reason) const {
    piece.file = file;
    piece.fault = Fault{file, {}, std::move(reason)};
  }
  [[nodiscard]] bool is_stopped() const { return options.stop != nullptr && options.stop->load(); }

  Inputs inputs;
  const LoadOptions& options;
  std::vector<std::unique_ptr<OpenArchive>> archives;  // outermost first
  std::unique_ptr<Cutter> cutter;                      // reads a member of the last archive, or a file
  Found file;                                          // that the cutter cuts
  std::uint64_t bytes_read = 0;
  std::uint64_t left = std::numeric_limits<std::uint64_t>::max();  // of options.max_unpacked
  std::unique_ptr<ByteStream> given;                               // an input in memory, instead of `inputs`
  std::string given_name;
  bool has_ended = false;
};

/// Throws Error.
void Source::Parts::open(std::unique_ptr<ByteStream> stream, Found found) {
  auto window = window_on(std::move(stream));
  while (true) {
    const Packing packing = packing_of(window->at_least(kPackingSample));
    if (packing == Packing::None) break;
    if (++found.depth > kDeepest) throw Error("packed more than four times over");
    if (packing == Packing::Tar || packing == Packing::Zip) {
      auto members = std::make_unique<Members>(std::move(window), packing);
      archives.push_back(std::make_unique<OpenArchive>(OpenArchive{std::move(members), std::move(found)}));
      return;
    }
    window = window_on(packing == Packing::Gzip ? unpack_gzip(std::move(window)) : unpack_zstd(std::move(window)));
  }
  // Of a format that is insisted on, and holds no doubtful text, the first record is not kept waiting for a sample.
  const bool is_certain = options.format && *options.format != Format::Text;
  const std::string_view beginning = window->at_least(is_certain ? 1 : kRecogniseSample);
  if (beginning.empty() && !window->failure().empty()) throw Error(window->failure());
  const Format format = options.format.value_or(recognise(beginning, found.name, options));
  if (format == Format::Text && !found.is_named && !beginning.empty() && is_binary(beginning, options.encoding)) return;
  file = std::move(found);
  switch (format) {
    case Format::Jsonl:
      cutter = cut_lines(std::move(window), options);
      break;
    case Format::Json:
    case Format::Ninjs:
      cutter = cut_json(std::move(window), options);
      break;
    case Format::Csv:
      cutter = cut_csv(std::move(window), options);
      break;
    case Format::Warc:
      cutter = cut_warc(std::move(window), options);
      break;
    default:
      cutter = cut_whole(std::move(window), options, format);
  }
}

void Source::Parts::open_next_input(Piece& piece) {
  left = options.max_unpacked;
  if (given != nullptr) {
    try {
      open(std::move(given), {given_name, true, true, 0});
    } catch (const Error& error) {
      say(piece, given_name, error.message());
    }
    return;
  }
  Input input;
  has_ended = !inputs.next(input);
  if (has_ended) return;
  const std::string name = text::repair(spoken_name(input.name)).text;
  if (!input.fault.empty()) return say(piece, name, input.fault);
  try {
    open(std::make_unique<FileStream>(input.name, options.stop, &bytes_read),
         {name, input.name == "-", input.is_named, 0});
  } catch (const Error& error) {
    say(piece, name, error.message());
  }
}

void Source::Parts::open_next_member(Piece& piece) {
  OpenArchive& archive = *archives.back();
  std::string member;
  std::string name = archive.file.name;
  try {
    std::unique_ptr<ByteStream> stream = archive.members->next(member);
    if (stream == nullptr) {
      archives.pop_back();
    } else if (may_be_report(member)) {
      name += "!" + member;
      open(std::move(stream), {name, false, false, archive.file.depth});
    }
  } catch (const Error& error) {
    say(piece, name, error.message());
    if (name == archive.file.name) archives.pop_back();
  }
}

bool Source::Parts::cut(Piece& piece) {
  if (cutter->next(piece)) {
    piece.file = file.name;
    piece.is_pipe = file.is_pipe;
    if (piece.fault) piece.fault->file = file.name;
    if (options.format == Format::Ninjs) piece.format = Format::Ninjs;
    return true;
  }
  const std::string failure = cutter->window().failure();
  cutter.reset();
  if (failure.empty()) return false;
  say(piece, file.name, failure);
  return true;
}

Source::Source(std::vector<std::string> arguments, const LoadOptions& options)
    : parts_(std::make_unique<Parts>(std::move(arguments), options)) {}

Source::Source(std::string name, std::string_view bytes, const LoadOptions& options)
    : parts_(std::make_unique<Parts>(std::vector<std::string>(), options)) {
  parts_->given = std::make_unique<MemoryStream>(bytes);
  parts_->given_name = std::move(name);
}

Source::~Source() = default;

bool Source::next(Piece& piece) {
  while (!parts_->has_ended && !parts_->is_stopped()) {
    piece = {};
    if (parts_->cutter) {
      if (parts_->cut(piece)) return true;
    } else if (!parts_->archives.empty()) {
      parts_->open_next_member(piece);
    } else {
      parts_->open_next_input(piece);
    }
    if (piece.fault) return true;
  }
  return false;
}

std::uint64_t Source::bytes_read() const { return parts_->bytes_read; }

}  // namespace barqiya::ingest
