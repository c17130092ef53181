// The frame around all pages: where one is, where one can go, and how the desk should look.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ChainsPage } from "./pages/chains.tsx";
import { DuePage } from "./pages/due.tsx";
import { HomePage } from "./pages/home.tsx";
import { ReadPage } from "./pages/read.tsx";
import { ReportPage } from "./pages/report.tsx";
import { SaidPage } from "./pages/said.tsx";
import { SearchPage } from "./pages/search.tsx";
import { TimelinePage } from "./pages/timeline.tsx";
import { change, here, Link, usePlace } from "./router.tsx";
import type { Place } from "./router.tsx";
import { applyToDocument, DeskContext, remember, settingsFrom, useDesk, wordsOf } from "./settings.ts";
import type { Desk, Settings, Theme } from "./settings.ts";
import { Choice, PageTitle, Switch } from "./ui/parts.tsx";

function Page({ place }: { place: Place }) {
  const { words } = useDesk();
  const report = /^\/report\/(\d{1,15})$/.exec(place.path);
  if (report) return <ReportPage id={Number(report[1])} place={place} key={report[1]} />;
  switch (place.path) {
    case "/":
      return <HomePage />;
    case "/read":
      return <ReadPage place={place} />;
    case "/search":
      return <SearchPage place={place} />;
    case "/said":
      return <SaidPage place={place} />;
    case "/timeline":
      return <TimelinePage place={place} />;
    case "/due":
      return <DuePage place={place} />;
    case "/chains":
      return <ChainsPage place={place} />;
    default:
      return <PageTitle title={words.notFound} />;
  }
}

function Header({ path }: { path: string }) {
  const { words, lang, theme, hijri, change: set } = useDesk();
  const other = lang === "ar" ? "en" : "ar";
  const links: [string, string][] = [
    ["/", words.home],
    ["/read", words.read],
    ["/search", words.search],
    ["/said", words.said],
    ["/timeline", words.timeline],
    ["/due", words.due],
    ["/chains", words.chains],
  ];
  return (
    <header class="top">
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <nav aria-label={words.pages}>
        <ul>
          {links.map(([to, text]) => (
            <li key={to}>
              <Link to={to} aria-current={path === to ? "page" : undefined}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div class="settings">
        <Switch label={words.hijri} on={hijri} onChange={(on) => set({ hijri: on })} />
        <Choice
          label={words.theme}
          value={theme}
          options={(["auto", "light", "dark"] as const).map((one) => [one, words.themes[one]] as const)}
          onValue={(value) => set({ theme: value as Theme })}
        />
        <button type="button" class="switch" lang={other} aria-label={words.languageLabel} onClick={() => set({ lang: other })}>
          {words.language}
        </button>
      </div>
    </header>
  );
}

export function App() {
  const place = usePlace();
  const [settings, setSettings] = useState<Settings>(() => settingsFrom(here().query));
  const lastPath = useRef(place.path);
  useMemo(() => applyToDocument(settings), [settings]);
  useEffect(() => {
    setSettings(settingsFrom(place.query));
  }, [place.query.get("lang"), place.query.get("theme"), place.query.get("hijri")]);
  // A new page begins at its heading, for those who see it and those who hear it.
  useEffect(() => {
    if (lastPath.current === place.path) return;
    lastPath.current = place.path;
    window.scrollTo(0, 0);
    document.getElementById("page-title")?.focus({ preventScroll: true });
  }, [place.path]);
  const desk: Desk = {
    ...settings,
    words: wordsOf(settings.lang),
    manner: { lang: settings.lang, hijri: settings.hijri },
    change(next) {
      setSettings({ ...settings, ...next });
      if (next.lang) remember("lang", next.lang);
      if (next.theme) remember("theme", next.theme);
      if (next.hijri !== undefined) remember("hijri", next.hijri ? "1" : "0");
      // Language and calendar are part of what a link shows; colours are the reader's own.
      const shown: Record<string, string | null> = {};
      if (next.lang) shown["lang"] = next.lang;
      if (next.hijri !== undefined) shown["hijri"] = next.hijri ? "1" : "0";
      if (Object.keys(shown).length > 0) change(shown, "replace");
    },
  };
  return (
    <DeskContext.Provider value={desk}>
      <Header path={place.path} />
      <main id="main" tabIndex={-1}>
        <Page place={place} />
      </main>
    </DeskContext.Provider>
  );
}
