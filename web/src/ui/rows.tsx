// What pages of rows share: how many are shown, where they are from, the way to one of them, and their downloads.
import { apiUrl } from "../api.ts";
import { change } from "../router.tsx";
import type { Changes } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, Name } from "./parts.tsx";
import type { Export } from "./parts.tsx";

const kMost = 1000; // rows of a page, and of a download

/// How many rows a URL asks for.
export function limitOf(query: URLSearchParams, page: number): number {
  return Math.min(Math.max(Number(query.get("limit")) || page, 1), kMost);
}

/// The same rows for other programs.
export function downloadsOf(path: string, asked: Changes, formats: readonly string[], limit = kMost): Export[] {
  return formats.map((format) => ({ label: format, href: apiUrl(path, { ...asked, limit, format }) }));
}

/// The button for further rows, which changes the URL; `left` is how many there are, if that is known.
export function More({ to, left }: { to: Changes; left?: number }) {
  const { words } = useDesk();
  return (
    <button type="button" onClick={() => change(to, "replace")}>
      {words.more} {left !== undefined && `(${left})`}
    </button>
  );
}

interface Told {
  who: string | null;
  according_to: string | null;
  reports: number;
  sources: readonly string[];
}

/// Whom a happening is about, by whose word, and where it is from.
export function Origins({ row }: { row: Told }) {
  const { words } = useDesk();
  return (
    <>
      {row.who && <Ar>{row.who}</Ar>}
      {row.according_to && (
        <span>
          {words.according} <Ar>{row.according_to}</Ar>
        </span>
      )}
      {row.sources.map((source) => (
        <Name key={source}>{source}</Name>
      ))}
      {row.reports > 1 && <span>{words.alsoIn(row.reports - 1)}</span>}
    </>
  );
}

/// Shows a row and takes the keyboard there.
export function focusOn(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: "center" });
  item?.focus({ preventScroll: true });
}
