#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compile/blob_writer.hpp"
#include "lexicon/lexicon.hpp"

namespace barqiya::compile {

/// The sections of the lexicon under construction. Symbols have provisional numbers here; `write` sorts them by name.
class LexiconWriter {
 public:
  explicit LexiconWriter(BlobWriter& out) : out_(&out) {}

  std::uint16_t symbol(std::string_view name);

  /// The entries added next are of this class.
  void begin_class(std::string_view name);
  lexicon::EntryId entry(std::string_view lemma, const std::vector<lexicon::FeatureRecord>& features);

  /// What a spelling of an entry has besides its letters.
  struct Reading {
    lexicon::EntryId entry = 0;
    std::vector<lexicon::FeatureRecord> features;
    std::uint8_t permits = 0;
    std::uint8_t needs = 0;
    std::string_view light;  ///< of an exact spelling, else empty
  };
  void form(const std::string& folded, const Reading& reading);
  void phrase(const std::vector<std::string>& words, const Reading& reading);
  void clitic(const lexicon::CliticRecord& record) { clitics_.push_back(record); }
  language::StringRef string(std::string_view text) { return out_->intern(text); }

  /// Writes all sections; what does not fit them is returned, a sentence for each.
  [[nodiscard]] std::vector<std::string> write();

 private:
  struct Form {
    std::vector<lexicon::FormItem> items;
    std::uint16_t word = 0;
  };
  struct Node {
    std::map<std::string, Node> next;
    std::vector<lexicon::FormItem> items;
  };

  Form& form_named(const std::string& folded);
  lexicon::FormItem item_of(const Reading& reading);
  [[nodiscard]] std::vector<lexicon::FeatureRecord> with_those_of_entry(const Reading& reading) const;
  [[nodiscard]] std::uint32_t number_of_said(const lexicon::FormItem& item);
  std::uint32_t features_at(const std::vector<lexicon::FeatureRecord>& features);
  void enter_first_words();
  void number_words(const std::map<std::string, Node>& nodes);
  std::vector<lexicon::PhraseNode> lay_out_phrases();
  std::uint32_t append(const std::vector<lexicon::FormItem>& items);
  [[nodiscard]] std::vector<lexicon::FormSlot> hash_forms();
  void sort_symbols();
  [[nodiscard]] std::vector<std::string> faults() const;

  BlobWriter* out_;
  std::map<std::string, std::uint32_t, std::less<>> symbol_numbers_{{"", 0}};
  std::vector<lexicon::ClassRecord> classes_;
  std::vector<lexicon::EntryRecord> entries_;
  std::vector<lexicon::FeatureRecord> features_;
  std::map<std::vector<std::uint64_t>, std::uint32_t> feature_places_;
  std::map<std::array<std::uint32_t, 4>, std::uint32_t> saids_;  // class, features, quoted entry
  std::vector<std::string> form_order_;
  std::unordered_map<std::string, Form> forms_;
  std::vector<lexicon::FormItem> items_;
  std::vector<lexicon::CliticRecord> clitics_;
  std::map<std::string, Node> phrases_;
  std::map<std::string, std::uint32_t> words_;
};

}  // namespace barqiya::compile
