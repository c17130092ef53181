// Reading a text that is not in the archive.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axeFaults, count, onPage, settled } from "./desk.mjs";
import { kMixed } from "./reports.mjs";

test("a pasted text is read; its URL shows it again", async () => {
  await onPage("/read", { lang: "en" }, async (page) => {
    await page.getByLabel("Text of the report").fill(kMixed);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.waitForSelector(".text .m-cue");
    assert.match(page.url(), /#t=/);
    assert.ok((await count(page, ".records > li")) >= 3);
    assert.deepEqual(await axeFaults(page), []);
    await page.evaluate(() => window.sessionStorage.clear());
    await page.reload();
    await settled(page);
    await page.waitForSelector(".text .m-cue");
    await page.getByRole("button", { name: "Another text" }).click();
    assert.equal(await page.getByLabel("Text of the report").inputValue(), kMixed);
  });
});

test("a file is read as what it is", async () => {
  await onPage("/read", { lang: "en" }, async (page) => {
    const lines = ["الأول", "الثاني"].map((word) => JSON.stringify({ text: `قال الوزير ${word} أمس إن العمل مستمر منذ عام 2019.`, date: "2021-08-09" }));
    await page.locator("input[type=file]").setInputFiles({ name: "x.jsonl", mimeType: "application/json", buffer: Buffer.from(lines.join("\n")) });
    await page.waitForSelector(".text .m-time");
    assert.match(await page.locator("main").textContent(), /Report 1 of 2/);
    await page.getByRole("button", { name: "Later" }).first().click();
    assert.match(await page.locator(".text").textContent(), /الثاني/);
  });
});

test("the date that is given dates what is relative", async () => {
  await onPage("/read?dct=2021-08-09&tab=times", {}, async (page) => {
    await page.locator("#read-text").fill("وصل الوفد أمس.");
    await page.locator("button.primary").click();
    await page.waitForSelector(".text .m-time");
    assert.match(await page.locator(".records").textContent(), /2021-08-08/);
  });
});

test("the reading of a pasted text is saved in the program's formats", async () => {
  await onPage("/read", { lang: "en" }, async (page) => {
    await page.getByLabel("Text of the report").fill(kMixed);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.waitForSelector(".export button");
    for (const [format, ending, holds] of [["quotes", "tsv", /^day\tspeaker/], ["jsonld", "jsonld", /Quotation/]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: format, exact: true }).click()]);
      assert.equal(download.suggestedFilename(), `reading.${ending}`);
      assert.match(readFileSync(await download.path(), "utf8"), holds);
    }
  });
});

test("the example of the page is read", async () => {
  await onPage("/read", { lang: "en" }, async (page) => {
    await page.getByRole("button", { name: "Try an example" }).click();
    await page.waitForSelector(".text .m-cue");
  });
});

test("a text that is too large is refused with a reason", async () => {
  await onPage("/read", { lang: "en", allowed: /413/ }, async (page) => {
    await page.locator("#read-text").evaluate((area, text) => {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, "كلمة ".repeat(300_000));
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").textContent(), /larger than the server takes/);
  });
});
