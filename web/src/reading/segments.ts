// Cuts a text where marks begin and end, so that marks that nest or cross come out as a flat row of stretches, each
// with all the marks that lie over it. Flat stretches never have to be closed and opened again, and what is shown of
// a mark is colour and underline alone: letters join across their borders.
import type { Reading, Span } from "../model.ts";

export type Layer = "content" | "cue" | "name" | "time" | "event";
export const kLayers: readonly Layer[] = ["content", "cue", "name", "time", "event"];

export type MarkKind = "content" | "cue" | "name" | "mention" | "time" | "event" | "dated";

/// One record's stretch of the text. `id` names the record in URLs: s3, n0, m2, t1, e4, d0.
export interface Mark {
  id: string;
  kind: MarkKind;
  layer: Layer;
  index: number;
  span: Span;
}

export interface Segment {
  begin: number;
  end: number;
  marks: Mark[]; // the longest first
}

export interface Paragraph {
  isHeadline: boolean;
  begin: number;
  segments: Segment[];
}

const kLetters: Record<MarkKind, string> = {
  content: "c",
  cue: "s",
  name: "n",
  mention: "m",
  time: "t",
  event: "e",
  dated: "d",
};

export function marksOf(reading: Reading, hidden: ReadonlySet<Layer>): Mark[] {
  const out: Mark[] = [];
  const add = (kind: MarkKind, layer: Layer, spans: readonly (Span | null)[]) => {
    if (hidden.has(layer)) return;
    spans.forEach((span, index) => {
      if (span && span[1] > span[0]) out.push({ id: kLetters[kind] + index, kind, layer, index, span });
    });
  };
  add("content", "content", reading.statements.map((one) => one.content));
  add("cue", "cue", reading.statements.map((one) => one.cue));
  add("name", "name", reading.names.map((one) => one.span));
  add("mention", "name", reading.mentions.map((one) => one.span));
  add("time", "time", reading.times.map((one) => one.span));
  add("event", "event", reading.events.map((one) => one.trigger));
  // What is dated is shown by its event when it has one.
  add("dated", "event", reading.dated.map((one) => (one.event === null ? one.trigger : null)));
  return out;
}

/// A mark that one can go to; the content of a statement is reached by its cue.
export function isStop(mark: Mark): boolean {
  return mark.kind !== "content";
}

function cuts(begin: number, end: number, marks: readonly Mark[]): number[] {
  const at = new Set([begin, end]);
  for (const { span } of marks) {
    for (const border of span) if (border > begin && border < end) at.add(border);
  }
  return [...at].sort((a, b) => a - b);
}

function segmentsOf(begin: number, end: number, marks: readonly Mark[]): Segment[] {
  const near = marks.filter(({ span }) => span[0] < end && span[1] > begin);
  const borders = cuts(begin, end, near);
  return borders.slice(1).map((past, i) => {
    const from = borders[i] as number;
    const over = near.filter(({ span }) => span[0] <= from && span[1] >= past);
    over.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
    return { begin: from, end: past, marks: over };
  });
}

/// The paragraphs of a text: its lines, without those that are blank. The headline is one of its own when it ends
/// where a line ends, or lies within a line that is cut there.
export function paragraphsOf(text: string, headline: Span | null, marks: readonly Mark[]): Paragraph[] {
  const out: Paragraph[] = [];
  const add = (begin: number, end: number) => {
    if (text.slice(begin, end).trim() === "") return;
    const isHeadline = headline !== null && begin >= headline[0] && end <= headline[1];
    out.push({ isHeadline, begin, segments: segmentsOf(begin, end, marks) });
  };
  const borders: number[] = [];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) borders.push(match.index, match.index + match[0].length);
  if (headline) borders.push(...headline);
  const sorted = [...new Set([0, ...borders, text.length])].sort((a, b) => a - b);
  for (let i = 1; i < sorted.length; ++i) add(sorted[i - 1] as number, sorted[i] as number);
  return out;
}

const kHidden = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/// How many characters of a text change its direction without being seen. Marks (RLM, LRM) are usual and not counted.
export function countHidden(text: string): number {
  return text.match(/[\u202A-\u202E\u2066-\u2069]/g)?.length ?? 0;
}

/// A report's words for a label: without the characters that change direction, which could reach beyond a label.
export function plain(text: string | null | undefined): string {
  return (text ?? "").replace(kHidden, "").replace(/\s+/g, " ").trim();
}

/// A snippet of the search in its pieces: hits stand between U+0002 and U+0003.
export function piecesOf(snippet: string): { text: string; isHit: boolean }[] {
  const out: { text: string; isHit: boolean }[] = [];
  let at = 0;
  for (const match of snippet.matchAll(/\u0002([^\u0003]+)\u0003/g)) {
    if (match.index > at) out.push({ text: snippet.slice(at, match.index), isHit: false });
    out.push({ text: match[1] as string, isHit: true });
    at = match.index + match[0].length;
  }
  if (at < snippet.length) out.push({ text: snippet.slice(at), isHit: false });
  return out;
}
