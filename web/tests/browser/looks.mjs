// Every page in both languages, light and dark, wide and on a phone: it shows what it is for, nothing runs over the edge,
// axe finds nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, count, onPage, reportWith, shot } from "./desk.mjs";

const kPages = [
  ["home", () => "/", ".rows li"],
  ["read", () => "/read", "textarea"],
  ["report", async (page) => `/report/${await reportWith(page, "مطار سبها")}`, ".text .mark"],
  ["mixed", async (page) => `/report/${await reportWith(page, "ABC Bridges")}`, ".text .mark"],
  ["search", () => "/search?q=مطار", ".hits li mark"],
  ["said", () => "/said", ".rows blockquote"],
  ["timeline", () => "/timeline?about=مطار", "svg .item"],
  ["due", () => "/due?month=2021-08", ".calendar td a"],
  ["overdue", () => "/due?overdue=true&as_of=2023-01-01", ".rows .entry"],
  ["chains", () => "/chains", "svg .node"],
  ["missing", () => "/report/99999", "h1"],
];

const kLooks = [
  { lang: "ar", dark: false, width: 1280 },
  { lang: "en", dark: true, width: 1280 },
  { lang: "ar", dark: true, width: 360 },
  { lang: "en", dark: false, width: 360 },
];

for (const [name, pathOf, shows] of kPages) {
  for (const look of kLooks) {
    const title = `${name}-${look.lang}-${look.dark ? "dark" : "light"}-${look.width}`;
    test(title, async () => {
      let path = "";
      await onPage("/", {}, async (page) => (path = await pathOf(page)));
      const allowed = name === "missing" ? /404/ : null;
      await onPage(path, { ...look, height: look.width < 500 ? 780 : 900, allowed }, async (page) => {
        await page.waitForSelector(shows);
        await shot(page, title);
        const root = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        assert.deepEqual(root, look.lang === "ar" ? ["ar", "rtl"] : ["en", "ltr"]);
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
        assert.ok(inner <= outer, `the page is ${inner} wide, its window ${outer}`);
        const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const [red] = /\d+/.exec(paper) ?? ["0"];
        assert.equal(Number(red) < 128, look.dark, paper);
        assert.equal(await count(page, "h1"), 1);
        assert.deepEqual(await axeFaults(page), []);
      });
    });
  }
}

test("language and colours are switched, and remembered; the language stands in the URL", async () => {
  await onPage("/search", {}, async (page) => {
    await page.getByRole("button", { name: "Switch the interface to English" }).click();
    assert.equal(new URL(page.url()).searchParams.get("lang"), "en");
    assert.equal(await page.evaluate(() => document.documentElement.dir), "ltr");
    await page.getByLabel("Colours").selectOption("dark");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
    await page.getByRole("link", { name: "Timeline" }).click();
    assert.equal(await page.locator("h1").textContent(), "Timeline");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "page-title");
  });
});

test("a link's language holds for its reader without being kept for good", async () => {
  await onPage("/due?lang=en", { lang: "ar" }, async (page) => {
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.equal(await page.evaluate(() => window.localStorage.getItem("desk.lang")), "ar");
  });
});
