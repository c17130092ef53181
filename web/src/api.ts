// The server's API, as functions and as a hook. An answer that a newer question has overtaken is dropped.
import { useEffect, useState } from "preact/hooks";
import type { Changes } from "./router.tsx";
import { urlOf } from "./router.tsx";
import type { Reading, Rows } from "./model.ts";

/// What went wrong, as RFC 9457 has it; status 0 when the server could not be reached.
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title);
  }
}

export function apiUrl(path: string, query: Changes = {}): string {
  return urlOf(`/api/v1${path}`, query);
}

async function problemOf(response: Response): Promise<Problem> {
  let title = response.statusText;
  let detail = "";
  try {
    const body: unknown = await response.json();
    if (typeof body === "object" && body !== null) {
      if ("title" in body && typeof body.title === "string") title = body.title;
      if ("detail" in body && typeof body.detail === "string") detail = body.detail;
    }
  } catch {
    // a problem without a body has its status at least
  }
  return new Problem(response.status, title, detail);
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "", "");
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function get<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await ask(url, { signal, headers: { Accept: "application/json" } });
  return (await response.json()) as T;
}

async function post(body: string | Blob, query: Changes, signal?: AbortSignal): Promise<Response> {
  const type = typeof body === "string" ? "text/plain; charset=utf-8" : "application/octet-stream";
  const init: RequestInit = { method: "POST", body, headers: { "Content-Type": type } };
  return ask(apiUrl("/read", query), signal ? { ...init, signal } : init);
}

/// What the program makes of a text in any of its formats, to be saved.
export async function readAs(body: string | Blob, dct: string, format: string): Promise<Blob> {
  return (await post(body, { dct, format })).blob();
}

/// Reads a text, or the bytes of a file of any format that the program knows; nothing is kept. One reading a report.
export async function read(body: string | Blob, dct: string, signal: AbortSignal): Promise<Reading[]> {
  const response = await post(body, { dct, format: "jsonl", offsets: "utf16" }, signal);
  const lines = (await response.text()).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as Reading);
}

export interface Answer<T> {
  data: T | null; // the last answer, which stays on view while a newer one is on its way
  problem: Problem | null;
  isLoading: boolean;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, String(error), "");
}

type Fetch<T> = (signal: AbortSignal, show: (data: T) => void) => Promise<void>;

function useFetched<T>(url: string | null, delay: number, fetchAll: Fetch<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ data: null, problem: null, isLoading: url !== null });
  useEffect(() => {
    if (url === null) {
      setAnswer({ data: null, problem: null, isLoading: false });
      return;
    }
    const abort = new AbortController();
    setAnswer((last) => ({ ...last, isLoading: true }));
    const begin = () => {
      fetchAll(abort.signal, (data) => setAnswer({ data, problem: null, isLoading: true }))
        .then(() => setAnswer((last) => ({ ...last, isLoading: false })))
        .catch((error: unknown) => {
          if (!isAbort(error)) setAnswer({ data: null, problem: asProblem(error), isLoading: false });
        });
    };
    const timer = window.setTimeout(begin, delay);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [url]);
  return answer;
}

/// The answer to a URL; asks nothing while it is null. `delay` in milliseconds waits for a typist's next letter.
export function useAnswer<T>(url: string | null, delay = 0): Answer<T> {
  return useFetched<T>(url, delay, async (signal, show) => {
    const data = await get<T>(url as string, signal);
    if (!signal.aborted) show(data);
  });
}

/// The rows of a URL and of the pages that follow it, `pages` at most; each page shows as it comes.
export function useRows<Row>(url: string | null, pages: number): Answer<Rows<Row>> {
  return useFetched<Rows<Row>>(url, 0, async (signal, show) => {
    const rows: Row[] = [];
    let next = url;
    for (let i = 0; i < pages && next !== null; ++i) {
      const page: Rows<Row> = await get<Rows<Row>>(next, signal);
      if (signal.aborted) return;
      rows.push(...page.rows);
      next = page.next;
      show({ rows: [...rows], next });
    }
  });
}
