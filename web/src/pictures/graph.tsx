// Draws a network of who quotes whom. A circle is a speaker, a square an agency, a diamond a publisher; an arrow goes from
// who quotes to who is quoted. Nodes are links to the network around them; arrow keys go from node to node.
import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Chains } from "../model.ts";
import { plain } from "../reading/segments.ts";
import { go } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { shortened } from "./lanes.ts";
import { networkOf, nextSpot } from "./network.ts";
import type { Edge, Spot } from "./network.ts";
import { useWidth } from "./timeline.tsx";

function Shape({ spot }: { spot: Spot }) {
  const { x, y, radius, node } = spot;
  const r = radius;
  if (node.kind === "speaker") return <circle cx={x} cy={y} r={r} />;
  if (node.kind === "agency") return <rect x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} rx={3} />;
  return <path d={`M${x} ${y - r * 1.2}L${x + r * 1.2} ${y}L${x} ${y + r * 1.2}L${x - r * 1.2} ${y}Z`} />;
}

/// A line from border to border, its arrow at the one who is quoted.
function Arrow({ edge, most }: { edge: Edge; most: number }) {
  const { from, to } = edge;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x1, y1] = [from.x + ux * from.radius * 1.1, from.y + uy * from.radius * 1.1];
  const [x2, y2] = [to.x - ux * (to.radius * 1.15 + 3), to.y - uy * (to.radius * 1.15 + 3)];
  const head = 8;
  const at = (along: number, aside: number) => `${x2 - ux * along - uy * aside} ${y2 - uy * along + ux * aside}`;
  return (
    <g class="edge">
      <line x1={x1} y1={y1} x2={x2 - ux * head * 0.7} y2={y2 - uy * head * 0.7} stroke-width={1 + 4 * Math.sqrt(edge.count / Math.max(most, 4))} />
      <path d={`M${x2} ${y2}L${at(head, head * 0.6)}L${at(head, -head * 0.6)}Z`} />
    </g>
  );
}

interface GraphProps {
  chains: Chains;
  centre: string | null;
  urlOfNode(id: string | number): string;
  svgRef: RefObject<SVGSVGElement | null>;
}

export function Graph({ chains, centre, urlOfNode, svgRef }: GraphProps) {
  const { words } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = width < 500 ? 460 : 560;
  const network = useMemo(() => networkOf(chains, centre, width, height), [chains, centre, width, height]);
  const most = Math.max(1, ...network.edges.map((edge) => edge.count));
  const [stop, setStop] = useState<string | null>(null);
  const current =
    network.spots.find((spot) => String(spot.node.id) === stop) ??
    network.spots.find((spot) => String(spot.node.id) === centre) ??
    network.spots[0];
  const onKey = (event: KeyboardEvent, spot: Spot) => {
    const next = nextSpot(network.spots, spot, event.key);
    if (!next) return;
    event.preventDefault();
    setStop(String(next.node.id));
    svgRef.current?.querySelector<SVGElement>(`[data-node="${network.spots.indexOf(next)}"]`)?.focus();
  };
  return (
    <div class="picture" ref={box}>
      <svg
        ref={svgRef}
        role="group"
        aria-label={words.chainsPicture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        class="graph"
      >
        {network.edges.map((edge, i) => (
          <Arrow key={i} edge={edge} most={most} />
        ))}
        {network.spots.map((spot, i) => {
          const isCentre = String(spot.node.id) === centre;
          return (
            <a
              key={spot.node.id}
              href={urlOfNode(spot.node.id)}
              data-node={i}
              class={`node kind-${spot.node.kind}${isCentre ? " centre" : ""}`}
              tabindex={spot === current ? 0 : -1}
              aria-current={isCentre ? "true" : undefined}
              onKeyDown={(event) => onKey(event as unknown as KeyboardEvent, spot)}
              onFocus={() => setStop(String(spot.node.id))}
              onClick={(event: MouseEvent) => {
                if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go(urlOfNode(spot.node.id));
              }}
            >
              <title>{`${plain(spot.node.label)} (${words.kind[spot.node.kind]}, ${spot.node.count})`}</title>
              <Shape spot={spot} />
              <text x={spot.x} y={spot.y + spot.radius + 17} text-anchor="middle" direction="rtl" class="node-label" aria-hidden="true">
                {shortened(plain(spot.node.label), width < 500 ? 14 : 26)}
              </text>
            </a>
          );
        })}
      </svg>
    </div>
  );
}
