// The reading of a report: marks, cards, lists, layers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, count, fetched, onPage, reportWith, settled, shot } from "./desk.mjs";

async function onReport(words, options, use) {
  let id = 0;
  await onPage("/", {}, async (page) => (id = await reportWith(page, words)));
  await onPage(`/report/${id}${options.query ?? ""}`, options, (page) => use(page, id));
}

test("marks do not break the joining of letters: marked lines are exactly as wide as plain ones", async () => {
  for (const words of ["مطار سبها", "سوق الخضار", "ABC Bridges"]) {
    await onReport(words, {}, async (page) => {
      const widths = await page.evaluate(() => {
        const measure = (element) => {
          element.style.cssText = "position:absolute;white-space:pre;width:max-content;max-width:none";
          return element.getBoundingClientRect().width;
        };
        return [...document.querySelectorAll(".text p, .text h2")].map((line) => {
          const marked = line.cloneNode(true);
          const plain = line.cloneNode(false);
          plain.textContent = line.textContent;
          line.parentElement.append(marked, plain);
          return [measure(marked), measure(plain), line.querySelectorAll("span").length];
        });
      });
      assert.ok(widths.some(([, , spans]) => spans > 5));
      for (const [marked, plain] of widths) assert.ok(Math.abs(marked - plain) < 0.6, `${marked} and ${plain}`);
    });
  }
});

test("the text on the page is the report's, to the letter", async () => {
  await onReport("مطار سبها", {}, async (page, id) => {
    const { text } = JSON.parse((await fetched(page, `/api/v1/reports/${id}`)).text);
    const lines = await page.locator(".text p, .text h2").allTextContents();
    assert.deepEqual(lines, text.split(/\r?\n/).filter((line) => line.trim() !== ""));
  });
});

test("the mouse shows a mark's card, with value and rule, and the card stays while the mouse is on it", async () => {
  await onReport("مطار سبها", {}, async (page) => {
    await page.locator(".text .m-date").first().hover();
    const card = page.locator("#mark-card");
    await card.waitFor();
    assert.match(await card.textContent(), /\d{4}.*times\./s);
    await card.hover();
    await page.waitForTimeout(400);
    assert.equal(await card.count(), 1);
    await page.mouse.move(2, 2);
    await card.waitFor({ state: "detached" });
  });
});

test("a statement's card and item show its chain", async () => {
  await onReport("مطار سبها", {}, async (page) => {
    const item = page.locator(".records > li", { hasText: "الأنصاري" }).first();
    const chain = await item.locator(".chain li").allTextContents();
    assert.ok(chain.length >= 3, chain.join());
    assert.match(chain.at(-2), /إذاعة/);
    assert.match(chain.at(-1), /الأنصاري/);
    await item.getByRole("button").click();
    await page.waitForFunction(() => document.activeElement?.matches(".text .m-cue"));
    assert.match(new URL(page.url()).searchParams.get("pick"), /^s\d+$/);
  });
});

test("by keys alone: to the marks, from mark to mark, into a card, to the list and back", async () => {
  await onReport("مطار سبها", { lang: "en" }, async (page) => {
    await page.locator(".text .mark").first().focus();
    const at = () => page.evaluate(() => Number(document.activeElement?.getAttribute("data-at")));
    const first = await at();
    await page.keyboard.press("ArrowLeft");
    const second = await at();
    assert.ok(second > first);
    await page.keyboard.press("ArrowRight");
    assert.equal(await at(), first);
    await page.keyboard.press("End");
    assert.ok((await at()) > second);
    await page.keyboard.press("Home");
    await page.locator("#mark-card[role=tooltip]").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#mark-card[role=dialog]").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "mark-card");
    assert.deepEqual(await axeFaults(page), []);
    await shot(page, "card-pinned");
    await page.keyboard.press("Escape");
    assert.equal(await at(), first);
    await page.keyboard.press("Enter");
    await page.locator("#mark-card").getByRole("button", { name: "In the list" }).first().press("Enter");
    await page.waitForFunction(() => document.activeElement?.id.startsWith("item-"));
    await page.keyboard.press("Tab");
    while (await page.evaluate(() => document.activeElement?.tagName !== "BUTTON")) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".text .mark"));
  });
});

test("each list goes to the text", async () => {
  await onReport("مطار سبها", {}, async (page) => {
    for (const tab of ["statements", "times", "names", "events"]) {
      await page.locator(`#tab-${tab}`).click();
      const items = page.locator(".records > li");
      assert.ok((await items.count()) > 0, tab);
      await items.last().getByRole("button").click();
      await page.waitForFunction(() => document.activeElement?.matches(".text .mark.picked"));
    }
  });
});

test("layers are switched off in the URL, and their marks are gone", async () => {
  await onReport("مطار سبها", { query: "?hide=time" }, async (page) => {
    assert.equal(await count(page, ".text .m-time"), 0);
    assert.ok((await count(page, ".text .m-name")) > 0);
    await page.locator(".legend button").nth(2).click();
    assert.equal(await count(page, ".text .m-name"), 0);
    assert.equal(new URL(page.url()).searchParams.get("hide"), "name,time");
    await page.locator(".legend button").nth(3).click();
    assert.ok((await count(page, ".text .m-time")) > 0);
  });
});

test("a link to a record shows it", async () => {
  await onReport("مطار سبها", { query: "?pick=s5&lang=en", height: 500 }, async (page) => {
    const box = await page.locator(".text .mark.picked").first().boundingBox();
    assert.ok(box && box.y > 0 && box.y < 500);
    assert.equal(await count(page, ".records > li.picked"), 1);
  });
});

test("a report's exports are there", async () => {
  await onReport("مطار سبها", {}, async (page) => {
    const links = await page.locator(".export a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    assert.ok(links.length >= 8);
    for (const link of links) assert.equal((await fetched(page, link)).status, 200, link);
  });
});

test("a report that is not there is said so", async () => {
  await onPage("/report/424242", { lang: "en", allowed: /404/ }, async (page) => {
    await settled(page);
    assert.equal(await page.locator("h1").textContent(), "There is no report of this number.");
  });
});
