#pragma once

#include "reports.hpp"

namespace benchmark {
class State;
}

namespace barqiya::bench {

inline constexpr const char* kIcu = "ICU word iterator";
inline constexpr const char* kIcuFromUtf8 = "ICU word iterator, from UTF-8";
inline constexpr const char* kIcuOverUtf8 = "ICU word iterator, over UTF-8";

/// Registers the yardsticks of words.cpp. `reports` must outlive the run.
void register_words(const Reports& reports);

/// Says that each iteration went over all reports once.
void count_bytes(benchmark::State& state, const Reports& reports);

}  // namespace barqiya::bench
