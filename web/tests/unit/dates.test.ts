import assert from "node:assert/strict";
import { test } from "node:test";
import { addMonths, dayOf, instantOf, precisionOf, sayInterval, weeksOf } from "../../src/dates.ts";

const en = { lang: "en", hijri: false } as const;

test("days of any year go to instants and back, whatever the machine's time zone", () => {
  for (const day of ["2021-08-09", "0099-01-01", "1955-12-31", "2024-02-29"]) assert.equal(dayOf(instantOf(day)), day);
  assert.equal(dayOf(instantOf("2021-08")), "2021-08-01");
  assert.ok(Number.isNaN(instantOf("PAST_REF")));
  assert.ok(Number.isNaN(instantOf(null)));
});

test("an interval's precision is what it is exactly", () => {
  assert.equal(precisionOf("2021-08-09", "2021-08-10"), "day");
  assert.equal(precisionOf("2021-08-01", "2021-09-01"), "month");
  assert.equal(precisionOf("2021-01-01", "2022-01-01"), "year");
  assert.equal(precisionOf("2021-08-09", "2021-08-16"), "span");
  assert.equal(precisionOf("2021-02-01", "2022-02-01"), "span");
  assert.equal(precisionOf("2021-08-09T15:00", "2021-08-09T15:01"), "time");
});

test("an interval is said at its own precision", () => {
  assert.equal(sayInterval("2021-08-09", "2021-08-10", en), "9 August 2021");
  assert.equal(sayInterval("2021-08-01", "2021-09-01", en), "August 2021");
  assert.equal(sayInterval("1990-01-01", "2000-01-01", en), "1990\u20131999");
  assert.equal(sayInterval("2021-08-09", "2021-08-10", { lang: "ar", hijri: false }), "9 أغسطس 2021");
  assert.match(sayInterval("2021-08-09T15:00", "2021-08-09T15:01", en), /15:00/);
  assert.equal(sayInterval(null, null, en), "");
});

test("Hijri days are those of Umm al-Qura", () => {
  // 1 Muharram 1443 was 9 August 2021 in Umm al-Qura's calendar.
  assert.match(sayInterval("2021-08-09", "2021-08-10", { lang: "ar", hijri: true }), /\(1 محرم 1443 هـ\)/);
  assert.doesNotMatch(sayInterval("1500-01-01", "1500-01-02", { lang: "ar", hijri: true }), /هـ/);
});

test("months are counted over the year's end", () => {
  assert.equal(addMonths("2021-12", 1), "2022-01");
  assert.equal(addMonths("2021-01", -1), "2020-12");
});

test("a calendar's weeks begin on Sundays and hold the month", () => {
  const weeks = weeksOf("2021-08");
  assert.equal(weeks[0]?.[0], "2021-08-01");
  assert.equal(weeks.length, 5);
  assert.ok(weeks.flat().includes("2021-08-31"));
  assert.equal(weeksOf("2015-02").length, 4);
});
