#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace barqiya::archive {

/// What a search finds, counted by one property of the reports: its values, those of most reports first.
struct Facet {
  std::string name;  ///< "speaker", "agency", "place", "source", "month"
  std::vector<std::pair<std::string, std::int64_t>> values;
};

struct Facets {
  static constexpr std::size_t kMostCounted = 2000;
  static constexpr std::size_t kMostValues = 10;

  std::vector<Facet> facets;
  std::size_t counted = 0;  ///< reports that were looked at: all, or the kMostCounted that were added last
  std::int64_t total = 0;   ///< reports found
};

}  // namespace barqiya::archive
