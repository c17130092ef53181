// What is planned, in a calendar and as a list, and what is overdue. A plan for a month without a day is not put on one.
import { apiUrl, useAnswer } from "../api.ts";
import { addMonths, formatOf, instantOf, kDay, sayDay, sayInterval, weeksOf } from "../dates.ts";
import type { About, DueRow, Rows } from "../model.ts";
import { labelIn } from "../reading/card.tsx";
import { plain } from "../reading/segments.ts";
import { change } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, ExportList, Field, Live, Ltr, PageTitle, ProblemNote, ReportLink, Sentence, Switch } from "../ui/parts.tsx";
import { Sources } from "./timeline.tsx";

const kMost = 200;
const kInCell = 3;

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
        {row.who && <Ar>{row.who}</Ar>}
        {row.according_to && (
          <span>
            {words.according} <Ar>{row.according_to}</Ar>
          </span>
        )}
        <Sources reports={row.reports} sources={row.sources} />
      </p>
    </li>
  );
}

/// Which rows fall on which day; those longer than a week are for the whole of the month.
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
              <a href={`#plan-${i}`} class={`outcome-${rows[i]?.outcome ?? "open"}`}>
                <Ar>{rows[i]?.trigger ?? ""}</Ar>
              </a>
            </li>
          ))}
          {indices.length > kInCell && (
            <li>
              <a href={`#plan-${indices[kInCell]}`}>
                <Ltr>+{indices.length - kInCell}</Ltr>
              </a>
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
        <section class="loose">
          <h3>{words.wholeMonth}</h3>
          <ul>
            {loose.map((i) => (
              <li key={i}>
                <a href={`#plan-${i}`}>
                  <Ar>{rows[i]?.trigger ?? ""}</Ar>
                </a>
              </li>
            ))}
          </ul>
        </section>
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
  const go = (next: string) => change({ month: next });
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

export function DuePage({ place }: { place: Place }) {
  const { words } = useDesk();
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
  const answer = useAnswer<Rows<DueRow>>(isReady ? apiUrl("/due", { ...asked, limit: kMost }) : null);
  const rows = answer.data?.rows ?? [];
  const field = (key: string) => ({ value: query.get(key) ?? "", onValue: (v: string) => change({ [key]: v }) });
  return (
    <div class="page wide">
      <PageTitle title={words.due} />
      <div class="form-row">
        <Field label={words.dueWords} type="search" {...field("words")} />
        <Field label={words.asOf} hint={<Ltr>{start}</Ltr>} dir="ltr" narrow {...field("as_of")} />
        <Field label={words.month} value={month} dir="ltr" narrow onValue={(v) => change({ month: v })} />
        <Switch label={words.overdue} on={isOverdue} onChange={(on) => change({ overdue: on ? "true" : null })} />
      </div>
      <ProblemNote problem={answer.problem ?? about.problem} />
      <Live>{answer.isLoading ? words.loading : answer.data ? words.plans(rows.length) : ""}</Live>
      {!isOverdue && month && <MonthBar month={month} />}
      {!isOverdue && month && <Calendar month={month} rows={rows} />}
      {isOverdue && <h2>{words.overdue}</h2>}
      {answer.data && rows.length === 0 && <p class="faint">{isOverdue ? words.nothing : words.noPlans}</p>}
      <ol class="rows">
        {rows.map((row, i) => (
          <Plan key={i} row={row} index={i} />
        ))}
      </ol>
      {rows.length > 0 && (
        <ExportList
          items={["csv", "jsonl", "ics", "timelinejs"].map((format) => ({
            label: format,
            href: apiUrl("/due", { ...asked, limit: 1000, format }),
          }))}
        />
      )}
    </div>
  );
}
