// The marked text. Its marks are one stop for the Tab key; arrow keys go from mark to mark, as in a toolbar. A card shows
// what a mark was read as while the mouse or the focus is on it; a click or the Enter key pins the card, and the focus
// goes into it.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TargetedKeyboardEvent } from "preact";
import type { Reading } from "../model.ts";
import { useDesk } from "../settings.ts";
import { Card } from "./card.tsx";
import { isStop, kLayers, marksOf, paragraphsOf } from "./segments.ts";
import type { Layer, Mark, Segment } from "./segments.ts";

interface TextProps {
  reading: Reading;
  hidden: ReadonlySet<Layer>;
  pick: string | null;
  onPick(pick: string | null): void;
  onList(pick: string): void;
}

/// What the pick of a URL marks: a statement is its cue and what was said.
function isPicked(mark: Mark, pick: string | null): boolean {
  if (pick === null) return false;
  return mark.id === pick || (mark.kind === "content" && `s${mark.index}` === pick);
}

function classOf(segment: Segment, reading: Reading, pick: string | null): string {
  const names = new Set<string>();
  let depth = 0;
  for (const mark of segment.marks) {
    if (mark.kind === "content") ++depth;
    else names.add(`m-${mark.kind}`);
    if (mark.kind === "name") names.add(`m-${(reading.names[mark.index]?.type ?? "PER").toLowerCase()}`);
    if (mark.kind === "time") names.add(`m-${(reading.times[mark.index]?.type ?? "DATE").toLowerCase()}`);
    if (mark.kind === "event") names.add(`is-${reading.events[mark.index]?.status ?? "happened"}`);
    if (mark.kind === "dated") names.add(`is-${reading.dated[mark.index]?.status ?? "happened"}`);
    if (isPicked(mark, pick)) names.add("picked");
  }
  if (depth > 0) names.add(depth > 1 ? "m-content2" : "m-content");
  return [...names].join(" ");
}

const kHover = 180; // milliseconds that the mouse rests on a mark before its card opens
const kLeave = 250; // and that it may be on its way to the card

interface Shown {
  begin: number; // of the segment
  pinned: boolean;
}

/// Puts the card under its mark, within the text's own box; on a narrow screen the style sheet puts it at the foot.
function place(card: HTMLElement, box: HTMLElement, mark: HTMLElement): void {
  const outer = box.getBoundingClientRect();
  const last = [...mark.getClientRects()].at(-1) ?? mark.getBoundingClientRect();
  const room = outer.width - card.offsetWidth;
  const wanted = last.left - outer.left + last.width / 2 - card.offsetWidth / 2;
  card.style.left = `${Math.max(0, Math.min(room, wanted))}px`;
  card.style.top = `${last.bottom - outer.top + 6}px`;
}

export function MarkedText({ reading, hidden, pick, onPick, onList }: TextProps) {
  const { words } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const timer = useRef(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const [stop, setStop] = useState<number | null>(null);
  const paragraphs = useMemo(() => {
    return paragraphsOf(reading.text, reading.headline, marksOf(reading, hidden));
  }, [reading, hidden]);
  const stops = useMemo(
    () => paragraphs.flatMap((one) => one.segments).filter((one) => one.marks.some(isStop)),
    [paragraphs],
  );
  const current = stops.find((one) => one.begin === stop) ?? stops[0];
  const shownSegment = stops.find((one) => one.begin === shown?.begin);

  const elementOf = (begin: number) => box.current?.querySelector<HTMLElement>(`[data-at="${begin}"]`) ?? null;
  const focus = (segment: Segment | undefined) => {
    if (!segment) return;
    setStop(segment.begin);
    elementOf(segment.begin)?.focus();
  };

  // A picked record comes into view, wherever the pick came from.
  useEffect(() => {
    if (pick === null) return;
    const segment = stops.find((one) => one.marks.some((mark) => mark.id === pick));
    if (!segment) return;
    setStop(segment.begin);
    elementOf(segment.begin)?.scrollIntoView({ block: "center" });
  }, [pick, stops]);

  useLayoutEffect(() => {
    const mark = shown ? elementOf(shown.begin) : null;
    if (!card.current || !box.current || !mark) return;
    place(card.current, box.current, mark);
    if (shown?.pinned) card.current.focus({ preventScroll: true });
  }, [shown]);

  const show = (begin: number, delay: number) => {
    window.clearTimeout(timer.current);
    if (!shown?.pinned) timer.current = window.setTimeout(() => setShown({ begin, pinned: false }), delay);
  };
  const hide = () => {
    window.clearTimeout(timer.current);
    if (!shown?.pinned) timer.current = window.setTimeout(() => setShown(null), kLeave);
  };
  const close = (andFocus: boolean) => {
    window.clearTimeout(timer.current);
    const begin = shown?.begin;
    setShown(null);
    if (andFocus && begin !== undefined) elementOf(begin)?.focus({ preventScroll: true });
  };
  const pin = (segment: Segment) => {
    window.clearTimeout(timer.current);
    setStop(segment.begin);
    setShown({ begin: segment.begin, pinned: true });
    const first = [...segment.marks].reverse().find(isStop);
    if (first) onPick(first.id);
  };

  const onKey = (event: TargetedKeyboardEvent<HTMLElement>, segment: Segment) => {
    const at = stops.indexOf(segment);
    const to: Record<string, number> = {
      ArrowLeft: at + 1, // the text runs to the left
      ArrowRight: at - 1,
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setShown(null);
      focus(stops[next]);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      pin(segment);
    } else if (event.key === "Escape") {
      close(false);
    }
  };

  const segmentView = (segment: Segment) => {
    const words_ = reading.text.slice(segment.begin, segment.end);
    if (segment.marks.length === 0) return words_;
    const className = classOf(segment, reading, pick);
    if (!segment.marks.some(isStop)) {
      return (
        <span key={segment.begin} class={className}>
          {words_}
        </span>
      );
    }
    const isShown = shown?.begin === segment.begin;
    return (
      <span
        key={segment.begin}
        role="button"
        class={`${className} mark`}
        data-at={segment.begin}
        tabIndex={segment === current ? 0 : -1}
        aria-expanded={isShown && (shown?.pinned ?? false)}
        aria-describedby={isShown ? "mark-card" : undefined}
        onMouseEnter={() => show(segment.begin, kHover)}
        onMouseLeave={hide}
        onFocus={() => show(segment.begin, 0)}
        onBlur={hide}
        onClick={() => pin(segment)}
        onKeyDown={(event) => onKey(event, segment)}
      >
        {words_}
      </span>
    );
  };

  return (
    <div class="text-box" ref={box}>
      <p class="live" id="text-help">
        {words.textHelp}
      </p>
      <div class={`text ${kLayers.filter((one) => hidden.has(one)).map((one) => `no-${one}`).join(" ")}`} lang="ar" dir="rtl">
        {paragraphs.map((one) => {
          const Tag = one.isHeadline ? "h2" : "p";
          return <Tag key={one.begin}>{one.segments.map(segmentView)}</Tag>;
        })}
      </div>
      {shown && shownSegment && (
        <div
          ref={card}
          id="mark-card"
          class={shown.pinned ? "card pinned" : "card"}
          role={shown.pinned ? "dialog" : "tooltip"}
          aria-label={shown.pinned ? reading.text.slice(shownSegment.begin, shownSegment.end) : undefined}
          tabIndex={-1}
          onMouseEnter={() => window.clearTimeout(timer.current)}
          onMouseLeave={hide}
          onKeyDown={(event) => {
            if (event.key === "Escape") close(true);
          }}
        >
          {shown.pinned && (
            <button type="button" class="close" aria-label={words.close} onClick={() => close(true)}>
              ×
            </button>
          )}
          <Card
            reading={reading}
            marks={shownSegment.marks}
            onList={(id) => {
              close(false);
              onList(id);
            }}
          />
        </div>
      )}
    </div>
  );
}
