// Search as one types, with facets. Typing replaces the URL, choosing a facet adds to the history.
import { apiUrl, useAnswer } from "../api.ts";
import { formatOf, instantOf, sayDay } from "../dates.ts";
import type { FacetName, FacetValue, Hit, Hits } from "../model.ts";
import { piecesOf, plain } from "../reading/segments.ts";
import { change } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, ExportList, Field, Live, Name, OutLink, PageTitle, ProblemNote, ReportLink, SearchHint, Sentence } from "../ui/parts.tsx";
import { downloadsOf, limitOf, More } from "../ui/rows.tsx";

const kPage = 20;
const kPause = 90; // milliseconds after the last letter
const kFacets: readonly FacetName[] = ["speaker", "agency", "place", "source", "month"];

export function Snippet({ text }: { text: string }) {
  return (
    <>{piecesOf(plain(text)).map((piece, i) => (piece.isHit ? <mark key={i}>{piece.text}</mark> : piece.text))}</>
  );
}

function HitItem({ hit }: { hit: Hit }) {
  const { words, manner, lang } = useDesk();
  return (
    <li>
      <h3 lang="ar" dir="rtl">
        <ReportLink id={hit.id}>{hit.headline ? plain(hit.headline) : <bdi lang={lang}>{words.unnamed}</bdi>}</ReportLink>
      </h3>
      <Sentence>
        <Snippet text={hit.snippet} />
      </Sentence>
      <p class="meta">
        <span>{hit.day ? sayDay(hit.day, manner) : words.noDay}</span>
        {hit.source && <Name>{hit.source}</Name>}
        <OutLink url={hit.url}>{words.original}</OutLink>
      </p>
    </li>
  );
}

/// The value of a facet in a query: a month is `from` and `to`.
function chosen(query: URLSearchParams, facet: FacetName): string | null {
  if (facet !== "month") return query.get(facet);
  const from = query.get("from");
  return from !== null && from === query.get("to") ? from : null;
}

function choose(facet: FacetName, value: string | null): void {
  change(facet === "month" ? { from: value, to: value, limit: null } : { [facet]: value, limit: null });
}

function FacetList({ facet, values, query }: { facet: FacetName; values: readonly FacetValue[]; query: URLSearchParams }) {
  const { words, lang } = useDesk();
  const own = chosen(query, facet);
  const shown = own !== null && !values.some((one) => one.value === own) ? [{ value: own, count: 0 }, ...values] : values;
  if (shown.length === 0) return null;
  const say = (value: string) =>
    facet === "month" && !Number.isNaN(instantOf(value))
      ? formatOf(lang, false, { month: "long", year: "numeric" }).format(instantOf(value))
      : value;
  return (
    <section>
      <h3 id={`facet-${facet}`}>{words.facet[facet]}</h3>
      <ul class="facet" aria-labelledby={`facet-${facet}`}>
        {shown.map((one) => (
          <li key={one.value}>
            <button type="button" aria-pressed={one.value === own} onClick={() => choose(facet, one.value === own ? null : one.value)}>
              <span class="value">{facet === "source" ? <Name>{one.value}</Name> : <Ar>{say(one.value)}</Ar>}</span>
              {one.count > 0 && <span class="count">{one.count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SearchPage({ place }: { place: Place }) {
  const { words } = useDesk();
  const { query } = place;
  const q = query.get("q") ?? "";
  const limit = limitOf(query, kPage);
  const asked = {
    q: q.trim(),
    speaker: query.get("speaker"),
    agency: query.get("agency"),
    place: query.get("place"),
    source: query.get("source"),
    from: query.get("from"),
    to: query.get("to"),
  };
  const url = asked.q ? apiUrl("/search", { ...asked, limit, facets: "true" }) : null;
  const answer = useAnswer<Hits>(url, kPause);
  const hits = asked.q ? (answer.data?.rows ?? []) : [];
  const total = answer.data?.total ?? hits.length;
  const isLimited = kFacets.some((facet) => chosen(query, facet) !== null) || query.has("from") || query.has("to");
  const none = { speaker: null, agency: null, place: null, source: null, from: null, to: null, limit: null };
  const said = answer.data ? words.reports(total) : "";
  return (
    <div class="page wide">
      <PageTitle title={q ? `${words.search}: ${q}` : words.search}>{words.search}</PageTitle>
      <div role="search" class="form-row">
        <Field
          label={words.searchLabel}
          hint={<SearchHint />}
          type="search"
          value={q}
          live
          onValue={(value) => change({ q: value, limit: null }, "replace")}
        />
      </div>
      <ProblemNote problem={answer.problem} />
      <Live>{asked.q === "" ? "" : answer.isLoading ? "" : said}</Live>
      {asked.q === "" && <p class="faint">{words.searchStart}</p>}
      {asked.q !== "" && !answer.isLoading && answer.data && hits.length === 0 && <p class="faint">{words.searchNothing}</p>}
      {(hits.length > 0 || isLimited) && (
        <div class={answer.isLoading ? "columns is-loading" : "columns"}>
          <aside aria-label={words.facets} class="facets">
            <h2>{words.facets}</h2>
            {isLimited && (
              <button type="button" onClick={() => change(none)}>
                {words.clearAll}
              </button>
            )}
            {kFacets.map((facet) => (
              <FacetList key={facet} facet={facet} values={answer.data?.facets?.[facet] ?? []} query={query} />
            ))}
            {answer.data?.facets_of !== undefined && <p class="faint">{words.ofFirst(answer.data.facets_of)}</p>}
          </aside>
          <section aria-labelledby="results">
            <h2 id="results">
              {words.results} <span class="count">{said}</span>
            </h2>
            <ol class="rows hits">
              {hits.map((hit) => (
                <HitItem key={hit.id} hit={hit} />
              ))}
            </ol>
            {answer.data?.next && (
              <More to={{ limit: limit + kPage }} />
            )}
            <ExportList items={downloadsOf("/search", asked, ["csv", "tsv", "jsonl"])} />
          </section>
        </div>
      )}
    </div>
  );
}
