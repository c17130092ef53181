// Reports, names and questions whose words would be markup, script or direction if they could.
import assert from "node:assert/strict";
import { test } from "node:test";
import { count, fetched, onPage, reportWith, settled, shot } from "./desk.mjs";
import { kHostile, kHostileWords } from "./reports.mjs";

/// Nothing but the desk's own elements is there, and nothing has run.
async function assertHarmless(page) {
  const found = await page.evaluate(() => ({
    hacked: window.hacked,
    elements: document.querySelectorAll("img, iframe, object, embed, [onerror], [onload], [onmouseover], b, i").length,
    scripts: [...document.scripts].map((script) => new URL(script.src).pathname),
    links: [...document.links].map((link) => link.protocol).filter((protocol) => !/^https?:$/.test(protocol)),
    styles: document.querySelectorAll("style").length,
  }));
  assert.deepEqual(found, { hacked: undefined, elements: 0, scripts: ["/app.js"], links: [], styles: 0 });
}

const kQuestion = encodeURIComponent(`${kHostileWords}<script>window.hacked=1</script>\u202E`);

for (const path of [
  "/",
  "/search?q=القماطي",
  "/said?speaker=القماطي",
  "/timeline?about=القماطي",
  "/due?month=2021-08",
  "/chains",
  `/search?q=${kQuestion}&speaker=${kQuestion}&source=${kQuestion}`,
  `/said?speaker=${kQuestion}&agency=${kQuestion}&words=${kQuestion}`,
  `/timeline?about=${kQuestion}&view=${kQuestion}`,
  `/due?words=${kQuestion}&month=${kQuestion}`,
  `/chains?about=${kQuestion}`,
  `/report/1?pick=${kQuestion}&tab=${kQuestion}&hide=${kQuestion}`,
]) {
  test(`nothing of a hostile report or question runs at ${decodeURIComponent(path).slice(0, 40)}`, async () => {
    for (const lang of ["ar", "en"]) {
      await onPage(path, { lang, allowed: /status of 4\d\d/ }, async (page) => {
        await settled(page);
        await assertHarmless(page);
      });
    }
  });
}

test("a hostile report is text, all of it, and says that it has hidden characters", async () => {
  await onPage("/", {}, async (page) => {
    const id = await reportWith(page, "عاجل");
    await page.goto(new URL(`/report/${id}`, page.url()).href);
    await settled(page);
    await assertHarmless(page);
    const lines = await page.locator(".text p, .text h2").allTextContents();
    assert.equal(lines.join("\n"), kHostile);
    assert.equal(await count(page, ".note"), 1);
    for (const tab of ["times", "names", "events", "statements"]) {
      await page.locator(`#tab-${tab}`).click();
      await assertHarmless(page);
    }
    for (const mark of await page.locator(".text .mark").all()) {
      await mark.focus();
      await page.waitForTimeout(90);
      assert.equal(await count(page, "#mark-card"), 1);
      await assertHarmless(page);
    }
    await assertHarmless(page);
    await shot(page, "hostile");
  });
});

test("characters that turn text around stay within their line and label", async () => {
  await onPage("/said?speaker=القماطي", { lang: "en" }, async (page) => {
    const turned = await page.evaluate(() => /[\u202A-\u202E\u2066-\u2069]/.test(document.querySelector("main").textContent));
    assert.equal(turned, false);
  });
});

test("a source and a URL of hostile metadata are text", async () => {
  await onPage("/", {}, async (page) => {
    const id = await reportWith(page, "تصريح");
    await page.goto(new URL(`/report/${id}`, page.url()).href);
    await settled(page);
    await assertHarmless(page);
    assert.match(await page.locator("h1").textContent(), /<script>window.hacked=1<\/script>/);
    assert.match(await page.locator(".facts").first().textContent(), /<img src=x onerror=window.hacked=1>/);
  });
});

test("a hostile text that is pasted is text", async () => {
  await onPage("/read", {}, async (page) => {
    await page.locator("#read-text").fill(kHostile);
    await page.locator("button.primary").click();
    await page.waitForSelector(".text .mark");
    await assertHarmless(page);
    assert.equal((await page.locator(".text p, .text h2").allTextContents()).join("\n"), kHostile);
  });
});

test("pages come with the policy that they are written for", async () => {
  await onPage("/", {}, async (page) => {
    const { headers } = await fetched(page, "/");
    const policy = headers["content-security-policy"] ?? "";
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(part), `${part} is not in ${policy}`);
    }
    assert.equal(headers["x-content-type-options"], "nosniff");
  });
});
