// Queries. Each word is expanded to all stems that it may have in the index, since what is indexed is one of them; a
// phrase to the combinations of these, up to a bound, beyond which its surest stems stand alone.
// Tested by tests/archive/query_test.cpp.
#include "archive/query.hpp"

#include <algorithm>

#include "barqiya/error.hpp"
#include "text/utf8.hpp"

namespace barqiya::archive {
namespace {

constexpr std::size_t kMostCombinations = 64;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Takes a field's name off the front of a piece: "headline:word".
std::string_view take_field(std::string_view& piece) {
  for (const std::string_view field : {std::string_view("headline"), std::string_view("body")}) {
    if (piece.size() > field.size() && piece.starts_with(field) && piece[field.size()] == ':') {
      piece.remove_prefix(field.size() + 1);
      return field;
    }
  }
  return {};
}

/// The next piece: a run without white space, or up to the closing quotation mark.
std::string_view take_piece(std::string_view& rest) {
  std::size_t end = 0;
  bool quoted = false;
  for (; end < rest.size() && (quoted || !is_space(rest[end])); ++end) {
    if (rest[end] == '"') quoted = !quoted;
  }
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(end);
  return piece;
}

/// Takes the next piece too when both are one word of a text: a letter and the word that it was typed apart from.
void take_word_apart(std::string_view& piece, std::string_view& rest, search::Terms& terms) {
  if (text::count_code_points(piece) != 1) return;
  std::string_view behind = rest;
  while (!behind.empty() && is_space(behind.front())) behind.remove_prefix(1);
  const std::string_view next = take_piece(behind);
  const std::string_view both(piece.data(), next.data() + next.size() - piece.data());
  std::vector<search::Word> words;
  terms.read(both, words);
  if (words.size() != 1 || words.front().span.size() <= piece.size()) return;
  piece = both;
  rest = behind;
}

/// How many choices a word of a phrase of `words` words may have.
std::size_t choices_for(std::size_t words) {
  std::size_t choices = kMostCombinations;
  const auto combinations = [&] {
    std::size_t product = 1;
    for (std::size_t i = 0; i < words && product <= kMostCombinations; ++i) product *= choices;
    return product;
  };
  while (choices > 1 && combinations() > kMostCombinations) --choices;
  return choices;
}

void append_quoted(std::string_view term, std::string& out) {
  out += '"';
  for (const char c : term) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  out += '"';
}

}  // namespace

bool Query::Choice::takes(std::string_view term) const {
  return std::any_of(terms.begin(), terms.end(),
                     [&](const std::string& one) { return is_prefix ? term.starts_with(one) : term == one; });
}

Query::Query(std::string_view text, search::Terms& terms) {
  bool joins = false;
  for (std::string_view rest = text; !rest.empty();) {
    if (is_space(rest.front())) {
      rest.remove_prefix(1);
      continue;
    }
    std::string_view piece = take_piece(rest);
    if (piece == "OR" || piece == "|") {
      joins = !all_.empty();
      continue;
    }
    if (piece == "AND") continue;
    const bool negated = piece.size() > 1 && piece.front() == '-';
    if (negated) piece.remove_prefix(1);
    const std::string_view field = take_field(piece);
    take_word_apart(piece, rest, terms);
    const bool is_prefix = piece.size() > 1 && piece.back() == '*';
    add(piece, field, is_prefix, negated, joins, terms);
    joins = false;
  }
  if (all_.empty()) throw Error("nothing to look for: a query needs a word");
  if (words_ > kMostWords) throw Error("a query of more than " + std::to_string(kMostWords) + " words");
}

void Query::add(std::string_view text, std::string_view field, bool is_prefix, bool negated, bool joins,
                search::Terms& terms) {
  Item item{std::string(field), {}};
  std::vector<search::Word> words;
  terms.read(text, words);
  const std::size_t most = words.size() > 1 ? choices_for(words.size()) : search::Stemmer::kMaxAlternatives;
  words_ += words.size();
  if (words_ > kMostWords) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Choice choice;
    choice.is_prefix = is_prefix && i + 1 == words.size();
    choice.is_prefix ? terms.stemmer().beginnings(words[i].folded, choice.terms)
                     : terms.stemmer().alternatives(words[i].folded, choice.terms);
    if (choice.terms.size() > most) choice.terms.resize(most);
    item.words.push_back(std::move(choice));
  }
  if (item.words.empty()) return;
  if (negated) {
    none_.push_back(std::move(item));
  } else if (joins && !all_.empty()) {
    all_.back().push_back(std::move(item));
  } else {
    all_.push_back({std::move(item)});
  }
}

void Query::append_fts(const Item& item, std::string& out) {
  if (!item.field.empty()) out += item.field + " : ";
  out += '(';
  std::vector<std::size_t> at(item.words.size(), 0);
  for (bool first = true;; first = false) {
    if (!first) out += " OR ";
    for (std::size_t i = 0; i < at.size(); ++i) {
      if (i > 0) out += " + ";
      append_quoted(item.words[i].terms[at[i]], out);
    }
    if (item.words.back().is_prefix) out += '*';
    std::size_t i = at.size();
    while (i > 0 && ++at[i - 1] == item.words[i - 1].terms.size()) at[--i] = 0;
    if (i == 0) break;
  }
  out += ')';
}

std::string Query::fts() const {
  std::string out = "(";
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (i > 0) out += " AND ";
    out += '(';
    for (std::size_t k = 0; k < all_[i].size(); ++k) {
      if (k > 0) out += " OR ";
      append_fts(all_[i][k], out);
    }
    out += ')';
  }
  out += ')';
  for (const Item& item : none_) {
    out.insert(0, 1, '(').append(" NOT ");
    append_fts(item, out);
    out += ')';
  }
  return out;
}

bool Query::matches(const Item& item, std::span<const search::Word> words) {
  for (std::size_t at = 0; at + item.words.size() <= words.size(); ++at) {
    std::size_t i = 0;
    while (i < item.words.size() && item.words[i].takes(words[at + i].term)) ++i;
    if (i == item.words.size()) return true;
  }
  return false;
}

bool Query::matches(std::span<const search::Word> words) const {
  const auto has = [&](const Item& item) { return matches(item, words); };
  return std::all_of(all_.begin(), all_.end(),
                     [&](const Either& either) { return std::any_of(either.begin(), either.end(), has); }) &&
         std::none_of(none_.begin(), none_.end(), has);
}

bool Query::is_hit(std::string_view term) const {
  for (const Either& either : all_) {
    for (const Item& item : either) {
      for (const Choice& choice : item.words) {
        if (choice.takes(term)) return true;
      }
    }
  }
  return false;
}

std::string snippet(std::string_view text, std::span<const search::Word> words, const Query& query,
                    std::size_t longest) {
  if (words.empty()) return {};
  std::vector<bool> hits(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) hits[i] = query.is_hit(words[i].term);
  // The window with most hits; the first of several.
  std::size_t best = 0;
  std::size_t most = 0;
  std::size_t inside = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    inside += hits[i] ? 1 : 0;
    if (i >= longest && hits[i - longest]) --inside;
    if (inside > most) {
      most = inside;
      best = i + 1 > longest ? i + 1 - longest : 0;
    }
  }
  const std::size_t end = std::min(best + longest, words.size());
  std::string out = best > 0 ? "... " : "";
  std::uint32_t at = words[best].span.begin;
  for (std::size_t i = best; i < end; ++i) {
    for (const char c : text.substr(at, words[i].span.begin - at)) out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    if (hits[i]) out += kHitBegin;
    out += words[i].span.slice(text);
    if (hits[i]) out += kHitEnd;
    at = words[i].span.end;
  }
  if (end < words.size()) out += " ...";
  return out;
}

std::string bracketed(std::string snippet) {
  for (char& c : snippet) {
    if (c == kHitBegin) c = '[';
    if (c == kHitEnd) c = ']';
  }
  return snippet;
}

}  // namespace barqiya::archive
