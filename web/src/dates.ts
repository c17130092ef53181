// Days as the archive has them: "2021-08-09", "2021-08-09T15:00", half-open intervals of them. All arithmetic is in UTC,
// on the day alone, so that no time zone of the reader's machine moves a day.

export const kDay = 86_400_000;

/// Milliseconds of a day or minute; NaN of what is none. "2021-08" and "2021" are their first days.
export function instantOf(text: string | null | undefined): number {
  const parts = /^(\d{1,4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(text ?? "");
  if (!parts) return Number.NaN;
  const [, year, month = "1", day = "1", hour = "0", minute = "0"] = parts;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  date.setUTCHours(Number(hour), Number(minute));
  return date.getTime();
}

export function dayOf(instant: number): string {
  const date = new Date(instant);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(date.getUTCFullYear()).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

export function addMonths(month: string, count: number): string {
  const date = new Date(instantOf(month));
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  return dayOf(date.getTime()).slice(0, 7);
}

export type Precision = "time" | "day" | "month" | "year" | "span";

/// What an interval is exactly: a day, a whole month, a whole year, or none of these.
export function precisionOf(first: string, past: string): Precision {
  const begin = instantOf(first);
  const end = instantOf(past);
  if (first.includes("T") || end - begin < kDay) return "time";
  if (end - begin === kDay) return "day";
  const from = new Date(begin);
  const to = new Date(end);
  if (from.getUTCDate() !== 1 || to.getUTCDate() !== 1) return "span";
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  if (months === 1) return "month";
  return months === 12 && from.getUTCMonth() === 0 ? "year" : "span";
}

export interface Manner {
  lang: "ar" | "en";
  hijri: boolean;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function formatOf(lang: "ar" | "en", hijri: boolean, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = (lang === "ar" ? "ar-EG-u-nu-latn" : "en-GB-u-nu-latn") + (hijri ? "-ca-islamic-umalqura" : "");
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })));
  return format;
}

const kWhole: Record<Precision, Intl.DateTimeFormatOptions> = {
  time: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
  span: { day: "numeric", month: "short", year: "numeric" },
};

/// Umm al-Qura is known from 1300 AH on and, as tables have it, to 1600.
function hasHijri(instant: number): boolean {
  return instant >= Date.UTC(1882, 10, 12) && instant < Date.UTC(2174, 10, 25);
}

function plain(first: string, past: string, lang: "ar" | "en"): string {
  const precision = precisionOf(first, past);
  const begin = instantOf(first);
  if (precision !== "span") return formatOf(lang, false, kWhole[precision]).format(begin);
  const from = new Date(begin);
  const to = new Date(instantOf(past));
  const wholeYears = [from, to].every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  if (wholeYears) return `${from.getUTCFullYear()}\u2013${to.getUTCFullYear() - 1}`;
  const wholeMonths = from.getUTCDate() === 1 && to.getUTCDate() === 1;
  return formatOf(lang, false, wholeMonths ? kWhole.month : kWhole.span).formatRange(from, to.getTime() - kDay);
}

/// The interval in words, at its own precision, with its Hijri days behind it on request.
export function sayInterval(first: string | null, past: string | null, { lang, hijri }: Manner): string {
  const begin = instantOf(first);
  if (first === null || Number.isNaN(begin)) return "";
  const end = past === null || Number.isNaN(instantOf(past)) ? dayOf(begin + kDay) : past;
  const words = plain(first, end, lang);
  const last = Math.max(begin, instantOf(end) - kDay);
  if (!hijri || !hasHijri(begin) || !hasHijri(last)) return words;
  const days = precisionOf(first, end) === "time" ? kWhole.day : kWhole[precisionOf(first, end) === "day" ? "day" : "span"];
  const format = formatOf(lang, true, last - begin > 40 * kDay ? { month: "short", year: "numeric" } : days);
  return `${words} (${last - begin < kDay ? format.format(begin) : format.formatRange(begin, last)})`;
}

export function sayDay(day: string | null, manner: Manner): string {
  return sayInterval(day, null, manner);
}

/// The weeks of a month for a calendar, Sundays first: each seven days as texts, those of other months too.
export function weeksOf(month: string): string[][] {
  const first = instantOf(month);
  const weeks: string[][] = [];
  let at = first - new Date(first).getUTCDay() * kDay;
  while (weeks.length === 0 || dayOf(at).slice(0, 7) === month.slice(0, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => dayOf(at + i * kDay)));
    at += 7 * kDay;
  }
  return weeks;
}
