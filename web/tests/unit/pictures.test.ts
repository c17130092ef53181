import assert from "node:assert/strict";
import { test } from "node:test";
import { instantOf, kDay } from "../../src/dates.ts";
import type { Chains } from "../../src/model.ts";
import { thinned, tickOptions, ticksOf } from "../../src/pictures/axis.ts";
import { extentOf, placed, shortened, usualView } from "../../src/pictures/lanes.ts";
import type { TimelineItem } from "../../src/pictures/lanes.ts";
import { networkOf, nextSpot } from "../../src/pictures/network.ts";

function item(id: string, first: string, past: string, status: TimelineItem["status"] = "happened"): TimelineItem {
  return { id, first, past, status, label: id };
}

const toPixel = (instant: number) => (instant - instantOf("2021-01-01")) / kDay; // a pixel a day

test("a day is a dot and a month a bar as long as it is", () => {
  const [day, month] = placed(
    [item("day", "2021-02-01", "2021-02-02"), item("month", "2021-04-01", "2021-05-01")],
    toPixel, 365, 3,
  );
  assert.equal(day?.isBar, false);
  assert.equal(month?.isBar, true);
  assert.equal((month?.end ?? 0) - (month?.begin ?? 0), 30);
});

test("what was planned stands apart from what happened", () => {
  const all = placed(
    [item("a", "2021-02-01", "2021-02-02"), item("b", "2021-02-01", "2021-02-02", "planned"), item("c", "2021-02-01", "2021-02-02", "cancelled")],
    toPixel, 365, 3,
  );
  assert.deepEqual(all.map((one) => one.isPlan), [false, true, true]);
  assert.deepEqual(all.map((one) => one.lane), [0, 0, 1]);
});

test("nothing lies over another while lanes are free, and what is out of view is not placed", () => {
  const days = Array.from({ length: 9 }, (_, i) => item(`day${i}`, `2021-03-0${i + 1}`, `2021-03-0${i + 2}`.replace("010", "10")));
  const all = placed([...days, item("old", "1990-01-01", "1991-01-01")], toPixel, 365, 9);
  assert.equal(all.length, 9);
  for (const one of all) {
    for (const other of all) {
      if (one === other || one.lane !== other.lane) continue;
      assert.ok(Math.abs(one.begin - other.begin) >= 10, `${one.item.id} lies over ${other.item.id}`);
    }
  }
});

test("a full picture shows what has no lane, without its label", () => {
  const many = Array.from({ length: 5 }, (_, i) => item(`x${i}`, "2021-03-01", "2021-03-02"));
  const all = placed(many, toPixel, 365, 2);
  assert.equal(all.length, 5);
  assert.deepEqual(all.map((one) => one.label !== ""), [true, true, false, false, false]);
  assert.deepEqual(all.map((one) => one.lane), [0, 1, 2, 2, 2]);
});

test("the extent holds all items, with room", () => {
  const extent = extentOf([item("a", "2021-01-01", "2021-02-01"), item("b", "2021-06-01", "2021-06-02")]);
  assert.ok(extent && extent[0] < instantOf("2021-01-01") && extent[1] > instantOf("2021-06-02"));
  assert.equal(extentOf([]), null);
});

test("a picture begins where most is, when little is far from it", () => {
  const near = Array.from({ length: 40 }, (_, i) => item(`x${i}`, `2021-03-${String(i % 28 + 1).padStart(2, "0")}`, "2021-04-01"));
  assert.equal(usualView(near), null);
  const view = usualView([...near, item("old", "1100-01-01", "1200-01-01")]);
  assert.ok(view && view[0] > instantOf("2020-01-01") && view[1] < instantOf("2022-01-01"));
});

test("long labels are cut", () => {
  assert.equal(shortened("a".repeat(40)).length, 26);
  assert.equal(shortened("short"), "short");
});

test("ticks are named by their distance, in both calendars", () => {
  assert.deepEqual(tickOptions(3650 * kDay), { year: "numeric" });
  assert.deepEqual(tickOptions(31 * kDay), { month: "short", year: "numeric" });
  const [tick] = ticksOf([instantOf("2021-01-01"), instantOf("2022-01-01")], { lang: "ar", hijri: true });
  assert.equal(tick?.label, "2021");
  assert.match(tick?.hijri ?? "", /1442/);
  const noon = instantOf("2021-01-01") + kDay / 2;
  assert.equal(ticksOf([instantOf("2021-01-01"), noon], { lang: "en", hijri: false }).length, 1);
});

test("names of ticks do not touch each other or the border, whichever way time runs", () => {
  const ticks = ticksOf([0, 31, 62, 93].map((days) => instantOf("2021-01-01") + days * kDay), { lang: "en", hijri: false });
  const named = (toX: (at: number) => number) => thinned(ticks, toX, 200).map((tick) => tick.label !== "");
  assert.deepEqual(named((at) => 20 + 2 * toPixel(at)), [false, true, true, false]);
  assert.deepEqual(named((at) => 180 - 2 * toPixel(at)), [false, true, true, false]);
  assert.deepEqual(named((at) => 30 + toPixel(at)), [true, false, true, false]);
});

const chains: Chains = {
  nodes: ["a", "b", "c"].map((id) => ({ id, label: id, kind: "speaker", count: 1 })),
  links: [
    { from: "a", to: "b", count: 2, reports: [1] },
    { from: "a", to: "c", count: 1, reports: [2] },
    { from: "a", to: "gone", count: 1, reports: [3] },
  ],
};

test("the same network looks the same, inside its picture, its centre in the middle", () => {
  const one = networkOf(chains, "a", 600, 400);
  const two = networkOf(chains, "a", 600, 400);
  assert.deepEqual(one.spots.map(({ x, y }) => [x, y]), two.spots.map(({ x, y }) => [x, y]));
  for (const { x, y } of one.spots) assert.ok(x >= 0 && x <= 600 && y >= 0 && y <= 400);
  assert.equal(one.edges.length, 2); // a link to what is not there is left out
});

test("arrow keys go to what lies in their direction", () => {
  const { spots } = networkOf(chains, "a", 600, 400);
  for (const from of spots) {
    const right = nextSpot(spots, from, "ArrowRight");
    if (right) assert.ok(right.x > from.x);
    const up = nextSpot(spots, from, "ArrowUp");
    if (up) assert.ok(up.y < from.y);
  }
  const all = spots.flatMap((s) => ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => nextSpot(spots, s, key)));
  assert.ok(all.some((s) => s !== null));
  assert.equal(nextSpot(spots, spots[0] as (typeof spots)[number], "Tab"), null);
});
