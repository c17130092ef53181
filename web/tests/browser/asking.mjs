// Search, statements, what is due: questions in the URL, answers as one types.
import assert from "node:assert/strict";
import { test } from "node:test";
import { count, fetched, onPage, settled } from "./desk.mjs";

test("search answers while one types, marks the hits, and keeps the URL", async () => {
  await onPage("/search", { lang: "en" }, async (page) => {
    const asked = [];
    page.on("request", (request) => request.url().includes("/search?") && asked.push(request.url()));
    await page.getByLabel("Words to search for").pressSequentially("مطار سبها", { delay: 15 });
    await page.waitForSelector(".hits li mark");
    assert.equal(new URL(page.url()).searchParams.get("q"), "مطار سبها");
    assert.ok(asked.length < 9, `${asked.length} questions for 9 letters`);
    const hits = await page.locator(".hits mark").allTextContents();
    assert.ok(hits.some((hit) => /مطار/.test(hit)), hits.join());
  });
});

test("an answer that came too late is not shown", async () => {
  await onPage("/search", { lang: "en" }, async (page) => {
    await page.route(/search\?q=%D9%85%D8%B7%D8%A7%D8%B1&/, async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue().catch(() => {});
    });
    const field = page.getByLabel("Words to search for");
    await field.fill("مطار");
    await page.waitForTimeout(250);
    await field.fill("السلاحف");
    await page.waitForSelector(".hits li");
    await page.waitForTimeout(900);
    assert.match((await page.locator(".hits").textContent()) ?? "", /السلاحف/);
    assert.equal(await count(page, ".hits li"), 1);
  });
});

test("a facet narrows, stands in the URL, and goes back with the history", async () => {
  await onPage("/search?q=القماطي", { lang: "en" }, async (page) => {
    const before = await count(page, ".hits li");
    await page.locator(".facet button", { hasText: "August 2021" }).click();
    await settled(page);
    assert.equal(new URL(page.url()).searchParams.get("from"), "2021-08");
    assert.equal(await page.locator(".facet button[aria-pressed=true]").count(), 1);
    const narrowed = await count(page, ".hits li");
    assert.ok(narrowed > 0 && narrowed < before, `${narrowed} of ${before}`);
    await page.goBack();
    await page.waitForFunction((n) => document.querySelectorAll(".hits li").length === n, before);
  });
});

test("speakers are a facet", async () => {
  await onPage("/search?q=مطار", {}, async (page) => {
    const button = page.locator("[aria-labelledby=facet-speaker] button").first();
    const name = await button.locator(".value").textContent();
    await button.click();
    await settled(page);
    assert.equal(new URL(page.url()).searchParams.get("speaker"), name);
    assert.ok((await count(page, ".hits li")) > 0);
  });
});

test("a search that finds nothing says so", async () => {
  await onPage("/search?q=xyzzy", { lang: "en" }, async (page) => {
    assert.match(await page.locator("main").textContent(), /No report has these words/);
  });
});

test("statements are asked for by speaker and kind, and lead to their words in the text", async () => {
  await onPage("/said", { lang: "en" }, async (page) => {
    await page.getByLabel("Speaker").fill("القماطي");
    await page.getByLabel("Speaker").press("Enter");
    await settled(page);
    const chains = await page.locator(".rows .chain").allTextContents();
    assert.ok(chains.length > 1 && chains.every((chain) => chain.includes("القماطي")), chains.join());
    assert.ok((await count(page, "svg .said-dot")) > 0);
    await page.getByLabel("Kind of statement", { exact: true }).selectOption("deny");
    await settled(page);
    const denied = await count(page, ".rows > li");
    assert.ok(denied >= 1 && denied < chains.length);
    await page.locator(".rows > li").first().getByRole("link", { name: "In the text" }).click();
    await page.waitForSelector(".text .mark.picked");
  });
});

test("the calendar has plans on their days, goes from month to month, and leads to the list", async () => {
  await onPage("/due?month=2021-08", { lang: "en" }, async (page) => {
    const day = page.locator(".calendar td", { has: page.locator("time[datetime='2021-08-20']") });
    await day.locator("a").first().click();
    assert.match(page.url(), /#plan-\d+$/);
    await page.getByRole("button", { name: "Next month" }).click();
    assert.equal(new URL(page.url()).searchParams.get("month"), "2021-09");
    await settled(page);
    assert.equal(await page.locator(".month-bar h2").textContent(), "September 2021");
  });
});

test("what is overdue has no outcome, and what came about shows its evidence", async () => {
  await onPage("/due?overdue=true&as_of=2023-01-01", { lang: "en" }, async (page) => {
    const said = await page.locator(".rows .when .status").allTextContents();
    assert.ok(said.length > 0 && said.every((one) => one === "no news yet"), said.join());
    await page.getByRole("button", { name: "Overdue without news" }).click();
    assert.equal(new URL(page.url()).searchParams.get("overdue"), null);
  });
  await onPage("/due?month=2021-08&as_of=2021-12-31", { lang: "en" }, async (page) => {
    assert.ok((await page.locator(".rows .evidence a").count()) > 0);
  });
});

test("what is on view is exported", async () => {
  for (const path of ["/search?q=مطار", "/said?speaker=القماطي", "/timeline?about=مطار", "/due?month=2021-10", "/chains"]) {
    await onPage(path, {}, async (page) => {
      await page.waitForSelector(".export a");
      const links = await page.locator(".export a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      for (const link of links) {
        const { status, text } = await fetched(page, link);
        assert.equal(status, 200, link);
        assert.ok(text.length > 20, link);
      }
    });
  }
});

test("a server that is gone is said so", async () => {
  await onPage("/search", { lang: "en", allowed: /Failed to load/ }, async (page) => {
    await page.route(/\/api\//, (route) => route.abort());
    await page.getByLabel("Words to search for").fill("مطار");
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").textContent(), /cannot be reached/);
  });
});
