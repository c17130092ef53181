import assert from "node:assert/strict";
import { test } from "node:test";
import { byDay, listedOn } from "../../src/pages/due.tsx";
import type { DueRow } from "../../src/model.ts";
import { fromFragment, toFragment } from "../../src/pages/fragment.ts";
import { safeUrl, urlOf, withChanges } from "../../src/router.tsx";
import { viasOf } from "../../src/ui/parts.tsx";
import { ar } from "../../src/words/ar.ts";
import { en } from "../../src/words/en.ts";

test("a URL has what has a value, and a change of null takes a key away", () => {
  assert.equal(urlOf("/search", { q: "مطار & x", from: "", to: null }), `/search?q=${encodeURIComponent("مطار")}+%26+x`);
  assert.equal(urlOf("/x", withChanges(new URLSearchParams("a=1&b=2"), { a: null, c: 3 })), "/x?b=2&c=3");
});

test("only web addresses of a report's data become links", () => {
  assert.equal(safeUrl("https://example.org/a"), "https://example.org/a");
  for (const bad of ["javascript:alert(1)", "data:text/html,x", "//example.org", "", null, "vbscript:x", " java\nscript:x"]) {
    assert.equal(safeUrl(bad), null);
  }
});

test("a text goes into a fragment and comes back; a long one does not go in", () => {
  const text = "قال «نعم»\n<b>\u202E 😀";
  assert.equal(fromFragment(toFragment(text)), text);
  assert.equal(toFragment("ا".repeat(20_000)), "");
  assert.equal(fromFragment("#t=%%%"), null);
  assert.equal(fromFragment("#t=_w"), null); // no UTF-8
});

test("the chain of a row comes apart at its arrows", () => {
  assert.deepEqual(viasOf("وكالة <- قناة"), ["وكالة", "قناة"]);
  assert.deepEqual(viasOf(null), []);
});

test("a plan is on its day only when it has one", () => {
  const row = (due: string, until: string) => ({ due, until }) as DueRow;
  const { days, loose } = byDay([row("2021-08-09", "2021-08-10"), row("2021-08-01", "2021-09-01"), row("2021-08-09T15:00", "2021-08-09T15:01")]);
  assert.deepEqual([...days], [["2021-08-09", [0, 2]]]);
  assert.deepEqual(loose, [1]);
  const rows = [row("2021-08-01", "2021-09-01"), row("2021-08-20", "2021-08-21"), row("2021-08-09", "2021-08-10")];
  assert.deepEqual(listedOn(rows, null), [2, 1, 0]);
  assert.deepEqual(listedOn(rows, "2021-08-20"), [1]);
  assert.deepEqual(listedOn(rows, "none"), [0]);
});

test("Arabic counts by its own rules", () => {
  assert.deepEqual([0, 1, 2, 3, 11, 100].map(ar.reports), ["لا تقرير", "تقرير واحد", "تقريران", "3 تقارير", "11 تقريرا", "100 تقرير"]);
  assert.equal(en.reports(1), "1 report");
});
