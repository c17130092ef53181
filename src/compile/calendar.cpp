// The table of the Umm al-Qura calendar to Section::Calendar. A row "1436 <tab> 2014-10-25 <tab> 29 <tab> 30 ..."
// becomes a first day and a bit for each long month. Years missing or not following one another are faults, so that a
// wrong digit in one of 3612 cells shows.
#include <charconv>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/hijri.hpp"
#include "compile/stages.hpp"
#include "compile/table.hpp"

namespace barqiya::compile {
namespace {

using calendar::Hijri;
using calendar::HijriYear;

constexpr std::size_t kFirstDayColumn = 1;
constexpr std::size_t kFirstMonthColumn = 2;
constexpr std::size_t kColumns = kFirstMonthColumn + 12;

/// A year and where it was read, for faults.
struct Placed {
  HijriYear year;
  std::string file;
  int line = 0;  ///< 0 when no row gave the year
};

bool is_calendar(const SourceFile& source) {
  return source.path.starts_with("calendar/") && source.path.ends_with(".tsv");
}

int integer(const Cell& cell) {
  int value = 0;
  std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), value);
  return value;
}

class CalendarCompiler {
 public:
  explicit CalendarCompiler(Diagnostics& diagnostics)
      : diagnostics_(diagnostics), faults_before_(diagnostics.list().size()), years_(Hijri::kYears) {}

  /// The rows of one file. In a later layer a year replaces the earlier one; within a layer it may stand once.
  void read(const SourceFile& source, std::vector<bool>& seen) {
    const Table table = parse_table(source, diagnostics_);
    if (table.columns.size() != kColumns) {
      return diagnostics_.add(source.path, 0, 0, "a calendar has the columns year, first_day and twelve months");
    }
    for (const Row& row : table.rows) read_row(table.file, row, seen);
  }

  void write(BlobWriter& out) {
    check_sequence();
    std::vector<HijriYear> records;
    records.reserve(years_.size());
    for (const Placed& placed : years_) records.push_back(placed.year);
    out.table<HijriYear>(language::Section::Calendar, records);
  }

 private:
  void read_row(const std::string& file, const Row& row, std::vector<bool>& seen) {
    const int year = integer(row.cells[0]);
    if (year < Hijri::kFirstYear || year > Hijri::kLastYear) {
      return fault(file, row, 0, "the calendar's years are 1300 to 1600");
    }
    const auto index = static_cast<std::size_t>(year - Hijri::kFirstYear);
    if (seen[index]) return fault(file, row, 0, "the year stands twice");
    seen[index] = true;
    const auto first_day = calendar::parse_date(row.cells[kFirstDayColumn].text);
    if (!first_day) return fault(file, row, kFirstDayColumn, "no day of the form YYYY-MM-DD");
    years_[index] = {{calendar::day_number(*first_day), long_months(file, row), 0}, file, row.line};
  }

  std::uint16_t long_months(const std::string& file, const Row& row) {
    unsigned bits = 0;
    for (std::size_t month = 0; month < 12; ++month) {
      const int days = integer(row.cells[kFirstMonthColumn + month]);
      if (days != 29 && days != 30) fault(file, row, kFirstMonthColumn + month, "a month has 29 or 30 days");
      if (days == 30) bits |= 1U << month;
    }
    return static_cast<std::uint16_t>(bits);
  }

  void check_sequence() {
    if (diagnostics_.list().size() > faults_before_) return;  // what follows would only repeat them
    for (std::size_t i = 0; i < years_.size(); ++i) {
      const Placed& placed = years_[i];
      if (placed.line == 0) {
        return diagnostics_.add("calendar", 0, 0,
                                "no row for the year " + std::to_string(Hijri::kFirstYear + static_cast<int>(i)));
      }
      if (i == 0) continue;
      const HijriYear& before = years_[i - 1].year;
      if (placed.year.first_day != before.first_day + before.days()) {
        diagnostics_.add(placed.file, placed.line, 0, "the year does not begin on the day after the year before it");
      }
    }
  }

  void fault(const std::string& file, const Row& row, std::size_t cell, const char* message) {
    diagnostics_.add(file, row.line, row.cells[cell].column, message);
  }

  Diagnostics& diagnostics_;
  std::size_t faults_before_;
  std::vector<Placed> years_;
};

}  // namespace

void compile_calendar(Layers layers, BlobWriter& out, Diagnostics& diagnostics) {
  CalendarCompiler compiler(diagnostics);
  for (const auto& layer : layers) {
    std::vector<bool> seen(Hijri::kYears);
    for (const SourceFile& source : layer) {
      if (is_calendar(source)) compiler.read(source, seen);
    }
  }
  compiler.write(out);
}

}  // namespace barqiya::compile
