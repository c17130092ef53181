// Pictures: the line of time, the statements' dots, the network; zoomed, walked, saved.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { count, onPage, settled, shot } from "./desk.mjs";

const kTimeline = "/timeline?about=مطار";

async function ticks(page) {
  return page.locator("svg .tick:not(.hijri)").allTextContents();
}

test("a timeline zooms from years to days, and its view is a URL", async () => {
  await onPage(`${kTimeline}&view=all`, { lang: "en" }, async (page) => {
    const all = await ticks(page);
    assert.ok(all.every((tick) => /^\d{4}$/.test(tick)), all.join());
    const isDay = (tick) => /^\d{1,2} [A-Z]\w+$/.test(tick);
    let near = all;
    for (let i = 0; i < 16 && !near.every(isDay); ++i) {
      await page.getByRole("button", { name: "Zoom in" }).click();
      near = await ticks(page);
    }
    assert.ok(near.every(isDay), near.join());
    const view = new URL(page.url()).searchParams.get("view");
    assert.match(view, /^\d{4}-\d\d-\d\d~\d{4}-\d\d-\d\d$/);
    await page.reload();
    await settled(page);
    const again = await ticks(page);
    assert.ok(again.some((tick) => near.includes(tick)), `${again.join()} after ${near.join()}`);
    await page.getByRole("button", { name: "All" }).click();
    assert.deepEqual(await ticks(page), all);
    assert.equal(new URL(page.url()).searchParams.get("view"), "all");
  });
});

test("time runs from right to left in Arabic, from left to right in English", async () => {
  for (const [lang, sign] of [["ar", -1], ["en", 1]]) {
    await onPage(kTimeline, { lang }, async (page) => {
      const xs = await page.locator("svg .tick:not(.hijri)").evaluateAll((all) => all.map((t) => [Number(t.textContent), t.getBoundingClientRect().x]));
      const [early, late] = [xs[0], xs.at(-1)];
      assert.ok((late[0] - early[0]) * (late[1] - early[1]) * sign > 0, JSON.stringify(xs));
    });
  }
});

test("planned is apart from happened, a month is a bar and a day a dot", async () => {
  await onPage(`${kTimeline}&view=2021-07-01~2021-12-31`, { lang: "en" }, async (page) => {
    const middle = await page.locator("svg .tick").first().evaluate((t) => t.getBoundingClientRect().y);
    const ys = (status) => page.locator(`svg .mark-${status}`).evaluateAll((all) => all.map((g) => g.querySelector("circle, rect").getBoundingClientRect().y));
    const [happened, planned] = [await ys("happened"), await ys("planned")];
    assert.ok(happened.length > 0 && happened.every((y) => y < middle));
    assert.ok(planned.length > 0 && planned.every((y) => y > middle));
    assert.ok((await count(page, "svg rect.bar")) > 0);
    assert.ok((await count(page, "svg circle.dot")) > 0);
    await shot(page, "timeline-zoomed");
  });
});

test("Hijri dates stand beside the others on request", async () => {
  await onPage("/timeline?about=سوق", {}, async (page) => {
    assert.equal(await count(page, "svg .hijri"), 0);
    await page.getByRole("button", { name: "التاريخ الهجري" }).click();
    assert.ok((await count(page, "svg .hijri")) > 0);
    assert.match(await page.locator(".when").first().textContent(), /هـ/);
    assert.equal(new URL(page.url()).searchParams.get("hijri"), "1");
    await shot(page, "timeline-hijri");
  });
});

test("a thing on the line leads to its entry", async () => {
  await onPage(kTimeline, { lang: "en" }, async (page) => {
    await page.locator("svg .item").last().locator("circle, rect").click({ force: true });
    await page.waitForFunction(() => document.activeElement?.id.startsWith("row-"));
  });
});

test("a picture is saved as SVG and PNG, with its colours in it", async () => {
  for (const path of [kTimeline, "/said", "/chains"]) {
    await onPage(path, { lang: "en" }, async (page) => {
      const save = async (name) => {
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
        return readFileSync(await download.path());
      };
      const svg = (await save("Picture as SVG")).toString("utf8");
      assert.match(svg, /^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      assert.match(svg, /fill="(rgb|color)/);
      assert.doesNotMatch(svg, /class=|<script|var\(/);
      const png = await save("Picture as PNG");
      assert.deepEqual([...png.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
      assert.ok(png.length > 4000);
    });
  }
});

test("the network is walked by mouse and by keys, and the table has the same links", async () => {
  await onPage("/chains", { lang: "en" }, async (page) => {
    const edges = await count(page, "svg .edge");
    assert.ok(edges > 0);
    assert.equal(await count(page, ".table-box tbody tr"), edges);
    await page.locator("svg .node[tabindex='0']").focus();
    const first = await page.evaluate(() => document.activeElement.getAttribute("data-node"));
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) await page.keyboard.press(key);
    assert.ok(await page.evaluate(() => document.activeElement.matches("svg .node")));
    const label = await page.evaluate(() => document.activeElement.querySelector("title").textContent.replace(/ \([^(]*\)$/, ""));
    await page.keyboard.press("Enter");
    await settled(page);
    assert.ok(new URL(page.url()).searchParams.get("about"), first);
    assert.equal(await count(page, "svg .node.centre"), 1);
    assert.match(await page.locator("h1").textContent(), new RegExp(label.slice(0, 5)));
    await page.getByRole("link", { name: "Back to those who quote most" }).click();
    await settled(page);
    assert.equal(await count(page, "svg .edge"), edges);
  });
});
