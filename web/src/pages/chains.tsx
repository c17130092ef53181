// Who quotes whom, as a network that one can walk and as a table.
import { useRef } from "preact/hooks";
import { apiUrl, useAnswer } from "../api.ts";
import type { ChainLink, ChainNode, Chains } from "../model.ts";
import { Graph } from "../pictures/graph.tsx";
import { savePng, saveSvg } from "../pictures/save.ts";
import { change, Link, urlOf } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, ExportList, Field, Live, Name, PageTitle, ProblemNote, ReportLink } from "../ui/parts.tsx";

const kLimit = 26; // nodes
const kLimitNarrow = 14; // as many as a phone has room for

function NodeLink({ node }: { node: ChainNode }) {
  const label = node.kind === "source" ? <Name>{node.label}</Name> : <Ar>{node.label}</Ar>;
  return <Link to={urlOf("/chains", { about: node.id })}>{label}</Link>;
}

function Row({ link, nodes }: { link: ChainLink; nodes: ReadonlyMap<string, ChainNode> }) {
  const { words } = useDesk();
  const from = nodes.get(String(link.from));
  const to = nodes.get(String(link.to));
  if (!from || !to) return null;
  return (
    <tr>
      <th scope="row">
        <NodeLink node={from} /> <small class="faint">{words.kind[from.kind]}</small>
      </th>
      <td>
        <NodeLink node={to} /> <small class="faint">{words.kind[to.kind]}</small>
      </td>
      <td class="number">{link.count}</td>
      <td>
        {link.reports.map((id) => (
          <span key={id}>
            <ReportLink id={id}>{id}</ReportLink>{" "}
          </span>
        ))}
      </td>
    </tr>
  );
}

function ChainsTable({ chains }: { chains: Chains }) {
  const { words } = useDesk();
  const nodes = new Map(chains.nodes.map((node) => [String(node.id), node]));
  const links = [...chains.links].sort((a, b) => b.count - a.count);
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={words.chainsTable}>
      <table>
        <caption>{words.chainsTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.whom}</th>
            <th scope="col">{words.times}</th>
            <th scope="col">{words.reportsColumn}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <Row key={`${link.from}>${link.to}`} link={link} nodes={nodes} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ChainsPage({ place }: { place: Place }) {
  const { words } = useDesk();
  const about = place.query.get("about") ?? "";
  const limit = window.innerWidth < 640 ? kLimitNarrow : kLimit;
  const answer = useAnswer<Chains>(apiUrl("/chains", { about, limit }));
  const svg = useRef<SVGSVGElement>(null);
  const chains = answer.data;
  const centre = chains?.nodes.find((node) => String(node.id) === about || node.label === about);
  const title = centre ? words.chainsAround(centre.label) : words.chainsBusiest;
  return (
    <div class="page wide">
      <PageTitle title={`${words.chains}: ${title}`}>
        {words.chains}: {centre ? <Ar>{centre.label}</Ar> : words.chainsBusiest}
      </PageTitle>
      <p class="lead">{words.chainsIntro}</p>
      <div class="form-row">
        <Field label={words.about} type="search" value={centre?.label ?? about} onValue={(v) => change({ about: v })} />
        {about && <Link to="/chains">{words.chainsAll}</Link>}
      </div>
      <ProblemNote problem={answer.problem} />
      <Live>{answer.isLoading ? words.loading : ""}</Live>
      {chains && chains.nodes.length === 0 && <p class="faint">{words.nothing}</p>}
      {chains && chains.nodes.length > 0 && (
        <>
          <ul class="legend shapes" aria-hidden="true">
            {(["source", "agency", "speaker"] as const).map((kind) => (
              <li key={kind} class={`shape-${kind}`}>
                {words.kind[kind]}
              </li>
            ))}
          </ul>
          <Graph
            chains={chains}
            centre={centre ? String(centre.id) : null}
            urlOfNode={(id) => urlOf("/chains", { about: id })}
            svgRef={svg}
          />
          <ChainsTable chains={chains} />
          <ExportList
            items={[
              { label: "json", href: apiUrl("/chains", { about, limit }) },
              { label: words.saveSvg, act: () => saveSvg(svg.current, "chains") },
              { label: words.savePng, act: () => void savePng(svg.current, "chains") },
            ]}
          />
        </>
      )}
    </div>
  );
}
