// What happened and what was planned, around a name or words, by its own day.
import { useMemo, useRef } from "preact/hooks";
import { apiUrl, useRows } from "../api.ts";
import { instantOf, sayInterval } from "../dates.ts";
import type { TimelineRow } from "../model.ts";
import { isPlan, usualView } from "../pictures/lanes.ts";
import type { TimelineItem } from "../pictures/lanes.ts";
import { savePng, saveSvg } from "../pictures/save.ts";
import { TimelinePicture, viewOf } from "../pictures/timeline.tsx";
import { plain } from "../reading/segments.ts";
import { labelIn } from "../reading/card.tsx";
import { change } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, ExportList, Field, kDayHint, Live, Ltr, PageTitle, ProblemNote, ReportLink, Sentence } from "../ui/parts.tsx";
import { downloadsOf, focusOn, More, Origins } from "../ui/rows.tsx";

const kPage = 1000;
const kPages = 3;
const kListed = 100; // rows of the list before one asks for more

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
        <Origins row={row} />
      </p>
    </li>
  );
}

/// Goes to an entry, which may be one of those that are listed only when asked for.
function goTo(id: string): void {
  if (!document.getElementById(id)) change({ all: 1 }, "replace");
  window.setTimeout(() => {
    focusOn(document.getElementById(id));
  }, 60);
}

/// The rows that the picture has in view, by their number.
function inView(rows: readonly TimelineRow[], view: [number, number] | null): number[] {
  const all = rows.map((_, i) => i);
  if (!view) return all;
  return all.filter((i) => instantOf(rows[i]?.past) > view[0] && instantOf(rows[i]?.first) < view[1]);
}

export function TimelinePage({ place }: { place: Place }) {
  const { words } = useDesk();
  const { query } = place;
  const about = query.get("about") ?? "";
  const asked = { about, from: query.get("from"), to: query.get("to"), source: query.get("source") };
  const answer = useRows<TimelineRow>(about ? apiUrl("/timeline", { ...asked, limit: kPage }) : null, kPages);
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
  const view = query.get("view");
  const visible = useMemo(
    () => inView(rows, view === "all" ? null : (viewOf(view) ?? usualView(items))),
    [items, view],
  );
  const listed = query.get("all") ? visible : visible.slice(0, kListed);
  const plans = rows.filter((row) => isPlan(row.status)).length;
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
            view={view}
            onView={(next) => change({ view: next }, "replace")}
            onItem={goTo}
            svgRef={svg}
          />
          <p class="meta">
            <span>{words.entries(rows.length)}</span>
            {visible.length < rows.length && <span>{words.inView(visible.length)}</span>}
            <span>{`${words.plannedSide}: ${plans}`}</span>
          </p>
          <ol class="rows">
            {listed.map((i) => (
              <Entry key={i} row={rows[i] as TimelineRow} index={i} />
            ))}
          </ol>
          {listed.length < visible.length && (
            <More to={{ all: 1 }} left={visible.length - listed.length} />
          )}
          <ExportList
            items={[
              ...downloadsOf("/timeline", asked, ["csv", "jsonl", "timelinejs", "ics"], kPage * kPages),
              { label: words.saveSvg, act: () => saveSvg(svg.current, "timeline") },
              { label: words.savePng, act: () => void savePng(svg.current, "timeline") },
            ]}
          />
        </>
      )}
    </div>
  );
}
