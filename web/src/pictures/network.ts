// Where the nodes of a network go. The forces run to rest before anything is drawn: the same network always looks the
// same, and nothing moves that nobody moved.
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import type { Chains, ChainNode } from "../model.ts";

export interface Spot extends SimulationNodeDatum {
  node: ChainNode;
  radius: number;
  x: number;
  y: number;
}

export interface Edge {
  from: Spot;
  to: Spot;
  count: number;
}

export interface Network {
  spots: Spot[];
  edges: Edge[];
}

const kTicks = 300;

const kMostEdges = 56; // drawn; a table beside the picture has all

/// By area, the largest of a network being as large as in any other.
export function radiusOf(count: number, most: number): number {
  return 7 + 15 * Math.sqrt(count / Math.max(most, 4));
}

export function networkOf(chains: Chains, centre: string | null, width: number, height: number): Network {
  const most = Math.max(1, ...chains.nodes.map((node) => node.count));
  const spots: Spot[] = chains.nodes.map((node) => ({ node, radius: radiusOf(node.count, most), x: 0, y: 0 }));
  spots.forEach((spot, i) => {
    spot.x = width / 2 + 40 * Math.cos(i * 2.4) * Math.sqrt(i + 1);
    spot.y = height / 2 + 40 * Math.sin(i * 2.4) * Math.sqrt(i + 1);
    if (centre !== null && String(spot.node.id) === centre) {
      spot.fx = width / 2;
      spot.fy = height / 2;
    }
  });
  const byId = new Map(spots.map((spot) => [String(spot.node.id), spot]));
  const strongest = [...chains.links].sort((a, b) => b.count - a.count).slice(0, kMostEdges);
  const edges = strongest.flatMap((link) => {
    const from = byId.get(String(link.from));
    const to = byId.get(String(link.to));
    return from && to && from !== to ? [{ from, to, count: link.count }] : [];
  });
  const links: SimulationLinkDatum<Spot>[] = edges.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(spots)
    .force("charge", forceManyBody().strength(-900))
    .force("link", forceLink(links).distance(120).strength(0.25))
    .force("collide", forceCollide<Spot>((spot) => spot.radius + 30))
    .force("centre", forceCenter(width / 2, height / 2).strength(0.3))
    .force("x", forceX(width / 2).strength((0.07 * height) / width))
    .force("y", forceY(height / 2).strength(0.12))
    .stop()
    .tick(kTicks);
  fit(spots, width, height);
  return { spots, edges };
}

/// Brings all spots into the picture, with room for their names.
function fit(spots: readonly Spot[], width: number, height: number): void {
  if (spots.length === 0) return;
  const margin = { x: Math.min(70, width / 6), y: 40 };
  for (const [axis, size, room] of [["x", width, margin.x], ["y", height, margin.y]] as const) {
    const all = spots.map((spot) => spot[axis]);
    const low = Math.min(...all);
    const high = Math.max(...all);
    const factor = high - low > size - 2 * room ? (size - 2 * room) / (high - low) : 1;
    for (const spot of spots) spot[axis] = size / 2 + (spot[axis] - (low + high) / 2) * factor;
  }
}

/// The nearest spot in the direction of an arrow key, for walking the picture; null when there is none.
export function nextSpot(spots: readonly Spot[], from: Spot, key: string): Spot | null {
  const along: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const direction = along[key];
  if (!direction) return null;
  let best: Spot | null = null;
  let least = Infinity;
  for (const spot of spots) {
    const dx = spot.x - from.x;
    const dy = spot.y - from.y;
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1] + dy * direction[0]);
    if (spot === from || ahead <= 0 || aside > 2 * ahead) continue;
    if (ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = spot;
    }
  }
  return best;
}
