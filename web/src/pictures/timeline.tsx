// A line of time: what happened above it, what was planned below. A day is a dot, a month or a year a bar as long as it
// is. Time runs the way the interface reads. Lists beside every picture hold all that it shows, so that the picture is
// one image for those who do not see it.
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import type { D3ZoomEvent, ZoomBehavior, ZoomTransform } from "d3-zoom";
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { dayOf, instantOf, kDay, sayInterval } from "../dates.ts";
import { useDesk } from "../settings.ts";
import { thinned, ticksOf } from "./axis.ts";
import { extentOf, placed, usualView } from "./lanes.ts";
import type { Placed, TimelineItem } from "./lanes.ts";

const kLane = 24;
const kAxis = 26;

export interface TimelineProps {
  items: readonly TimelineItem[];
  label: string;
  lanes: number; // on each side of the axis
  view?: string | null; // "2010-01-01~2021-12-31", or "all"; else where most items are
  onView?(view: string | null): void;
  onItem?(id: string): void;
  svgRef?: RefObject<SVGSVGElement | null>;
}

/// The width of an element as it changes.
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(240, Math.round(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}

export function viewOf(text: string | null | undefined): [number, number] | null {
  const [from, to] = (text ?? "").split("~").map((day) => instantOf(day));
  return from !== undefined && to !== undefined && to > from ? [from, to] : null;
}

function Mark({ one, x, y }: { one: Placed; x: (pixel: number) => number; y: number }) {
  const { manner, words } = useDesk();
  const className = `mark-${one.item.status}`;
  const left = Math.min(x(one.begin), x(one.end));
  const isRtl = manner.lang === "ar";
  return (
    <g class={`item ${className}`} data-id={one.item.id}>
      <title>{`${sayInterval(one.item.first, one.item.past, manner)}: ${one.item.label} (${words.status[one.item.status]})`}</title>
      {one.isBar ? (
        <rect x={left} y={y - 9} width={Math.abs(x(one.end) - x(one.begin))} height={18} rx={4} class="bar" />
      ) : (
        <circle cx={x(one.begin)} cy={y} r={5} class="dot" />
      )}
      {one.label && (
        <text x={x(one.labelAt)} y={y + 4.5} direction="rtl" text-anchor={isRtl ? "start" : "end"} class="item-label">
          {one.label}
        </text>
      )}
    </g>
  );
}

interface Zooming {
  transform: ZoomTransform;
  by(factor: number): void;
  shift(part: number): void; // parts of the width, towards what is later
  all(): void;
}

/// Zooming and panning of an SVG along the line of time.
function useZoom(
  svg: RefObject<SVGSVGElement | null>,
  width: number,
  full: [number, number],
  isRtl: boolean,
  view: [number, number] | null,
  onEnd: (transform: ZoomTransform) => void,
): Zooming {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  useEffect(() => {
    if (!svg.current) return;
    const most = Math.max(1, (full[1] - full[0]) / (8 * kDay));
    const own = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, most])
      .extent([[0, 0], [width, 1]])
      .translateExtent([[0, -Infinity], [width, Infinity]])
      .filter((event: Event) => !(event instanceof WheelEvent) || event.ctrlKey || event.metaKey)
      .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => setTransform(event.transform))
      .on("end", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (event.sourceEvent) end.current(event.transform);
      });
    behaviour.current = own;
    const target = select(svg.current).call(own).on("dblclick.zoom", null);
    let start = zoomIdentity;
    if (view) {
      const k = Math.min(most, Math.max(1, (full[1] - full[0]) / (view[1] - view[0])));
      const early = ((view[0] - full[0]) / (full[1] - full[0])) * width;
      start = zoomIdentity.translate(isRtl ? -(width - early) * k + width : -early * k, 0).scale(k);
    }
    target.call(own.transform, start);
    return () => {
      select(svg.current as SVGSVGElement).on(".zoom", null);
    };
  }, [width, full[0], full[1], isRtl]);
  const act = (what: (own: ZoomBehavior<SVGSVGElement, unknown>, target: SVGSVGElement) => void) => {
    if (!behaviour.current || !svg.current) return;
    what(behaviour.current, svg.current);
    end.current((svg.current as SVGSVGElement & { __zoom: ZoomTransform }).__zoom);
  };
  return {
    transform,
    by: (factor) => act((own, target) => own.scaleBy(select(target), factor)),
    shift: (part) =>
      act((own, target) => own.translateBy(select(target), ((isRtl ? part : -part) * width) / transform.k, 0)),
    all: () => act((own, target) => own.transform(select(target), zoomIdentity)),
  };
}

export function TimelinePicture({ items, label, lanes, view, onView, onItem, svgRef }: TimelineProps) {
  const { words, manner } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const ownRef = useRef<SVGSVGElement>(null);
  const svg = svgRef ?? ownRef;
  const width = useWidth(box);
  const isRtl = manner.lang === "ar";
  const full = useMemo(() => extentOf(items) ?? ([0, kDay] as [number, number]), [items]);
  const start = view === "all" ? null : (viewOf(view) ?? usualView(items));
  const base = scaleUtc().domain(full).range(isRtl ? [width, 0] : [0, width]);
  const zooming = useZoom(svg, width, full, isRtl, start, (transform) => {
    const [from, to] = transform.rescaleX(base).domain() as [Date, Date];
    onView?.(transform.k === 1 ? "all" : `${dayOf(from.getTime())}~${dayOf(to.getTime() + kDay - 1)}`);
  });
  const scale = zooming.transform.rescaleX(base);
  const along = (instant: number) => (isRtl ? width - scale(instant) : scale(instant));
  const x = (pixel: number) => (isRtl ? width - pixel : pixel);
  const all = placed(items, along, width, lanes);
  const used = (plan: boolean) => Math.max(1, ...all.filter((one) => one.isPlan === plan).map((one) => one.lane + 1));
  const above = used(false) * kLane + 20;
  const axisHeight = kAxis + (manner.hijri ? 16 : 0);
  const height = above + axisHeight + used(true) * kLane + 22;
  const instants = scale.ticks(Math.max(2, Math.floor(width / 95))).map(Number);
  const ticks = thinned(ticksOf(instants, manner), scale, width);
  const yOf = (one: Placed) =>
    one.isPlan ? above + axisHeight + (one.lane + 0.5) * kLane : above - (one.lane + 0.5) * kLane;
  const pick = (event: MouseEvent) => {
    const id = (event.target as Element).closest("[data-id]")?.getAttribute("data-id");
    if (id) onItem?.(id);
  };
  const sideX = isRtl ? width - 4 : 4;
  const anchor = "start";
  return (
    <div class="picture" ref={box}>
      <svg
        ref={svg}
        role="img"
        aria-label={`${label}. ${words.pictureList}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        class="timeline"
        onClick={pick}
      >
        {ticks.map((tick) => (
          <g key={tick.at}>
            <line x1={scale(tick.at)} x2={scale(tick.at)} y1={0} y2={height} class="grid" />
            {tick.label && (
              <text x={scale(tick.at)} y={above + 17} text-anchor="middle" class="tick" direction={isRtl ? "rtl" : "ltr"}>
                {tick.label}
              </text>
            )}
            {tick.hijri && (
              <text x={scale(tick.at)} y={above + 33} text-anchor="middle" class="tick hijri" direction={isRtl ? "rtl" : "ltr"}>
                {tick.hijri}
              </text>
            )}
          </g>
        ))}
        <line x1={0} x2={width} y1={above} y2={above} class="axis" />
        <line x1={0} x2={width} y1={above + axisHeight} y2={above + axisHeight} class="axis" />
        <text x={sideX} y={14} text-anchor={anchor} direction={isRtl ? "rtl" : "ltr"} class="side">
          {words.happenedSide}
        </text>
        <text x={sideX} y={height - 6} text-anchor={anchor} direction={isRtl ? "rtl" : "ltr"} class="side">
          {words.plannedSide}
        </text>
        {all.map((one) => (
          <Mark key={one.item.id} one={one} x={x} y={yOf(one)} />
        ))}
      </svg>
      <div class="buttons" role="group" aria-label={label}>
        <button type="button" onClick={() => zooming.by(2)} aria-label={words.zoomIn} title={words.zoomIn}>
          +
        </button>
        <button type="button" onClick={() => zooming.by(0.5)} aria-label={words.zoomOut} title={words.zoomOut}>
          −
        </button>
        <button type="button" onClick={() => zooming.shift(-0.5)}>
          {words.earlier}
        </button>
        <button type="button" onClick={() => zooming.shift(0.5)}>
          {words.later}
        </button>
        <button type="button" onClick={zooming.all}>
          {words.zoomAll}
        </button>
      </div>
    </div>
  );
}
