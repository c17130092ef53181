// The server with its archive, the browser, and pages that tell on themselves: whatever a page logs as an error, asks
// of another host or shows in a dialog is remembered, and a test that ends with such a thing fails.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { writeReports } from "./reports.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kCsp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const kTypes = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

let folder = "";
let server = null;
let browser = null;
let base = "";

/// The first URL that the server prints.
function addressOf(process_) {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (bytes) => {
      said += bytes;
      const url = /http:\/\/[\d.:a-z[\]]+/.exec(said);
      if (url) resolve(url[0].replace(/\/$/, ""));
    };
    process_.stdout.on("data", hear);
    process_.stderr.on("data", hear);
    process_.on("exit", (code) => reject(new Error(`barqiya serve ended with ${code}: ${said}`)));
  });
}

export async function start() {
  folder = mkdtempSync(`${tmpdir()}/desk-`);
  const archive = `${folder}/news.db`;
  const added = spawnSync(process.env.BARQIYA, ["add", archive, `${root}/examples`, ...writeReports(`${folder}/in`)], {
    encoding: "utf8",
  });
  assert.equal(added.status, 0, added.stderr);
  server = spawn(process.env.BARQIYA, ["serve", archive, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  base = await addressOf(server);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

export async function stop() {
  await browser?.close();
  server?.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

async function servePages(context) {
  if (!process.env.DESK_PAGES) return;
  await context.route(
    (url) => url.origin === base && !url.pathname.startsWith("/api/"),
    (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const name = /^(app\.js|app\.css|icon\.svg)$/.test(path) ? path : "index.html";
      const headers = { "Content-Type": kTypes[name.split(".").pop()], "Content-Security-Policy": kCsp };
      return route.fulfill({ body: readFileSync(`${process.env.DESK_PAGES}/${name}`), headers });
    },
  );
}

/// A page at a path, given to `use`; afterwards it must have nothing to hide. `allowed` are errors that the test is about.
export async function onPage(path, options, use) {
  const { lang = "ar", dark = false, width = 1280, height = 900, allowed = null } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    acceptDownloads: true,
  });
  await context.addInitScript((value) => window.localStorage.setItem("desk.lang", value), lang);
  await servePages(context);
  const faults = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !/^(data|blob):/.test(url)) faults.push(`asked elsewhere: ${url}`);
  });
  page.waiting = new Set(); // questions without an answer yet
  page.on("request", (request) => page.waiting.add(request));
  page.on("requestfinished", (request) => page.waiting.delete(request));
  page.on("requestfailed", (request) => page.waiting.delete(request));
  page.setDefaultTimeout(8000);
  try {
    await page.goto(base + path);
    await settled(page);
    await use(page);
    assert.deepEqual(faults.filter((fault) => !allowed?.test(fault)), []);
  } finally {
    await context.close();
  }
}

const kQuiet = 160; // milliseconds without a question, longer than the search waits for a next letter

/// Waits until a page has what it asked for.
export async function settled(page) {
  await page.waitForSelector("h1");
  const late = Date.now() + 8000;
  let quietSince = Date.now();
  while (Date.now() - quietSince < kQuiet) {
    if (page.waiting.size > 0) quietSince = Date.now();
    assert.ok(Date.now() < late, `no answer to ${[...page.waiting].map((one) => one.url()).join(" ")}`);
    await page.waitForTimeout(20);
  }
}

export async function shot(page, name) {
  if (process.env.DESK_SHOTS) await page.screenshot({ path: `${process.env.DESK_SHOTS}/${name}.png`, fullPage: true });
}

/// What axe finds against WCAG 2.2 AA and good practice, in words.
export async function axeFaults(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(" | ")}`);
}

export async function fetched(page, path) {
  const response = await page.request.get(new URL(path, base).href);
  return { status: response.status(), headers: response.headers(), text: await response.text() };
}

/// The id of the report that has these words in its headline.
export async function reportWith(page, words) {
  const { text } = await fetched(page, "/api/v1/reports?limit=100");
  const row = JSON.parse(text).rows.find((one) => `${one.title ?? ""}${one.headline ?? ""}`.includes(words));
  assert.ok(row, `no report with ${words}`);
  return row.id;
}

export async function count(page, selector) {
  return page.locator(selector).count();
}
