// Statements on a line of time, a row for each kind of them. The list below the picture holds all that it shows.
import { scaleUtc } from "d3-scale";
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { instantOf, kDay, sayDay } from "../dates.ts";
import { labelIn } from "../reading/card.tsx";
import { useDesk } from "../settings.ts";
import { thinned, ticksOf } from "./axis.ts";
import { useWidth } from "./timeline.tsx";

export interface StripItem {
  id: string;
  day: string;
  act: string;
  label: string;
}

const kRow = 26;
const kNames = 92; // pixels that the names of the rows take

interface Dot {
  item: StripItem;
  x: number;
  y: number;
}

/// Dots of one day and row stand beside each other as far as there is room, and then on each other.
export function dotsOf(items: readonly StripItem[], acts: readonly string[], toX: (instant: number) => number): Dot[] {
  const there = new Map<string, number>();
  return items.map((item) => {
    const row = acts.indexOf(item.act);
    const x = Math.round(toX(instantOf(item.day)));
    const key = `${row}:${Math.round(x / 4)}`;
    const before = there.get(key) ?? 0;
    there.set(key, before + 1);
    const shift = (before % 2 === 1 ? 1 : -1) * Math.ceil(before / 2) * 3;
    return { item, x, y: row * kRow + kRow / 2 + Math.max(-9, Math.min(9, shift)) };
  });
}

interface StripProps {
  items: readonly StripItem[];
  label: string;
  onItem(id: string): void;
  svgRef: RefObject<SVGSVGElement | null>;
}

export function StripPicture({ items, label, onItem, svgRef }: StripProps) {
  const { words, manner } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isRtl = manner.lang === "ar";
  const acts = [...new Set(items.map((one) => one.act))].sort();
  const days = items.map((one) => instantOf(one.day));
  const low = Math.min(...days) - 2 * kDay;
  const high = Math.max(...days) + 2 * kDay;
  const range = isRtl ? [width - kNames, 12] : [kNames, width - 12];
  const scale = scaleUtc().domain([low, high]).range(range);
  const rows = acts.length * kRow;
  const height = rows + (manner.hijri ? 40 : 24);
  const instants = scale.ticks(Math.max(2, Math.floor((width - kNames) / 100))).map(Number);
  const ticks = thinned(ticksOf(instants, manner), scale, width);
  const direction = isRtl ? "rtl" : "ltr";
  return (
    <div class="picture" ref={box}>
      <svg
        ref={svgRef}
        role="img"
        aria-label={`${label}. ${words.saidPictureHelp}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onClick={(event) => {
          const id = (event.target as Element).getAttribute("data-id");
          if (id) onItem(id);
        }}
      >
        {ticks.map((tick) => (
          <g key={tick.at}>
            <line x1={scale(tick.at)} x2={scale(tick.at)} y1={0} y2={rows} class="grid" />
            {tick.label && (
              <text x={scale(tick.at)} y={rows + 16} text-anchor="middle" class="tick" direction={direction}>
                {tick.label}
              </text>
            )}
            {tick.hijri && (
              <text x={scale(tick.at)} y={rows + 32} text-anchor="middle" class="tick hijri" direction={direction}>
                {tick.hijri}
              </text>
            )}
          </g>
        ))}
        {acts.map((act, i) => (
          <g key={act}>
            <line x1={Math.min(...range)} x2={Math.max(...range)} y1={(i + 0.5) * kRow} y2={(i + 0.5) * kRow} class="grid" />
            <text x={isRtl ? width - 4 : 4} y={(i + 0.5) * kRow + 4} direction={direction} text-anchor="start" class="side">
              {labelIn(words.act, act)}
            </text>
          </g>
        ))}
        {dotsOf(items, acts, scale).map((dot) => (
          <circle key={dot.item.id} cx={dot.x} cy={dot.y} r={5} class="dot said-dot" data-id={dot.item.id}>
            <title>{`${sayDay(dot.item.day, manner)}: ${dot.item.label}`}</title>
          </circle>
        ))}
      </svg>
    </div>
  );
}
