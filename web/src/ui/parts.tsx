// Small parts that all pages share.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Problem } from "../api.ts";
import { plain } from "../reading/segments.ts";
import { Link, safeUrl, urlOf } from "../router.tsx";
import { useDesk } from "../settings.ts";

/// Words of a report within the interface: Arabic, apart from what is around them, never markup.
export function Ar({ children, className }: { children: string | null | undefined; className?: string }) {
  return (
    <bdi lang="ar" dir="rtl" class={className}>
      {plain(children)}
    </bdi>
  );
}

/// A sentence or more of a report: a block of its own, from right to left in any interface.
export function Sentence({ children }: { children: ComponentChildren }) {
  return (
    <p class="sentence" lang="ar" dir="rtl">
      {children}
    </p>
  );
}

/// Words whose language is not known, such as the name of a source.
export function Name({ children }: { children: string | null | undefined }) {
  return <bdi dir="auto">{plain(children)}</bdi>;
}

/// Latin and figures that must not be turned by Arabic around them.
export function Ltr({ children }: { children: ComponentChildren }) {
  return (
    <bdi dir="ltr" class="ltr">
      {children}
    </bdi>
  );
}

/// How a day may be given.
export const kDayHint = <Ltr>2021 · 2021-08 · 2021-08-09</Ltr>;

/// What a search may look like, each example apart from the others.
export function SearchHint() {
  const { words } = useDesk();
  const examples = ["مطار", '"الرحلات الداخلية"', "مطا*", "-كلمة", "كلمة OR كلمة"];
  return (
    <span class="examples">
      <span>{words.searchHint}</span>
      {examples.map((one) => (
        <span key={one}>
          <Ar>{one}</Ar>
        </span>
      ))}
    </span>
  );
}

/// A heading that names the page, which is also its title; it takes the focus when the reader comes from elsewhere.
export function PageTitle({ title, children }: { title: string; children?: ComponentChildren }) {
  const desk = useDesk();
  useEffect(() => {
    document.title = `${plain(title)} \u00B7 ${desk.words.name}`;
  }, [title, desk.words.name]);
  return (
    <h1 id="page-title" tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}

export function sayProblem(problem: Problem, words: ReturnType<typeof useDesk>["words"]): string {
  if (problem.status === 0) return words.offline;
  if (problem.status === 413) return words.tooLarge;
  return `${words.failed} (${problem.status})`;
}

export function ProblemNote({ problem }: { problem: Problem | null }) {
  const { words } = useDesk();
  if (!problem) return null;
  const said = problem.detail || problem.title;
  return (
    <div class="problem" role="alert">
      <p>{sayProblem(problem, words)}</p>
      {said && (
        <p>
          <Ltr>{plain(said)}</Ltr>
        </p>
      )}
    </div>
  );
}

/// Says to those who do not see the page how the answer stands.
export function Live({ children }: { children: string }) {
  return (
    <p class="live" role="status">
      {children}
    </p>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onValue(value: string): void;
  hint?: ComponentChildren;
  type?: "text" | "search";
  dir?: "ltr" | "rtl" | "auto";
  narrow?: boolean;
  live?: boolean; // tells of each letter; else only of the Enter key or of leaving the field
}

export function Field({ label, value, onValue, hint, type = "text", dir = "auto", narrow, live }: FieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value !== told.current) setDraft(value);
    told.current = value;
  }, [value]);
  const tell = (next: string) => {
    if (next === told.current) return;
    told.current = next;
    onValue(next);
  };
  return (
    <div class={narrow ? "field narrow" : "field"}>
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(type === "search" ? { type } : { type, list: undefined })}
        dir={dir}
        value={draft}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          if (live) tell(event.currentTarget.value);
        }}
        onBlur={() => tell(draft.trim())}
        onKeyDown={(event) => {
          if (event.key === "Enter") tell(draft.trim());
        }}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onValue(value: string): void;
}

export function Choice({ label, value, options, onValue }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field narrow">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Switch({ label, on, onChange }: { label: ComponentChildren; on: boolean; onChange(on: boolean): void }) {
  return (
    <button type="button" class="switch" aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </button>
  );
}

export interface Export {
  label: string;
  href?: string;
  act?(): void;
}

/// What is on view, for other programs.
export function ExportList({ items }: { items: readonly Export[] }) {
  const { words } = useDesk();
  if (items.length === 0) return null;
  return (
    <section class="export" aria-label={words.export}>
      <span aria-hidden="true">{words.export}:</span>
      <ul>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? (
              <a href={item.href} download="">
                {item.label}
              </a>
            ) : (
              <button type="button" class="link" onClick={item.act}>
                {item.label}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/// Who passed words on: publisher, agencies, speaker. Arrows go from who quotes to who is quoted.
export function Chain({ source, via, speaker }: { source: string | null; via: readonly string[]; speaker: string | null }) {
  const { words } = useDesk();
  const links: JSX.Element[] = [];
  if (source) links.push(<Name>{source}</Name>);
  for (const one of via) {
    links.push(
      <Link to={urlOf("/said", { agency: one })}>
        <Ar>{one}</Ar>
      </Link>,
    );
  }
  links.push(
    speaker ? (
      <Link to={urlOf("/said", { speaker })}>
        <Ar>{speaker}</Ar>
      </Link>
    ) : (
      <span class="faint">{words.unknownSpeaker}</span>
    ),
  );
  return (
    <ol class="chain" aria-label={words.chain}>
      {links.map((link, i) => (
        <li key={i}>{link}</li>
      ))}
    </ol>
  );
}

/// "a <- b" of an archive's row in its parts.
export function viasOf(via: string | null): string[] {
  return via ? via.split(/ (?:<-|\u2190) /) : [];
}

export function ReportLink({ id, pick, children }: { id: number; pick?: string; children: ComponentChildren }) {
  return <Link to={urlOf(`/report/${id}`, { pick })}>{children}</Link>;
}

export function OutLink({ url, children }: { url: string | null | undefined; children: ComponentChildren }) {
  const safe = safeUrl(url);
  if (!safe) return null;
  return (
    <a href={safe} rel="noopener noreferrer nofollow" target="_blank">
      {children}
    </a>
  );
}
