#include "mixtures.hpp"

#include <array>
#include <string_view>

namespace barqiya::testing {
namespace {

using namespace std::string_view_literals;

constexpr std::array kPieces{"قال"sv,
                             "وقالت"sv,
                             "وزير"sv,
                             "الخارجية"sv,
                             "محمد"sv,
                             "العمري"sv,
                             "بغداد"sv,
                             "وبالقاهرة"sv,
                             "إن"sv,
                             "أن"sv,
                             "يوم"sv,
                             "الاثنين"sv,
                             "الماضي"sv,
                             "المقبل"sv,
                             "وقبل"sv,
                             "بعد"sv,
                             "ثلاثة"sv,
                             "وعشرين"sv,
                             "يوما"sv,
                             "سنوات"sv,
                             "ساعتين"sv,
                             "منذ"sv,
                             "خلال"sv,
                             "عام"sv,
                             "كانون"sv,
                             "الثاني"sv,
                             "يناير"sv,
                             "آب"sv,
                             "شوال"sv,
                             "1436هـ"sv,
                             "أمس"sv,
                             "اليوم"sv,
                             "الثمانينيات"sv,
                             "ربع"sv,
                             "قرن"sv,
                             "مُحَمَّدٌ"sv,
                             "كـــتاب"sv,
                             "ﻻﻷ"sv,
                             "ﷺ"sv,
                             "15"sv,
                             "٢٠٢١"sv,
                             "۱۴"sv,
                             "31/12/2020"sv,
                             "5:30"sv,
                             "1 - 3"sv,
                             "99999999999"sv,
                             "0"sv,
                             "."sv,
                             "..."sv,
                             "،"sv,
                             "؟"sv,
                             ":"sv,
                             "\n"sv,
                             "«"sv,
                             "»"sv,
                             "\""sv,
                             "("sv,
                             ")"sv,
                             "["sv,
                             "'"sv,
                             "–"sv,
                             "ـ"sv,
                             "😀"sv,
                             "👨‍👩‍👧"sv,
                             "𝓐"sv,
                             "𐤀"sv,
                             "\u200F"sv,
                             "\u00A0"sv,
                             "SPA"sv,
                             "(واس)"sv,
                             "أ.ف.ب"sv,
                             "وكالة"sv,
                             "نقلا"sv,
                             "عن"sv,
                             "وأضاف"sv,
                             "لم"sv,
                             "سوف"sv,
                             "للمدينة"sv,
                             "ومدينتهم"sv,
                             "مجلس"sv,
                             "الأمن"sv,
                             "حزب"sv,
                             "\xD9"sv,
                             "\xF0\x9F"sv,
                             "\xED\xA0\x80"sv,
                             "\xFF"sv,
                             "وزراء"sv,
                             "الوزيران"sv,
                             "تعلن"sv,
                             "أعلنت"sv,
                             "إعلان"sv};

}  // namespace

std::string mixture(std::mt19937& random, std::size_t pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) {
    text += kPieces[random() % kPieces.size()];
    if (random() % 8 != 0) text += ' ';
  }
  return text;
}

std::string noise(std::mt19937& random, std::size_t bytes) {
  std::string text(bytes, ' ');
  for (char& byte : text) byte = static_cast<char>(random());
  return text;
}

}  // namespace barqiya::testing
