// The worked example of include/barqiya/reader.hpp, as a program of its own.
#include <iostream>
#include <string_view>

#include "barqiya/reader.hpp"

int main() {
  const std::string_view text = "اختتمت الدورة أعمالها في 31 ديسمبر 2021 بحضور المشاركين.";
#include BARQIYA_EXAMPLE
}
