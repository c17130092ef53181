// Reads a text that is not in the archive. The text travels in the URL's fragment, which no browser sends to a server,
// as long as it is short; a longer one stays with this tab.
import { useEffect, useRef, useState } from "preact/hooks";
import type { TargetedDragEvent } from "preact";
import { asProblem, isAbort, read, readAs } from "../api.ts";
import type { Problem } from "../api.ts";
import type { Reading } from "../model.ts";
import { ReadingView } from "../reading/view.tsx";
import { change } from "../router.tsx";
import type { Place } from "../router.tsx";
import { keep, useDesk } from "../settings.ts";
import { download } from "../pictures/save.ts";
import { ExportList, Field, Live, Ltr, PageTitle, ProblemNote } from "../ui/parts.tsx";
import { kExample } from "../words/example.ts";
import { fromFragment, toFragment } from "./fragment.ts";
import { Heading, kFormats } from "./report.tsx";

const kKey = "read.text";
const kOfMany = ["jsonl", "quotes", "events"]; // formats that hold several readings
const kEndings: Record<string, string> = { quotes: "tsv", events: "tsv", timeml: "xml", timelinejs: "json", brat: "ann" };

function keptText(): string {
  const shared = fromFragment(window.location.hash);
  if (shared !== null) return shared;
  try {
    return window.sessionStorage.getItem(`desk.${kKey}`) ?? "";
  } catch {
    return "";
  }
}

/// The readings of what was given last, and a way to give more.
function useReadings() {
  const [state, setState] = useState<{ readings: Reading[]; problem: Problem | null; isLoading: boolean }>({
    readings: [],
    problem: null,
    isLoading: false,
  });
  const abort = useRef<AbortController | null>(null);
  const given = useRef<string | Blob>("");
  useEffect(() => () => abort.current?.abort(), []);
  const give = (body: string | Blob, dct: string) => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    given.current = body;
    setState({ readings: [], problem: null, isLoading: true });
    read(body, dct, mine.signal)
      .then((readings) => setState({ readings, problem: null, isLoading: false }))
      .catch((error: unknown) => {
        if (!isAbort(error)) setState({ readings: [], problem: asProblem(error), isLoading: false });
      });
  };
  const clear = () => {
    abort.current?.abort();
    setState({ readings: [], problem: null, isLoading: false });
  };
  const save = (dct: string, format: string) => {
    readAs(given.current, dct, format)
      .then((blob) => download(blob, `reading.${kEndings[format] ?? format}`))
      .catch((error: unknown) => setState((last) => ({ ...last, problem: asProblem(error) })));
  };
  return { ...state, give, clear, save };
}

function Which({ count, at }: { count: number; at: number }) {
  const { words } = useDesk();
  if (count < 2) return null;
  return (
    <p class="buttons">
      <button type="button" disabled={at === 0} onClick={() => change({ n: at, pick: null }, "replace")}>
        {words.earlier}
      </button>
      <span>{words.readWhich(at + 1, count)}</span>
      <button type="button" disabled={at + 1 >= count} onClick={() => change({ n: at + 2, pick: null }, "replace")}>
        {words.later}
      </button>
    </p>
  );
}

export function ReadPage({ place }: { place: Place }) {
  const { words } = useDesk();
  const [text, setText] = useState(keptText);
  const [isOver, setIsOver] = useState(false);
  const { readings, problem, isLoading, give, clear, save } = useReadings();
  const dct = place.query.get("dct") ?? "";
  const at = Math.min(Math.max(Number(place.query.get("n") ?? 1) - 1, 0), Math.max(readings.length - 1, 0));
  const reading = readings[at];

  const giveText = (words_: string) => {
    keep("sessionStorage", kKey, words_);
    const fragment = toFragment(words_);
    window.history.replaceState(window.history.state, "", `${window.location.pathname}${window.location.search}${fragment}`);
    if (words_.trim() !== "") give(words_, dct);
  };
  const giveFile = (file: File | undefined) => {
    if (!file) return;
    change({ pick: null, n: null }, "replace");
    give(file, dct);
  };
  useEffect(() => {
    if (text.trim() !== "") give(text, dct);
  }, [dct]);

  const onDrop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer?.files[0];
    const dropped = event.dataTransfer?.getData("text/plain") ?? "";
    if (file) giveFile(file);
    else if (dropped) {
      setText(dropped);
      giveText(dropped);
    }
  };

  return (
    <div
      class={isOver ? "page wide drop" : "page wide"}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <PageTitle title={words.read} />
      {!reading && (
        <form
          class="read-form"
          onSubmit={(event) => {
            event.preventDefault();
            giveText(text);
          }}
        >
          <p class="lead">{words.readIntro}</p>
          <label for="read-text">{words.readText}</label>
          <textarea
            id="read-text"
            dir="rtl"
            lang="ar"
            rows={10}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div class="form-row">
            <Field label={words.readDct} value={dct} hint={<Ltr>2021-08-09</Ltr>} dir="ltr" narrow onValue={(v) => change({ dct: v }, "replace")} />
            <button type="submit" class="primary">
              {words.readButton}
            </button>
            <button
              type="button"
              onClick={() => {
                setText(kExample);
                giveText(kExample);
              }}
            >
              {words.readExample}
            </button>
            <label class="file">
              {words.readFile}
              <input type="file" onChange={(event) => giveFile(event.currentTarget.files?.[0])} />
            </label>
          </div>
        </form>
      )}
      {isOver && <p class="drop-note">{words.readDrop}</p>}
      <ProblemNote problem={problem} />
      <Live>{isLoading ? words.loading : ""}</Live>
      {reading && (
        <>
          <p class="buttons">
            <button
              type="button"
              onClick={() => {
                clear();
                change({ pick: null, n: null });
              }}
            >
              {words.readAgain}
            </button>
          </p>
          <Which count={readings.length} at={at} />
          <Heading reading={reading} />
          <ReadingView reading={reading} place={place} />
          <ExportList
            items={(readings.length > 1 ? kOfMany : kFormats).map((label) => ({ label, act: () => save(dct, label) }))}
          />
        </>
      )}
    </div>
  );
}
