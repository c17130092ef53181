// Who said what: a speaker's statements over time, by kind, each with the chain through which it came.
import { useMemo, useRef } from "preact/hooks";
import { apiUrl, useAnswer } from "../api.ts";
import { sayDay } from "../dates.ts";
import type { Rows, SaidRow } from "../model.ts";
import { savePng, saveSvg } from "../pictures/save.ts";
import { StripPicture } from "../pictures/strip.tsx";
import type { StripItem } from "../pictures/strip.tsx";
import { labelIn } from "../reading/card.tsx";
import { plain } from "../reading/segments.ts";
import { change } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, Chain, Choice, ExportList, Field, kDayHint, Live, PageTitle, ProblemNote, ReportLink, viasOf } from "../ui/parts.tsx";
import { downloadsOf, focusOn, limitOf, More } from "../ui/rows.tsx";

const kPage = 50;

function Said({ row, index }: { row: SaidRow; index: number }) {
  const { words, manner } = useDesk();
  const role = [row.rank, row.role].filter(Boolean).join("، ");
  return (
    <li id={`row-${index}`} tabIndex={-1}>
      <Chain source={row.source} via={viasOf(row.via)} speaker={row.speaker} />
      {role && (
        <p class="faint">
          <Ar>{role}</Ar>
        </p>
      )}
      {row.content && (
        <blockquote lang="ar" dir="rtl">
          <Ar>{row.content}</Ar>
        </blockquote>
      )}
      <p class="meta">
        <span>{row.said ? sayDay(row.said, manner) : words.noDay}</span>
        <span>{labelIn(words.act, row.act)}</span>
        <span>{labelIn(words.manner, row.manner)}</span>
        <ReportLink id={row.report} pick={`s${row.number}`}>
          {words.inText}
        </ReportLink>
      </p>
    </li>
  );
}

function Questions({ query }: { query: URLSearchParams }) {
  const { words } = useDesk();
  const acts = Object.entries(words.act);
  const field = (key: string) => ({ value: query.get(key) ?? "", onValue: (v: string) => change({ [key]: v, limit: null }) });
  return (
    <div class="form-row">
      <Field label={words.saidSpeaker} type="search" {...field("speaker")} />
      <Field label={words.saidAgency} type="search" {...field("agency")} />
      <Field label={words.saidWords} type="search" {...field("words")} />
      <Choice label={words.saidAct} options={[["", words.anyAct], ...acts]} {...field("act")} />
      <Field label={words.from} hint={kDayHint} dir="ltr" narrow {...field("from")} />
      <Field label={words.to} dir="ltr" narrow {...field("to")} />
    </div>
  );
}

export function SaidPage({ place }: { place: Place }) {
  const { words } = useDesk();
  const { query } = place;
  const limit = limitOf(query, kPage);
  const keys = ["speaker", "agency", "words", "act", "from", "to", "source", "entity"];
  const asked = Object.fromEntries(keys.map((key) => [key, query.get(key)]));
  const answer = useAnswer<Rows<SaidRow>>(apiUrl("/statements", { ...asked, limit }));
  const svg = useRef<SVGSVGElement>(null);
  const rows = answer.data?.rows ?? [];
  const items = useMemo<StripItem[]>(() => {
    return rows.flatMap((row, i) =>
      row.said ? [{ id: `row-${i}`, day: row.said, act: row.act, label: plain(`${row.speaker ?? ""} ${row.content ?? ""}`) }] : [],
    );
  }, [answer.data]);
  const speaker = query.get("speaker") ?? "";
  return (
    <div class="page wide">
      <PageTitle title={speaker ? `${words.said}: ${speaker}` : words.said}>
        {words.said}
        {speaker && (
          <>
            : <Ar>{speaker}</Ar>
          </>
        )}
      </PageTitle>
      <Questions query={query} />
      <ProblemNote problem={answer.problem} />
      <Live>{answer.isLoading ? words.loading : answer.data ? words.statements(rows.length) : ""}</Live>
      {answer.data && rows.length === 0 && <p class="faint">{words.nothing}</p>}
      {items.length > 0 && <StripPicture items={items} label={words.saidPicture} onItem={(id) => focusOn(document.getElementById(id))} svgRef={svg} />}
      {rows.length > 0 && (
        <>
          <ol class="rows">
            {rows.map((row, i) => (
              <Said key={`${row.report}-${row.number}`} row={row} index={i} />
            ))}
          </ol>
          {answer.data?.next && (
            <More to={{ limit: limit + kPage }} />
          )}
          <ExportList
            items={[
              ...downloadsOf("/statements", asked, ["csv", "tsv", "jsonl"]),
              { label: words.saveSvg, act: () => saveSvg(svg.current, "statements") },
              { label: words.savePng, act: () => void savePng(svg.current, "statements") },
            ]}
          />
        </>
      )}
    </div>
  );
}
