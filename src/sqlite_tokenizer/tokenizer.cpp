// The terms of search as a tokenizer of FTS5, for those who index tables of their own:
//
//     .load ./barqiya_tokenizer
//     CREATE VIRTUAL TABLE notes USING fts5 (text, tokenize = 'barqiya');
//
// A text's words become their stems; a query's words all stems that they may have in the index, at one place. The data
// are those built in. SQLite calls from C: nothing may be thrown into it.
#include <sqlite3ext.h>

#include <algorithm>
#include <cstddef>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "language/builtin.hpp"
#include "search/terms.hpp"
#include "text/utf8.hpp"

SQLITE_EXTENSION_INIT1

namespace {

using barqiya::search::Terms;
using barqiya::search::Word;
using Take = int (*)(void*, int, const char*, int, int, int);

/// A text with a space for each byte that is part of no character, so that all others keep their offsets.
std::string blanked(std::string_view bytes) {
  constexpr std::size_t kLongest = 4;  // bytes of a character
  std::string out(bytes);
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t size = 1;
    while (size <= kLongest && !barqiya::text::is_valid(bytes.substr(at, size))) ++size;
    const bool is_character = size <= kLongest;
    if (!is_character) out[at] = ' ';
    at += is_character ? size : 1;
  }
  return out;
}

struct FoldingTokenizer {
  Terms terms{barqiya::language::Blob::trusted(barqiya::language::builtin())};
  std::vector<Word> words;
  std::vector<std::string> alternatives;

  int read(void* context, bool is_query, bool is_prefix, std::string_view text, Take take) {
    terms.read(text, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Word& word = words[i];
      const auto begin = static_cast<int>(word.span.begin);
      const auto end = static_cast<int>(word.span.end);
      alternatives.clear();
      if (is_query) {
        is_prefix&& i + 1 == words.size() ? terms.stemmer().beginnings(word.folded, alternatives)
                                          : terms.stemmer().alternatives(word.folded, alternatives);
      } else {
        alternatives.emplace_back(word.term);
      }
      for (std::size_t k = 0; k < alternatives.size(); ++k) {
        const int flags = k == 0 ? 0 : FTS5_TOKEN_COLOCATED;
        const std::string& term = alternatives[k];
        const int code = take(context, flags, term.data(), static_cast<int>(term.size()), begin, end);
        if (code != SQLITE_OK) return code;
      }
    }
    return SQLITE_OK;
  }
};

int create(void* /*context*/, const char** /*arguments*/, int count, Fts5Tokenizer** out) {
  if (count > 0) return SQLITE_ERROR;  // it takes no options
  try {
    *out = reinterpret_cast<Fts5Tokenizer*>(new FoldingTokenizer);
    return SQLITE_OK;
  } catch (...) {
    return SQLITE_NOMEM;
  }
}

void destroy(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<FoldingTokenizer*>(tokenizer); }

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, Take take) {
  try {
    const std::string_view bytes(text == nullptr ? "" : text, text == nullptr ? 0 : static_cast<std::size_t>(size));
    const bool is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
    const bool is_prefix = (flags & FTS5_TOKENIZE_PREFIX) != 0;
    auto* const folding = reinterpret_cast<FoldingTokenizer*>(tokenizer);
    if (barqiya::text::is_valid(bytes)) return folding->read(context, is_query, is_prefix, bytes, take);
    return folding->read(context, is_query, is_prefix, blanked(bytes), take);
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  } catch (...) {
    return SQLITE_ERROR;
  }
}

/// FTS5's own functions, by the way that its documentation gives.
fts5_api* fts5_of(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

extern "C" int sqlite3_barqiyatokenizer_init(sqlite3* database, char** message, const sqlite3_api_routines* routines) {
  SQLITE_EXTENSION_INIT2(routines);
  fts5_api* const api = fts5_of(database);
  if (api == nullptr) {
    *message = sqlite3_mprintf("this SQLite has no FTS5");
    return SQLITE_ERROR;
  }
  fts5_tokenizer functions{create, destroy, tokenize};
  return api->xCreateTokenizer(api, "barqiya", nullptr, &functions, nullptr);
}
