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

/// The ticks with only those names that have room within the width: every one, every second, every third …, so that they
/// stay evenly apart. `toX` is where a tick stands.
export function thinned(ticks: readonly Tick[], toX: (at: number) => number, width: number): Tick[] {
  const half = (tick: Tick) => (Math.max(tick.label.length, tick.hijri.length) * kLetter) / 2;
  const touch = (a: Tick, b: Tick) => Math.abs(toX(a.at) - toX(b.at)) < half(a) + half(b) + kGap;
  const isNamed = (i: number, every: number) => i % every === 0;
  let every = 1;
  while (every < ticks.length && ticks.some((tick, i) => isNamed(i, every) && i >= every && touch(tick, ticks[i - every] as Tick))) {
    ++every;
  }
  return ticks.map((tick, i) => {
    const isWithin = toX(tick.at) - half(tick) >= 0 && toX(tick.at) + half(tick) <= width;
    return isNamed(i, every) && isWithin ? tick : { ...tick, label: "", hijri: "" };
  });
}
