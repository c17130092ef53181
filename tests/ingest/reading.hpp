#pragma once

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "folder.hpp"
#include "ingest/source.hpp"

namespace barqiya::ingest {

/// A report's worth of words, long enough for an article on a page.
inline const std::string kBody =
    "أعلنت وزارة النهر اليوم أن العمل مستمر في السد الكبير، وقال الوزير سامر خليل إن المشروع ينتهي في عام 2022 وإن "
    "الأهالي "
    "لن ينتقلوا من قراهم قبل ذلك.";

/// Tests that write files and read all that is in them.
class ReadingTest : public FolderTest {
 protected:
  static Contents read_all(std::vector<std::string> arguments, const LoadOptions& options = {}) {
    Contents all;
    Source source(std::move(arguments), options);
    for (Piece piece; source.next(piece);) {
      Contents contents = read(piece, options);
      for (Document& document : contents.documents) all.documents.push_back(std::move(document));
      for (Fault& fault : contents.faults) all.faults.push_back(std::move(fault));
      all.foreign += contents.foreign;
      all.passed_over += contents.passed_over;
    }
    return all;
  }

  static std::vector<std::string> texts(const Contents& contents) {
    std::vector<std::string> found;
    for (const Document& document : contents.documents) found.push_back(document.text);
    return found;
  }

  static std::vector<std::string> ids(const Contents& contents) {
    std::vector<std::string> found;
    for (const Document& document : contents.documents) found.push_back(document.id);
    return found;
  }

  /// The faults as they are said, without the test's folder.
  [[nodiscard]] std::vector<std::string> faults(const Contents& contents) const {
    std::vector<std::string> found;
    for (const Fault& fault : contents.faults) {
      const std::string said = fault.to_string();
      const std::string root = folder_.string() + "/";
      found.push_back(said.compare(0, root.size(), root) == 0 ? said.substr(root.size()) : said);
    }
    return found;
  }
};

}  // namespace barqiya::ingest
