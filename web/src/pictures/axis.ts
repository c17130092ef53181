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
  label: string;
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
