// What is planned, in a calendar and as a list, and what is overdue. A plan for a month without a day is not put on one.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { apiUrl, useAnswer, useRows } from "../api.ts";
import { addMonths, formatOf, instantOf, kDay, sayDay, sayInterval, weeksOf } from "../dates.ts";
import type { About, DueRow } from "../model.ts";
import { labelIn } from "../reading/card.tsx";
import { plain } from "../reading/segments.ts";
import { change, here, Link, urlOf, withChanges } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, ExportList, Field, Live, Ltr, PageTitle, ProblemNote, ReportLink, Sentence, Switch } from "../ui/parts.tsx";
import { downloadsOf, focusOn, More, Origins } from "../ui/rows.tsx";

const kPage = 1000;
const kPages = 4;
const kListed = 100; // rows of the list before one asks for more
const kInCell = 3;
const kLoose = 12; // plans without a day that are shown unasked

function Plan({ row, index }: { row: DueRow; index: number }) {
  const { words, manner } = useDesk();
  return (
    <li id={`plan-${index}`} tabIndex={-1} class={`entry outcome-${row.outcome}`}>
      <p class="when">
        <span>{sayInterval(row.due, row.until, manner)}</span>{" "}
        <span class={`status outcome-${row.outcome}`}>{labelIn(words.outcome, row.outcome)}</span>
      </p>
      <Sentence>
        <ReportLink id={row.report}>{plain(row.words)}</ReportLink>
      </Sentence>
      {row.evidence_report !== null && row.evidence && (
        <div class="evidence">
          {words.evidence}:
          <Sentence>
            <ReportLink id={row.evidence_report}>{plain(row.evidence)}</ReportLink>
          </Sentence>
        </div>
      )}
      <p class="meta">
        {row.reported && (
          <span>
            {words.reportedOn} {sayDay(row.reported, manner)}
          </span>
        )}
        <Origins row={row} />
      </p>
    </li>
  );
}

/// A link to a plan in the list of its day, or in the whole list.
function PlanLink({ day, index, children }: { day: string | null; index: number; children: ComponentChildren }) {
  const { path, query } = here();
  return <Link to={`${urlOf(path, withChanges(query, { day }))}#plan-${index}`}>{children}</Link>;
}

/// Which rows fall on which day; those longer than a week are for no day.
export function byDay(rows: readonly DueRow[]): { days: Map<string, number[]>; loose: number[] } {
  const days = new Map<string, number[]>();
  const loose: number[] = [];
  rows.forEach((row, i) => {
    const length = instantOf(row.until) - instantOf(row.due);
    if (length > 7 * kDay) {
      loose.push(i);
      return;
    }
    const day = row.due.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), i]);
  });
  return { days, loose };
}

function Day({ day, month, rows, indices }: { day: string; month: string; rows: readonly DueRow[]; indices: readonly number[] }) {
  const { manner } = useDesk();
  const number = Number(day.slice(8, 10));
  const hijri = manner.hijri ? formatOf(manner.lang, true, { day: "numeric", month: "short" }).format(instantOf(day)) : "";
  return (
    <td class={day.startsWith(month) ? undefined : "other"}>
      <span class="day">
        <time dateTime={day}>{number}</time> {hijri && <small>{hijri.replace(/\s*(هـ|AH)$/, "")}</small>}
      </span>
      {indices.length > 0 && (
        <ul>
          {indices.slice(0, kInCell).map((i) => (
            <li key={i}>
              <PlanLink day={day} index={i}>
                <Ar>{rows[i]?.trigger ?? ""}</Ar>
              </PlanLink>
            </li>
          ))}
          {indices.length > kInCell && (
            <li>
              <PlanLink day={day} index={indices[kInCell] ?? 0}>
                <Ltr>+{indices.length - kInCell}</Ltr>
              </PlanLink>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

function Calendar({ month, rows }: { month: string; rows: readonly DueRow[] }) {
  const { words, lang } = useDesk();
  const { days, loose } = byDay(rows);
  const weeks = weeksOf(month);
  const long = formatOf(lang, false, { weekday: "long" });
  const short = formatOf(lang, false, { weekday: lang === "ar" ? "long" : "short" });
  return (
    <>
      {loose.length > 0 && (
        <details class="loose" open={loose.length <= kLoose}>
          <summary>
            {words.wholeMonth} <span class="count">{loose.length}</span>
          </summary>
          <ul>
            {loose.map((i) => (
              <li key={i}>
                <PlanLink day="none" index={i}>
                  <Ar>{rows[i]?.trigger ?? ""}</Ar>
                </PlanLink>
              </li>
            ))}
          </ul>
        </details>
      )}
      <table class="calendar">
        <caption class="live">{formatOf(lang, false, { month: "long", year: "numeric" }).format(instantOf(month))}</caption>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col" abbr={long.format(instantOf(day))}>
                {short.format(instantOf(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} month={month} rows={rows} indices={days.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function MonthBar({ month }: { month: string }) {
  const { words, manner } = useDesk();
  const go = (next: string) => change({ month: next, day: null });
  return (
    <div class="buttons month-bar">
      <button type="button" onClick={() => go(addMonths(month, -1))}>
        {words.previousMonth}
      </button>
      <h2 aria-live="polite">{sayInterval(month, addMonths(month, 1), manner)}</h2>
      <button type="button" onClick={() => go(addMonths(month, 1))}>
        {words.nextMonth}
      </button>
    </div>
  );
}

/// Which rows the list shows: those of a day, those of none ("none"), or all, what has a day first.
export function listedOn(rows: readonly DueRow[], day: string | null): number[] {
  const { days, loose } = byDay(rows);
  if (day === "none") return loose;
  if (day !== null) return days.get(day) ?? [];
  return [...[...days.keys()].sort().flatMap((one) => days.get(one) ?? []), ...loose];
}

export function DuePage({ place }: { place: Place }) {
  const { words, manner } = useDesk();
  const { query } = place;
  const about = useAnswer<About>(apiUrl(""));
  const asOf = query.get("as_of") ?? "";
  const start = asOf || about.data?.newest || "";
  const isOverdue = query.get("overdue") === "true";
  const askedMonth = query.get("month") ?? "";
  const month = /^\d{4}-\d\d$/.test(askedMonth) ? askedMonth : start.slice(0, 7);
  const asked = {
    words: query.get("words"),
    as_of: asOf,
    source: query.get("source"),
    ...(isOverdue ? { overdue: "true" } : { from: month, to: month }),
  };
  const isReady = isOverdue || month !== "";
  const answer = useRows<DueRow>(isReady ? apiUrl("/due", { ...asked, limit: kPage }) : null, isOverdue ? 1 : kPages);
  const rows = answer.data?.rows ?? [];
  const day = isOverdue ? null : query.get("day");
  const ofDay = listedOn(rows, day);
  const listed = query.get("all") ? ofDay : ofDay.slice(0, kListed);
  useEffect(() => {
    const plan = /^#plan-\d+$/.test(window.location.hash) ? document.getElementById(window.location.hash.slice(1)) : null;
    focusOn(plan);
  }, [place, answer.data]);
  const field = (key: string) => ({ value: query.get(key) ?? "", onValue: (v: string) => change({ [key]: v }) });
  return (
    <div class="page wide">
      <PageTitle title={words.due} />
      <div class="form-row">
        <Field label={words.dueWords} type="search" {...field("words")} />
        <Field label={words.asOf} hint={<Ltr>{start}</Ltr>} dir="ltr" narrow {...field("as_of")} />
        <Field label={words.month} value={month} dir="ltr" narrow onValue={(v) => change({ month: v, day: null })} />
        <Switch label={words.overdue} on={isOverdue} onChange={(on) => change({ overdue: on ? "true" : null, day: null })} />
      </div>
      <ProblemNote problem={answer.problem ?? about.problem} />
      <Live>{answer.isLoading ? words.loading : answer.data ? words.plans(rows.length) : ""}</Live>
      {!isOverdue && month && <MonthBar month={month} />}
      {!isOverdue && month && <Calendar month={month} rows={rows} />}
      {isOverdue && <h2>{words.overdue}</h2>}
      {day && (
        <p class="buttons">
          <strong>{day === "none" ? words.wholeMonth : sayDay(day, manner)}</strong>
          <button type="button" onClick={() => change({ day: null })}>
            {words.clear}
          </button>
        </p>
      )}
      {answer.data && rows.length === 0 && <p class="faint">{isOverdue ? words.nothing : words.noPlans}</p>}
      <ol class="rows">
        {listed.map((i) => (
          <Plan key={i} row={rows[i] as DueRow} index={i} />
        ))}
      </ol>
      {listed.length < ofDay.length && (
        <More to={{ all: 1 }} left={ofDay.length - listed.length} />
      )}
      {rows.length > 0 && (
        <ExportList items={downloadsOf("/due", asked, ["csv", "jsonl", "ics", "timelinejs"], kPage * kPages)} />
      )}
    </div>
  );
}
