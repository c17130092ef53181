#include <string>

#include "reading.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using CsvTest = ReadingTest;

TEST_F(CsvTest, ColumnsAreFoundByTheirNames) {
  const Contents found = read_all({file("a.csv",
                                        "\xEF\xBB\xBFurl,Title,content,date\r\n"
                                        "http://example.org/1,\"عنوان، \"\"مقتبس\"\"\",\"سطر\nآخر\",2021-08-09\r\n"
                                        "\r\n"
                                        "http://example.org/2,عنوان,نص الخبر,2021-08-10")});
  EXPECT_THAT(faults(found), IsEmpty());
  EXPECT_THAT(texts(found), ElementsAre("سطر\nآخر", "نص الخبر"));
  EXPECT_EQ(found.documents[0].title, "عنوان، \"مقتبس\"");
  EXPECT_EQ(found.documents[0].source, "example.org");
  EXPECT_EQ(found.documents[1].metadata_date, (Date{2021, 8, 10}));
}

TEST_F(CsvTest, IsRecognisedByItsHeadingWhateverItsName) {
  EXPECT_THAT(texts(read_all({file("a", "title;text\nعنوان;خبر، أول\n")})), ElementsAre("خبر، أول"));
  EXPECT_THAT(texts(read_all({file("b", "title\ttext\nعنوان\tخبر\n")})), ElementsAre("خبر"));
  EXPECT_THAT(texts(read_all({file("c.txt", "أعلن الوزير, اليوم, خبرا\nثم سافر")})), SizeIs(1));
}

TEST_F(CsvTest, AColumnMayBeNamed) {
  const std::string path = file("a.csv", "eins,zwei\nx,خبر عربي\n");
  EXPECT_THAT(faults(read_all({path})), ElementsAre(HasSubstr("a.csv: no column of the heading is known as the text")));
  LoadOptions options;
  options.keys = {{"text", "zwei"}};
  EXPECT_THAT(texts(read_all({path}, options)), ElementsAre("خبر عربي"));
}

TEST_F(CsvTest, AQuotationMarkThatIsNotClosedCostsItsLineOnly) {
  std::string bytes = "text,title\n\"نص مفتوح,ب\n";
  for (int i = 0; i < 1000; ++i) bytes += "خبر عربي,عنوان\n";
  const Contents open = read_all({file("a.csv", bytes)});
  EXPECT_THAT(open.documents, SizeIs(1000));
  EXPECT_THAT(faults(open), ElementsAre(HasSubstr("a.csv: byte 11: no CSV: a quotation mark is not closed")));
  const Contents odd = read_all({file("b.csv", "text,title\n\"a\"b,ب\nخبر عربي,عنوان\n")});
  EXPECT_THAT(texts(odd), ElementsAre("خبر عربي"));
  EXPECT_THAT(odd.faults, SizeIs(1));
}

TEST_F(CsvTest, EncodingsAreRecognised) {
  const std::string windows = "title,text\nx,\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC7\xE1\xED\xE6\xE3\n";
  EXPECT_THAT(texts(read_all({file("a.csv", windows)})), ElementsAre("قال الوزير اليوم"));
  const std::string utf16("\xFF\xFEt\0e\0x\0t\0\n\0", 12);
  EXPECT_THAT(faults(read_all({file("b.csv", utf16)})),
              ElementsAre("b.csv: CSV in UTF-16 is not read; convert it to UTF-8"));
}

TEST_F(CsvTest, ARowWithoutTextIsNamed) {
  const Contents found = read_all({file("a.csv", "title,text\nعنوان,\nعنوان\nعنوان,خبر\n")});
  EXPECT_THAT(texts(found), ElementsAre("خبر"));
  EXPECT_THAT(faults(found), ElementsAre(HasSubstr("byte 11: empty"), HasSubstr("byte 23: no text in this record")));
}

}  // namespace
}  // namespace barqiya::ingest
