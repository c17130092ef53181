// One report of the archive.
import { apiUrl, useAnswer } from "../api.ts";
import { sayDay } from "../dates.ts";
import type { CopyRow, Reading, ReportRow, Rows } from "../model.ts";
import { ReadingView } from "../reading/view.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Facts, labelIn } from "../reading/card.tsx";
import { Ar, ExportList, Live, Ltr, Name, OutLink, PageTitle, ProblemNote, ReportLink } from "../ui/parts.tsx";

export const kFormats = ["json", "timeml", "quotes", "events", "jsonld", "webannotation", "brat", "timelinejs", "ics", "html"];

export function Heading({ reading }: { reading: Reading }) {
  const { words, manner } = useDesk();
  const from = reading.dct_from === null ? "" : labelIn(words.dctFrom, reading.dct_from);
  return (
    <Facts
      rows={[
        [words.dated, reading.dct && `${sayDay(reading.dct, manner)}${from && words.comma + from}`],
        [words.source, reading.source && <Name>{reading.source}</Name>],
        [words.agency, reading.dateline?.agency && <Ar>{reading.dateline.agency}</Ar>],
        [
          words.place,
          reading.dateline?.place && (
            <>
              <Ar>{reading.dateline.place}</Ar> {reading.dateline.place_code && <Ltr>{reading.dateline.place_code}</Ltr>}
            </>
          ),
        ],
        [words.original, reading.url && <OutLink url={reading.url}><Ltr>{hostOf(reading.url)}</Ltr></OutLink>],
      ]}
    />
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}

function Copies({ id }: { id: number }) {
  const { words, manner } = useDesk();
  const copies = useAnswer<Rows<CopyRow>>(apiUrl("/copies", { report: id, limit: 50 }));
  if (!copies.data || copies.data.rows.length === 0) return null;
  return (
    <section>
      <h2>{words.copiesOf}</h2>
      <ul class="rows">
        {copies.data.rows.map((row) => {
          const isFirst = row.report === id;
          const other = isFirst ? row.other : row.report;
          const day = isFirst ? row.other_day : row.day;
          const source = isFirst ? row.other_source : row.source;
          return (
            <li key={other}>
              <ReportLink id={other}>
                {source ? <Name>{source}</Name> : `${words.report} ${other}`} {day && sayDay(day, manner)}
              </ReportLink>{" "}
              <span class="faint">{labelIn(words.relation, row.relation)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function titleOf(reading: Reading): string {
  const [begin, end] = reading.headline ?? [0, 0];
  return reading.text.slice(begin, end);
}

export function ReportPage({ id, place }: { id: number; place: Place }) {
  const { words } = useDesk();
  const path = `/reports/${id}`;
  const reading = useAnswer<Reading>(apiUrl(`${path}/reading`, { offsets: "utf16", format: "json" }));
  const row = useAnswer<ReportRow>(apiUrl(path));
  const isMissing = reading.problem?.status === 404;
  const title = row.data?.title || row.data?.headline || (reading.data && titleOf(reading.data)) || `${words.report} ${id}`;
  return (
    <div class="page wide">
      <PageTitle title={isMissing ? words.noReport : title}>{isMissing ? words.noReport : <Ar>{title}</Ar>}</PageTitle>
      {!isMissing && <ProblemNote problem={reading.problem} />}
      <Live>{reading.isLoading ? words.loading : ""}</Live>
      {reading.data && (
        <>
          <Heading reading={reading.data} />
          <ReadingView reading={reading.data} place={place} />
          <Copies id={id} />
          <ExportList
            items={kFormats.map((format) => ({ label: format, href: apiUrl(`${path}/reading`, { format }) }))}
          />
        </>
      )}
    </div>
  );
}
