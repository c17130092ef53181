// What goes in comes out: readings, once each, whatever the batches.
#include <gtest/gtest.h>

#include "folder.hpp"
#include "output/writer.hpp"

namespace barqiya::archive {
namespace {

using testing::add;
using testing::document;
using testing::dump;
using testing::faults;
using testing::Folder;
using testing::reader;
using testing::rows_of;

const std::string kReport =
    "وزير النقل سامر خليل يعلن افتتاح جسر النهر\n"
    "بغداد 9 أغسطس 2021 (شينخوا) أعلن وزير النقل سامر خليل اليوم (الاثنين) أن الجسر سيفتح في 31 ديسمبر المقبل.\n"
    "ونقلت صحيفة الضفة عن خليل قوله: «العمل مستمر منذ عام 2019». وأضاف الوزير أن وزارة النقل ستعلن التفاصيل.";

std::string as_json(const Reading& reading, const ingest::Document& document, const output::Rules& rules) {
  const auto writer = output::make_writer(output::Format::Json, rules, {});
  std::string out;
  writer->report({reading, document.id, document.url, document.source}, out);
  return out;
}

std::string as_read(const std::string& text) {
  const ingest::Document one = document(text);
  Workspace workspace(reader());
  Reading reading;
  reader().read({one.text, {}, one.metadata_date, one.title}, workspace, reading);
  return as_json(reading, one, [](RuleNumber rule) { return reader().rule(rule); });
}

TEST(Archive, AReadingComesOutAsItWentIn) {
  const Folder folder;
  const std::vector<std::string> texts = {kReport, "كلمة", "\xFF\xFEقال الوزير إن \xC3 الأمر انتهى.",
                                          "no Arabic at all", kReport + "\n" + kReport};
  add(folder.file(), texts);
  Archive archive(folder.file(), testing::data());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto stored = archive.load(static_cast<std::int64_t>(i + 1));
    ASSERT_NE(stored, nullptr);
    const auto rules = [&stored](RuleNumber rule) { return stored->rule(rule); };
    EXPECT_EQ(as_json(stored->reading, stored->document, rules), as_read(texts[i]));
  }
  EXPECT_EQ(archive.load(99), nullptr);
  EXPECT_EQ(faults(folder.file()), "ok");
}

/// A reading with all that a reading may hold, whatever today's rules find.
void fill(Prepared& prepared) {
  Reading& reading = prepared.reading;
  const auto span = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(reading.text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  ASSERT_FALSE(reading.entities.empty());
  ASSERT_FALSE(reading.times.empty());
  ASSERT_FALSE(reading.statements.empty());
  reading.dated = {{span("أعلن"), 0, Status::Planned, 0, 0}};
  Event event;
  event.trigger = span("أعلن");
  event.type = EventType::Agree;
  event.mode = "visit";
  event.act = "AID";
  event.place = span("بغداد");
  event.interval = reading.times[0].interval;
  event.undated = false;
  event.status = Status::Planned;
  event.modality = Modality::Conditional;
  event.statement = 0;
  event.actors[0] = {span("سامر"), 0, "IRQ", "GOV"};
  event.recipients[0] = {span("الجسر"), kNone, "", ""};
  event.numbers[0] = {span("2019"), Counted::Money, -5, Bound::AtLeast, "IQD"};
  event.actor_count = event.recipient_count = event.number_count = 1;
  reading.events = {event};
}

TEST(Archive, EventsAndWhatIsDatedComeOutAsTheyWentIn) {
  const Folder folder;
  Preparer preparer(reader());
  const auto prepared = preparer.prepare(document(kReport), {});
  fill(*prepared);
  {
    Writer writer(folder.file(), reader());
    writer.add(*prepared);
    writer.finish();
  }
  Archive archive(folder.file(), testing::data());
  const auto stored = archive.load(1);
  ASSERT_NE(stored, nullptr);
  const Reading& in = prepared->reading;
  const Reading& out = stored->reading;
  ASSERT_EQ(out.dated.size(), 1U);
  EXPECT_EQ(out.dated[0].trigger, in.dated[0].trigger);
  EXPECT_EQ(out.dated[0].status, Status::Planned);
  EXPECT_EQ(out.dated[0].event, 0);
  ASSERT_EQ(out.events.size(), 1U);
  const Event& event = out.events[0];
  EXPECT_EQ(event.type, EventType::Agree);
  EXPECT_EQ(event.mode, "visit");
  EXPECT_EQ(event.act, "AID");
  EXPECT_EQ(event.place, in.events[0].place);
  EXPECT_EQ(event.interval.begin, in.events[0].interval.begin);
  EXPECT_EQ(event.interval.end, in.events[0].interval.end);
  EXPECT_FALSE(event.undated);
  EXPECT_EQ(event.modality, Modality::Conditional);
  EXPECT_EQ(event.statement, 0);
  ASSERT_EQ(event.actor_count, 1);
  EXPECT_EQ(event.actors[0].span, in.events[0].actors[0].span);
  EXPECT_EQ(event.actors[0].sector, "GOV");
  ASSERT_EQ(event.recipient_count, 1);
  EXPECT_EQ(event.recipients[0].entity, kNone);
  ASSERT_EQ(event.number_count, 1);
  EXPECT_EQ(event.numbers[0].value, -5);
  EXPECT_EQ(event.numbers[0].bound, Bound::AtLeast);
  EXPECT_EQ(event.numbers[0].currency, "IQD");
  EXPECT_EQ(faults(folder.file()), "ok");
}

TEST(Archive, AddingAgainAddsNothing) {
  const Folder folder;
  add(folder.file(), {kReport, "خبر آخر"});
  const std::string before = dump(folder.file());
  add(folder.file(), {"خبر آخر", kReport});
  EXPECT_EQ(dump(folder.file()), before);
}

TEST(Archive, TheSameWordsBySomeoneElseAreAReportOfTheirOwn) {
  EXPECT_NE(key_of(document("خبر", "alnahr")), key_of(document("خبر", "aldiffa")));
  ingest::Document moved = document("خبر");
  moved.id = moved.file = "elsewhere";
  EXPECT_EQ(key_of(moved), key_of(document("خبر")));
  // Fields do not run into each other.
  ingest::Document one = document("bc");
  one.title = "a";
  ingest::Document other = document("c");
  other.title = "ab";
  EXPECT_NE(key_of(one), key_of(other));
}

TEST(Archive, RowsDoNotDependOnBatches) {
  const Folder folder;
  std::vector<std::string> texts;
  for (int i = 0; i < 30; ++i) texts.push_back(kReport + "\nخبر رقم " + std::to_string(i));
  add(folder.file("one.db"), texts);
  for (const std::string& text : texts) add(folder.file("many.db"), {text});
  EXPECT_EQ(dump(folder.file("one.db")), dump(folder.file("many.db")));
}

TEST(Archive, AnUndoneBatchLeavesNothing) {
  const Folder folder;
  add(folder.file(), {kReport});
  const std::string before = dump(folder.file());
  {
    Writer writer(folder.file(), reader());
    Preparer preparer(reader());
    writer.add(*preparer.prepare(document("خبر لم يكتمل"), {}));
  }
  EXPECT_EQ(dump(folder.file()), before);
  EXPECT_EQ(faults(folder.file()), "ok");
}

TEST(Archive, TwoWritersTakeTurns) {
  const Folder folder;
  Writer one(folder.file(), reader());
  Writer other(folder.file(), reader());
  Preparer preparer(reader());
  for (int i = 0; i < 3; ++i) {
    one.add(*preparer.prepare(document(kReport + std::to_string(i)), {}));
    one.commit();
    other.add(*preparer.prepare(document(kReport + "آخر" + std::to_string(i)), {}));
    other.commit();
  }
  one.finish();
  EXPECT_EQ(faults(folder.file()), "ok");
  Archive archive(folder.file(), testing::data());
  const Result people = archive.entities("سامر خليل", {});
  ASSERT_EQ(people.rows.size(), 1U);
  EXPECT_EQ(std::get<std::int64_t>(people.rows[0][4]), 6);
}

TEST(Archive, ReadersSeeWhatIsCommittedWhileAnotherWrites) {
  const Folder folder;
  Writer writer(folder.file(), reader());
  Preparer preparer(reader());
  writer.add(*preparer.prepare(document(kReport), {}));
  writer.commit();
  writer.add(*preparer.prepare(document("خبر في دفعة مفتوحة"), {}));
  Archive archive(folder.file(), testing::data());
  EXPECT_EQ(archive.search("خليل", {}).rows.size(), 1U);
  EXPECT_EQ(archive.search("دفعة", {}).rows.size(), 0U);
  writer.commit();
  EXPECT_EQ(archive.search("دفعة", {}).rows.size(), 1U);
}

TEST(Archive, ReadingAgainGivesTheSameRows) {
  const Folder folder;
  add(folder.file(), {kReport, "قالت وزارة النقل إن الجسر أغلق."});
  const std::string before = dump(folder.file());
  Writer writer(folder.file(), reader());
  Preparer preparer(reader());
  for (std::int64_t report = 1; report <= 2; ++report) {
    Archive archive(folder.file(), testing::data());
    auto stored = archive.load(report);
    writer.reread(report, *preparer.prepare(std::move(stored->document), stored->caller_dct));
  }
  writer.sweep();
  writer.finish();
  EXPECT_EQ(dump(folder.file()), before);
  EXPECT_EQ(faults(folder.file()), "ok");
}

TEST(Archive, ReadingAgainFindsCopiesAnewWhenWordsFoldOtherwise) {
  const std::string story = "قال محافظ الضفة إن سد الوادي سيفتح يوم الأحد بعد سنتين من أعمال الصيانة في بوابات السد";
  const std::vector<std::string> texts = {story, kReport, story + " وطرقه", kReport + " غدا"};
  const Folder fresh;
  add(fresh.file(), texts);
  const Folder folder;
  Writer writer(folder.file(), reader());
  Preparer preparer(reader());
  // As with an older folding, by which other reports are copies: the first three are one, and the last is alone.
  const auto first = preparer.prepare(document(texts[0]), {});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto prepared = preparer.prepare(document(texts[i]), {});
    prepared->shingles = first->shingles;
    if (i == 3) prepared->shingles = shingles_of({});
    writer.add(*prepared);
  }
  writer.commit();
  ASSERT_EQ(Archive(folder.file(), testing::data()).select("SELECT * FROM copies").rows.size(), 3U);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    writer.reread(static_cast<std::int64_t>(i + 1), *preparer.prepare(document(texts[i]), {}));
  }
  writer.sweep();
  writer.finish();
  for (const char* const table : {"copies", "copy_groups", "fingerprints", "sketches"}) {
    EXPECT_EQ(rows_of(folder.file(), table), rows_of(fresh.file(), table)) << table;
  }
}

TEST(Archive, ADamagedArchiveIsReadAsFarAsItGoes) {
  const Folder folder;
  add(folder.file(), {kReport});
  {
    Database database(folder.file(), Access::Write);
    database.run(
        "UPDATE statements SET content_begin = -5, content_end = 99999999, entity = 4000000000, act = 'nothing';"
        "UPDATE names SET entity = -1, \"begin\" = 50, \"end\" = 3; UPDATE times SET value = 'xxxxxxxxxxxxxxxxxxxxxxx"
        "xxxxxxxxxxxxxxxxxxxxxxxxxx', first = 'never', type = ''; UPDATE aliases SET entity = 77;"
        "UPDATE reports SET headline_begin = 90, headline_end = 2, offset = -1, day = 5");
  }
  Archive archive(folder.file(), testing::data());
  const auto stored = archive.load(1);
  ASSERT_NE(stored, nullptr);
  EXPECT_TRUE(stored->reading.names.empty());
  EXPECT_TRUE(stored->reading.headline.empty());
  const std::string json =
      as_json(stored->reading, stored->document, [&](RuleNumber rule) { return stored->rule(rule); });
  EXPECT_NE(json.find("\"statements\""), std::string::npos);
}

}  // namespace
}  // namespace barqiya::archive
