// Where the reader is. The URL is the only place that knows: path and query are all of a view's state, and going back
// goes back. Links are plain links, so that they open in a new tab as any link does.
import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export interface Place {
  path: string;
  query: URLSearchParams;
}

export type Changes = Record<string, string | number | null | undefined>;

const listeners = new Set<() => void>();

export function here(): Place {
  return { path: window.location.pathname, query: new URLSearchParams(window.location.search) };
}

/// `path` with a query of all that has a value.
export function urlOf(path: string, query: Changes = {}): string {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") out.set(key, String(value));
  }
  const text = out.toString();
  return text ? `${path}?${text}` : path;
}

/// The query with changes; null and the empty string take a key away.
export function withChanges(query: URLSearchParams, changes: Changes): Changes {
  return { ...Object.fromEntries(query), ...changes };
}

export function go(url: string, how: "push" | "replace" = "push"): void {
  if (how === "push") window.history.pushState(null, "", url);
  else window.history.replaceState(window.history.state, "", url);
  for (const listener of listeners) listener();
}

export function change(changes: Changes, how: "push" | "replace" = "push"): void {
  const { path, query } = here();
  go(urlOf(path, withChanges(query, changes)) + (how === "replace" ? window.location.hash : ""), how);
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  // Before the page is painted: from then on a reader may type.
  useLayoutEffect(() => {
    const listener = () => setPlace(here());
    listeners.add(listener);
    window.addEventListener("popstate", listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener("popstate", listener);
    };
  }, []);
  return place;
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  "aria-current"?: "page" | undefined;
}

/// A link to another view of the desk.
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}

/// A URL from a report's data, when it is one that may be followed.
export function safeUrl(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
  } catch {
    return null;
  }
}
