// Where things of a timeline go. Everything here counts in pixels along the line of time, from its early end: whether
// that end is at the right (Arabic) or at the left is for those who draw.
import { instantOf, kDay } from "../dates.ts";
import type { Status } from "../model.ts";

export interface TimelineItem {
  id: string;
  first: string;
  past: string;
  status: Status;
  label: string;
}

export interface Placed {
  item: TimelineItem;
  begin: number;
  end: number; // of the bar; a day that is but a dot has end = begin
  isBar: boolean; // wide enough at this zoom to show that it is longer than a day
  isPlan: boolean;
  lane: number; // 0 is next to the axis; as many as there are lanes for what found none
  label: string; // empty when there was no room
  labelAt: number; // within its bar when it fits there, else behind it
}

const kDot = 10; // pixels that a dot takes
const kLetter = 7.2; // pixels of an average letter of a label
const kLongestLabel = 26;
const kGap = 6;

export function isPlan(status: Status): boolean {
  return status === "planned" || status === "cancelled";
}

export function shortened(label: string, longest = kLongestLabel): string {
  return label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}\u2026` : label;
}

/// First and last instant of all items, with a little room; null without items.
export function extentOf(items: readonly TimelineItem[]): [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const item of items) {
    const begin = instantOf(item.first);
    const end = instantOf(item.past);
    if (Number.isNaN(begin)) continue;
    low = Math.min(low, begin);
    high = Math.max(high, Number.isNaN(end) ? begin + kDay : end);
  }
  if (low > high) return null;
  const room = Math.max((high - low) * 0.04, 3 * kDay);
  return [low - room, high + room];
}

/// Where most items are, when a few lie far from them: nine tenths of them, with room; null when all are near.
export function usualView(items: readonly TimelineItem[]): [number, number] | null {
  const full = extentOf(items);
  const begins = items.map((item) => instantOf(item.first)).filter((at) => !Number.isNaN(at)).sort((a, b) => a - b);
  const at = (part: number) => begins[Math.floor(part * (begins.length - 1))] as number;
  if (!full || begins.length < 10) return null;
  const [low, high] = [at(0.05), at(0.95)];
  const room = Math.max((high - low) * 0.25, 10 * kDay);
  const isFar = full[1] - full[0] > 3 * (high - low + 2 * room);
  return isFar ? [Math.max(full[0], low - room), Math.min(full[1], high + room)] : null;
}

/// Puts what is in view into lanes so that nothing lies over another: first all bars and dots, then labels where room
/// is left. What finds no lane goes, without a label, into one more, where things may lie over each other.
export function placed(
  items: readonly TimelineItem[],
  toPixel: (instant: number) => number,
  width: number,
  lanes: number,
): Placed[] {
  const out: Placed[] = [];
  const sides = [filledUpTo(lanes), filledUpTo(lanes)] as const;
  const sorted = [...items].sort((a, b) => instantOf(a.first) - instantOf(b.first) || instantOf(a.past) - instantOf(b.past));
  for (const item of sorted) {
    const begin = toPixel(instantOf(item.first));
    const end = toPixel(instantOf(item.past));
    if (!(end >= 0 && begin <= width)) continue;
    const isLong = instantOf(item.past) - instantOf(item.first) > kDay;
    const isBar = isLong && end - begin > kDot;
    const middle = (begin + end) / 2;
    const from = isBar ? Math.max(begin, 0) : middle - kDot / 2;
    const to = isBar ? Math.min(end, width) : middle + kDot / 2;
    const plan = isPlan(item.status);
    const side = sides[plan ? 1 : 0];
    const label = shortened(item.label);
    const labelWidth = label.length * kLetter;
    const fits = isBar && labelWidth + 2 * kGap <= to - from;
    const labelAt = fits ? from + kGap : to + kGap;
    const needed = Math.max(to, labelAt + labelWidth) + kGap;
    const free = side.findIndex((filled) => filled <= from);
    const hasRoom = free >= 0 && needed <= width + kGap;
    const lane = free < 0 ? lanes : free;
    if (free >= 0) side[free] = hasRoom ? needed : to + 1;
    out.push({
      item,
      begin: isBar ? from : middle,
      end: isBar ? to : middle,
      isBar,
      isPlan: plan,
      lane,
      label: hasRoom ? label : "",
      labelAt,
    });
  }
  return out;
}

function filledUpTo(lanes: number): number[] {
  return Array.from({ length: lanes }, () => -Infinity);
}
