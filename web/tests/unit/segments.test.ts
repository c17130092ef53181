import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "../../src/model.ts";
import { countHidden, isStop, kLayers, marksOf, paragraphsOf, piecesOf, plain } from "../../src/reading/segments.ts";
import type { Mark } from "../../src/reading/segments.ts";

function mark(id: string, begin: number, end: number): Mark {
  return { id, kind: "name", layer: "name", index: 0, span: [begin, end] };
}

function readingOf(parts: Partial<Reading>): Reading {
  return {
    id: "a",
    url: null,
    source: null,
    text: "",
    encoding_errors: 0,
    headline: null,
    dateline: null,
    dct: null,
    dct_from: null,
    times: [],
    names: [],
    entities: [],
    mentions: [],
    statements: [],
    dated: [],
    events: [],
    ...parts,
  };
}

/// The text of all segments, with what lies over each: "ab(x)c(x y)".
function shape(text: string, marks: Mark[], headline: [number, number] | null = null): string[] {
  return paragraphsOf(text, headline, marks).map((paragraph) =>
    paragraph.segments
      .map(({ begin, end, marks: over }) => text.slice(begin, end) + (over.length ? `(${over.map((m) => m.id).join(" ")})` : ""))
      .join(""),
  );
}

test("marks that nest come out flat, the longest first", () => {
  assert.deepEqual(shape("abcdef", [mark("in", 2, 4), mark("out", 1, 5)]), ["ab(out)cd(out in)e(out)f"]);
});

test("marks that cross come out flat", () => {
  assert.deepEqual(shape("abcdef", [mark("x", 0, 4), mark("y", 2, 6)]), ["ab(x)cd(x y)ef(y)"]);
});

test("a mark over two lines is cut where the line ends, and blank lines are no paragraphs", () => {
  assert.deepEqual(shape("ab\n \r\ncd", [mark("x", 1, 8)]), ["ab(x)", "cd(x)"]);
});

test("all of a line's text is in its segments, in order", () => {
  const text = "قال الوزير أمس: «نعم» (2021).";
  const marks = [mark("a", 0, 3), mark("b", 4, 20), mark("c", 11, 14), mark("d", 18, 29)];
  const [paragraph] = paragraphsOf(text, null, marks);
  assert.equal(paragraph?.segments.map((s) => text.slice(s.begin, s.end)).join(""), text);
});

test("the headline is a paragraph of its own, even within a line", () => {
  const paragraphs = paragraphsOf("title body", [0, 5], []);
  assert.deepEqual(paragraphs.map((p) => p.isHeadline), [true, false]);
});

test("what a content is of is reached by its cue, and hidden layers have no marks", () => {
  const statement = {
    cue: [0, 3], source: null, speaker: null, speaker_span: null, entity: null, via: [], via_spans: [],
    content: [4, 8], manner: "direct", act: "assert", medium: null, said: null, rule: "r",
  } as unknown as Reading["statements"][number];
  const reading = readingOf({ text: "abc defg", statements: [statement] });
  const all = marksOf(reading, new Set());
  assert.deepEqual(all.map((one) => [one.id, isStop(one)]), [["c0", false], ["s0", true]]);
  assert.deepEqual(marksOf(reading, new Set(["cue"])).map((one) => one.id), ["c0"]);
  assert.deepEqual(marksOf(reading, new Set(kLayers)), []);
});

test("a dated word is marked once: by its event when it has one", () => {
  const dated = { trigger: [0, 3], time: 0, status: "planned", rule: "r" } as const;
  const reading = readingOf({ dated: [{ ...dated, trigger: [0, 3], event: null }, { ...dated, trigger: [0, 3], event: 0 }] });
  assert.deepEqual(marksOf(reading, new Set()).map((one) => one.id), ["d0"]);
});

test("labels lose what turns text around, and nothing else", () => {
  assert.equal(plain("a\u202Eb\u2066c\u2069\n d"), "abc d");
  assert.equal(plain("«قال» [1] <b>"), "«قال» [1] <b>");
  assert.equal(plain(null), "");
  assert.equal(countHidden("a\u202Eb\u200Fc\u2067"), 2);
});

test("hits of a snippet stand between control characters; brackets are the report's own", () => {
  assert.deepEqual(piecesOf("في \u0002مطار\u0003 سبها"), [
    { text: "في ", isHit: false },
    { text: "مطار", isHit: true },
    { text: " سبها", isHit: false },
  ]);
  assert.deepEqual(piecesOf("لا [شيء]"), [{ text: "لا [شيء]", isHit: false }]);
});
