// The archive at a glance, and a box to search it.
import { apiUrl, useAnswer } from "../api.ts";
import { sayDay } from "../dates.ts";
import type { About, ReportRow, Rows } from "../model.ts";
import { go, urlOf } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, Field, Name, PageTitle, ProblemNote, ReportLink, SearchHint } from "../ui/parts.tsx";

interface Stat {
  what: string;
  count: number | string;
}

/// The counts, whether the server sends them as rows or as an object.
export function statsOf(answer: Rows<Stat> | Record<string, unknown> | null): Stat[] {
  if (!answer) return [];
  if ("rows" in answer && Array.isArray(answer.rows)) return answer.rows as Stat[];
  return Object.entries(answer).map(([what, count]) => ({ what, count: count as number }));
}

export function ReportLine({ row }: { row: ReportRow }) {
  const { words, manner } = useDesk();
  return (
    <li>
      <ReportLink id={row.id}>{row.title || row.headline ? <Ar>{row.title || row.headline}</Ar> : words.unnamed}</ReportLink>
      <p class="meta">
        <span>{row.day ? sayDay(row.day, manner) : words.noDay}</span>
        {row.source && <Name>{row.source}</Name>}
        {row.agency && <Ar>{row.agency}</Ar>}
        {row.place && <Ar>{row.place}</Ar>}
      </p>
    </li>
  );
}

export function HomePage() {
  const { words, manner } = useDesk();
  const about = useAnswer<About>(apiUrl(""));
  const stats = useAnswer<Rows<Stat>>(apiUrl("/stats"));
  const newest = useAnswer<Rows<ReportRow>>(apiUrl("/reports", { limit: 8 }));
  const counts = statsOf(stats.data).filter(({ what }) => what in words.statsOf);
  return (
    <div class="page">
      <PageTitle title={words.name} />
      <p class="lead">{words.homeIntro}</p>
      <Field
        label={words.searchLabel}
        value=""
        type="search"
        hint={<SearchHint />}
        onValue={(q) => go(urlOf("/search", { q }))}
      />
      <ProblemNote problem={about.problem} />
      {about.data && (
        <section>
          <h2>{words.homeHolds}</h2>
          <p class="meta">
            <Name>{about.data.archive}</Name>
            {about.data.oldest && about.data.newest && (
              <span>{words.between(sayDay(about.data.oldest, manner), sayDay(about.data.newest, manner))}</span>
            )}
          </p>
          <dl class="counts">
            {counts.map(({ what, count }) => (
              <div key={what}>
                <dt>{words.statsOf[what as keyof typeof words.statsOf]}</dt>
                <dd>{Number(count).toLocaleString(manner.lang === "ar" ? "ar-EG-u-nu-latn" : "en-GB")}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {newest.data && newest.data.rows.length > 0 && (
        <section>
          <h2>{words.newestReports}</h2>
          <ol class="rows">
            {newest.data.rows.map((row) => (
              <ReportLine key={row.id} row={row} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
