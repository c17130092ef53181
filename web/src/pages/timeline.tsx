// What happened and what was planned, around a name or words, by its own day.
import { useMemo, useRef } from "preact/hooks";
import { apiUrl, useAnswer } from "../api.ts";
import { sayInterval } from "../dates.ts";
import type { Rows, TimelineRow } from "../model.ts";
import { isPlan } from "../pictures/lanes.ts";
import type { TimelineItem } from "../pictures/lanes.ts";
import { savePng, saveSvg } from "../pictures/save.ts";
import { TimelinePicture } from "../pictures/timeline.tsx";
import { plain } from "../reading/segments.ts";
import { labelIn } from "../reading/card.tsx";
import { change } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, ExportList, Field, kDayHint, Live, Ltr, Name, PageTitle, ProblemNote, ReportLink, Sentence } from "../ui/parts.tsx";

const kMost = 1000;
const kListed = 200;

/// "2021-08-09" of a row's status and type in words.
export function Sources({ reports, sources }: { reports: number; sources: readonly string[] }) {
  const { words } = useDesk();
  return (
    <>
      {sources.map((source) => (
        <Name key={source}>{source}</Name>
      ))}
      {reports > 1 && <span>{words.alsoIn(reports - 1)}</span>}
    </>
  );
}

function Entry({ row, index }: { row: TimelineRow; index: number }) {
  const { words, manner } = useDesk();
  return (
    <li id={`row-${index}`} tabIndex={-1} class={`entry is-${row.status}`}>
      <p class="when">
        <span>{sayInterval(row.first, row.past, manner)}</span>{" "}
        <span class={`status is-${row.status}`}>{labelIn(words.status, row.status)}</span>
      </p>
      <Sentence>
        <ReportLink id={row.report}>{plain(row.words)}</ReportLink>
      </Sentence>
      <p class="meta">
        {row.type && (
          <span>
            {labelIn(words.eventType, row.type)} {row.mode && <Ltr>{row.mode}</Ltr>}
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

function goTo(index: string): void {
  const item = document.getElementById(index);
  item?.scrollIntoView({ block: "center" });
  item?.focus({ preventScroll: true });
}

export function TimelinePage({ place }: { place: Place }) {
  const { words } = useDesk();
  const { query } = place;
  const about = query.get("about") ?? "";
  const asked = { about, from: query.get("from"), to: query.get("to"), source: query.get("source") };
  const answer = useAnswer<Rows<TimelineRow>>(about ? apiUrl("/timeline", { ...asked, limit: kMost }) : null);
  const svg = useRef<SVGSVGElement>(null);
  const rows = answer.data?.rows ?? [];
  const items = useMemo<TimelineItem[]>(() => {
    return rows.map((row, i) => ({
      id: `row-${i}`,
      first: row.first,
      past: row.past,
      status: row.status,
      label: plain([row.trigger, row.who?.split("; ")[0]].filter(Boolean).join(" ")),
    }));
  }, [answer.data]);
  const listed = rows.slice(0, query.get("all") ? kMost : kListed);
  const plans = rows.filter((row) => isPlan(row.status)).length;
  const exported = (format: string) => apiUrl("/timeline", { ...asked, limit: kMost, format });
  return (
    <div class="page wide">
      <PageTitle title={about ? `${words.timeline}: ${about}` : words.timeline}>
        {words.timeline}
        {about && (
          <>
            : <Ar>{about}</Ar>
          </>
        )}
      </PageTitle>
      <div class="form-row">
        <Field label={words.about} hint={words.aboutHint} value={about} type="search" onValue={(v) => change({ about: v, view: null })} />
        <Field label={words.from} hint={kDayHint} value={asked.from ?? ""} dir="ltr" narrow onValue={(v) => change({ from: v, view: null })} />
        <Field label={words.to} value={asked.to ?? ""} dir="ltr" narrow onValue={(v) => change({ to: v, view: null })} />
      </div>
      <ProblemNote problem={answer.problem} />
      <Live>{answer.isLoading ? words.loading : about && answer.data ? words.entries(rows.length) : ""}</Live>
      {!about && <p class="faint">{words.aboutStart}</p>}
      {about && answer.data && rows.length === 0 && <p class="faint">{words.nothing}</p>}
      {rows.length > 0 && (
        <>
          <TimelinePicture
            items={items}
            lanes={9}
            label={`${words.timeline}: ${plain(about)}`}
            view={query.get("view")}
            onView={(view) => change({ view }, "replace")}
            onItem={goTo}
            svgRef={svg}
          />
          <p class="meta">
            <span>{words.entries(rows.length)}</span>
            <span>{`${words.plannedSide}: ${plans}`}</span>
          </p>
          <ol class="rows">
            {listed.map((row, i) => (
              <Entry key={i} row={row} index={i} />
            ))}
          </ol>
          {listed.length < rows.length && (
            <button type="button" onClick={() => change({ all: 1 }, "replace")}>
              {words.more}
            </button>
          )}
          <ExportList
            items={[
              ...["csv", "jsonl", "timelinejs", "ics"].map((format) => ({ label: format, href: exported(format) })),
              { label: words.saveSvg, act: () => saveSvg(svg.current, "timeline") },
              { label: words.savePng, act: () => void savePng(svg.current, "timeline") },
            ]}
          />
        </>
      )}
    </div>
  );
}
