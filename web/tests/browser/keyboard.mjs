// Keys alone: all that takes the focus can be reached, shows it, and lets it go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, reportWith } from "./desk.mjs";

const kMost = 400;

/// Presses Tab until the focus has left the page; gives what had it.
async function walk(page) {
  const seen = [];
  for (let i = 0; i < kMost; ++i) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const shape = element.querySelector("circle, rect, path");
      const isMarked = style.outlineStyle !== "none" || (shape && getComputedStyle(shape).strokeWidth === "4px");
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return {
        what: `${element.tagName} ${element.className?.baseVal ?? element.className} ${name.slice(0, 30)}`,
        isSeen: box.width > 0 && box.height > 0 && (isMarked || element.matches("input[type=file]")),
        at: [...document.querySelectorAll("*")].indexOf(element),
      };
    });
    if (now === null || now.at === seen[0]?.at) return seen;
    seen.push(now);
  }
  throw new Error(`the focus did not leave after ${kMost} steps; last: ${seen.slice(-3).map((one) => one.what).join(" | ")}`);
}

for (const path of ["/", "/read", "/search?q=مطار", "/said?speaker=القماطي", "/timeline?about=سبها", "/due?month=2021-10", "/chains", "report"]) {
  test(`the focus goes through ${path}`, async () => {
    let url = path;
    if (path === "report") await onPage("/", {}, async (page) => (url = `/report/${await reportWith(page, "مطار سبها")}`));
    await onPage(url, {}, async (page) => {
      const seen = await walk(page);
      assert.ok(seen.length > 10);
      assert.deepEqual(seen.filter((one) => !one.isSeen).map((one) => one.what), []);
    });
  });
}

test("the first key leads past the links to the content", async () => {
  await onPage("/search", { lang: "en" }, async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Skip to the content");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "INPUT");
  });
});
