// Builds the desk's pages into dist/, or with --unit the tests of its pure functions into dist-tests/. The server
// embeds four files, so all of the code is one, and so is the style.
import { build } from "esbuild";
import { appendFile, copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const common = {
  bundle: true,
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
  charset: "utf8",
  logLevel: "warning",
};

/// The licences of all packages that went into a bundle, as a comment: packages of one licence text stand together.
async function licencesOf(metafile) {
  const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  const byText = new Map();
  for (const name of [...packages].sort()) {
    const text = (await readFile(`node_modules/${name}/LICENSE`, "utf8")).trim().replaceAll("*/", "* /");
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText].map(([text, names]) => `/*! ${names.join(", ")}\n\n${text}\n*/\n`).join("");
}

async function pages() {
  await rm("dist", { recursive: true, force: true });
  await mkdir("dist", { recursive: true });
  const { metafile } = await build({
    ...common,
    entryPoints: { app: "src/main.tsx" },
    outdir: "dist",
    minify: true,
    metafile: true,
    target: ["chrome120", "firefox121", "safari17.5"],
    legalComments: "none",
  });
  await appendFile("dist/app.js", await licencesOf(metafile));
  await build({
    ...common,
    entryPoints: { app: "src/styles/app.css" },
    outdir: "dist",
    minify: true,
    target: ["chrome123", "firefox121", "safari17.5"],
  });
  for (const name of ["index.html", "icon.svg"]) await copyFile(`src/${name}`, `dist/${name}`);
}

async function unitTests() {
  await rm("dist-tests", { recursive: true, force: true });
  const names = (await readdir("tests/unit")).filter((name) => name.endsWith(".test.ts"));
  await build({
    ...common,
    entryPoints: names.map((name) => `tests/unit/${name}`),
    outdir: "dist-tests",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node18",
  });
}

await (process.argv.includes("--unit") ? unitTests() : pages());
