#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "archive/archive.hpp"
#include "archive/result.hpp"
#include "server/exchange.hpp"

namespace barqiya::server {

/// A request on its way to its handler: what it asks, with its parameters checked as they are taken. What does not fit
/// throws Problem (400) naming the parameter.
struct Call {
  const Request& request;
  std::int64_t id = 0;  ///< {id} of the route, if it has one

  [[nodiscard]] std::string text(std::string_view name) const;  ///< empty when not given
  [[nodiscard]] bool flag(std::string_view name) const;         ///< "true" or "1"; "false", "0" or not given: false
  [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t otherwise, std::int64_t least,
                                    std::int64_t most) const;
  [[nodiscard]] std::string day(std::string_view name) const;  ///< "2021-08-09", "2021-08", "2021"; empty: not given

  /// from, to, source, limit, offset.
  [[nodiscard]] archive::Filter filter() const;
  /// The same, but with one row more than asked for, which tells whether there is a next page.
  [[nodiscard]] archive::Filter filter_and_one() const;

  /// The same address with another offset; the token stays out of it.
  [[nodiscard]] std::string address_at(std::size_t offset) const;
};

/// Rows that were asked for with `filter_and_one`, in the format that the call names. `name` is what a download is
/// called; `beside` is what JSON has beside the rows, each member with a comma before it.
[[nodiscard]] Reply rows_reply(const Call& call, archive::Result result, std::string_view name,
                               std::string_view beside = {});

/// The first row as a JSON object; throws Problem (404) saying `missing` when there is none.
[[nodiscard]] Reply row_reply(const archive::Result& result, std::string_view missing);

[[nodiscard]] Reply json_reply(std::string body);

/// The rows as JSON objects with commas between.
[[nodiscard]] std::string rows_json(const archive::Result& result);

}  // namespace barqiya::server
