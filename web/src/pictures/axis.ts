// The ticks of a line of time and what stands under them, from decades to days, in either calendar.
import { formatOf, kDay } from "../dates.ts";
import type { Manner } from "../dates.ts";

/// How a tick is named, by how far it is to the next one.
export function tickOptions(step: number): Intl.DateTimeFormatOptions {
  if (step >= 300 * kDay) return { year: "numeric" };
  if (step >= 27 * kDay) return { month: "short", year: "numeric" };
  return { day: "numeric", month: "short" };
}

export interface Tick {
  at: number;
  label: string; // empty when it would touch another or the border
  hijri: string; // empty unless asked for
}

/// Nothing finer than a day is named.
export function ticksOf(all: readonly number[], { lang, hijri }: Manner): Tick[] {
  const instants = all.filter((at) => at % kDay === 0);
  const step = instants.length > 1 ? (instants[1] as number) - (instants[0] as number) : kDay;
  const format = formatOf(lang, false, tickOptions(step));
  const other = formatOf(lang, true, tickOptions(step));
  return instants.map((at) => ({ at, label: format.format(at), hijri: hijri ? other.format(at) : "" }));
}

const kLetter = 6.5; // pixels of an average letter of a tick
const kGap = 10;

/// The ticks with only those names that have room beside each other within the width; `toX` is where a tick stands.
export function thinned(ticks: readonly Tick[], toX: (at: number) => number, width: number): Tick[] {
  let last = -Infinity; // how far the names reach, from the first tick on
  return ticks.map((tick) => {
    const half = (Math.max(tick.label.length, tick.hijri.length) * kLetter) / 2;
    const middle = toX(tick.at);
    const fromStart = Math.abs(middle - toX(ticks[0]?.at ?? 0));
    const hasRoom = middle - half >= 0 && middle + half <= width && fromStart - half >= last + kGap;
    if (!hasRoom) return { ...tick, label: "", hijri: "" };
    last = fromStart + half;
    return tick;
  });
}
