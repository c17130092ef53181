// How a reader wants the desk: language, colours, Hijri days. `lang` and `hijri` in a URL hold for this tab only, so that
// a link shows what its sender saw and changes nothing for good.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Manner } from "./dates.ts";
import { ar } from "./words/ar.ts";
import { en } from "./words/en.ts";
import type { Words } from "./words/ar.ts";

export type Lang = "ar" | "en";
export type Theme = "auto" | "light" | "dark";

export interface Settings {
  lang: Lang;
  theme: Theme;
  hijri: boolean;
}

const kLangs: readonly string[] = ["ar", "en"];
const kThemes: readonly string[] = ["auto", "light", "dark"];

function kept(store: "localStorage" | "sessionStorage", key: string): string | null {
  try {
    return window[store].getItem(`desk.${key}`);
  } catch {
    return null; // storage may be forbidden; then nothing is remembered
  }
}

export function keep(store: "localStorage" | "sessionStorage", key: string, value: string): void {
  try {
    window[store].setItem(`desk.${key}`, value);
  } catch {
    // as above
  }
}

function asked(query: URLSearchParams, key: string, allowed: readonly string[]): string | null {
  const inUrl = query.get(key);
  if (inUrl !== null && allowed.includes(inUrl)) {
    keep("sessionStorage", key, inUrl);
    return inUrl;
  }
  return [kept("sessionStorage", key), kept("localStorage", key)].find((v) => v !== null && allowed.includes(v)) ?? null;
}

export function settingsFrom(query: URLSearchParams): Settings {
  return {
    lang: (asked(query, "lang", kLangs) ?? "ar") as Lang,
    theme: (asked(query, "theme", kThemes) ?? "auto") as Theme,
    hijri: asked(query, "hijri", ["0", "1"]) === "1",
  };
}

/// Remembers a setting for good.
export function remember(key: keyof Settings, value: string): void {
  keep("localStorage", key, value);
  keep("sessionStorage", key, value);
}

export function applyToDocument(settings: Settings): void {
  const root = document.documentElement;
  root.lang = settings.lang;
  root.dir = settings.lang === "ar" ? "rtl" : "ltr";
  root.dataset["theme"] = settings.theme;
}

export interface Desk extends Settings {
  words: Words;
  manner: Manner;
  change(next: Partial<Settings>): void;
}

export function wordsOf(lang: Lang): Words {
  return lang === "ar" ? ar : en;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("no desk around this component");
  return desk;
}
