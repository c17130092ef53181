// A reading: its text, its records, its small timeline, the legend with a switch for each layer. What is picked, hidden
// and which list is open stands in the URL.
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import type { TargetedKeyboardEvent } from "preact";
import type { Reading } from "../model.ts";
import { TimelinePicture } from "../pictures/timeline.tsx";
import type { TimelineItem } from "../pictures/lanes.ts";
import { change } from "../router.tsx";
import type { Place } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Switch } from "../ui/parts.tsx";
import { countOf, kTabs, Records, tabOf } from "./lists.tsx";
import type { Tab } from "./lists.tsx";
import { countHidden, kLayers, plain } from "./segments.ts";
import type { Layer } from "./segments.ts";
import { MarkedText } from "./text.tsx";

/// What a report dates, as things on a line: events that have days, and what else a time dates.
export function datedItems(reading: Reading): TimelineItem[] {
  const words = (span: readonly [number, number]) => plain(reading.text.slice(span[0], span[1]));
  const out: TimelineItem[] = [];
  reading.events.forEach((event, i) => {
    if (!event.begin || !event.end) return;
    out.push({ id: `e${i}`, first: event.begin, past: event.end, status: event.status, label: words(event.trigger) });
  });
  reading.dated.forEach((one, i) => {
    const time = reading.times[one.time];
    if (one.event !== null || !time?.begin || !time.end) return;
    out.push({ id: `d${i}`, first: time.begin, past: time.end, status: one.status, label: words(one.trigger) });
  });
  return out;
}

function Legend({ hidden }: { hidden: ReadonlySet<Layer> }) {
  const { words } = useDesk();
  const set = (layer: Layer, on: boolean) => {
    const next = kLayers.filter((one) => (one === layer ? !on : hidden.has(one)));
    change({ hide: next.join(",") }, "replace");
  };
  return (
    <div class="legend" role="group" aria-label={words.legend}>
      {kLayers.map((layer) => (
        <Switch
          key={layer}
          on={!hidden.has(layer)}
          onChange={(on) => set(layer, on)}
          label={<span class={`swatch m-${layer}`}>{words.layer[layer]}</span>}
        />
      ))}
    </div>
  );
}

function Tabs({ reading, tab }: { reading: Reading; tab: Tab }) {
  const { words, lang } = useDesk();
  const open = (next: Tab) => {
    change({ tab: next }, "replace");
    document.getElementById(`tab-${next}`)?.focus();
  };
  const onKey = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const forward = lang === "ar" ? "ArrowLeft" : "ArrowRight";
    const back = lang === "ar" ? "ArrowRight" : "ArrowLeft";
    const step = event.key === forward ? 1 : event.key === back ? kTabs.length - 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    open(kTabs[(kTabs.indexOf(tab) + step) % kTabs.length] as Tab);
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.records} onKeyDown={onKey}>
      {kTabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === tab}
          aria-controls="records"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => open(one)}
        >
          {words.tabs[one]} <span class="count">{countOf(reading, one)}</span>
        </button>
      ))}
    </div>
  );
}

function Notes({ reading }: { reading: Reading }) {
  const { words } = useDesk();
  const hiddenMarks = useMemo(() => countHidden(reading.text), [reading.text]);
  return (
    <>
      {hiddenMarks > 0 && <p class="note">{words.hiddenMarks(hiddenMarks)}</p>}
      {reading.encoding_errors > 0 && <p class="note">{words.encodingErrors(reading.encoding_errors)}</p>}
    </>
  );
}

export function ReadingView({ reading, place }: { reading: Reading; place: Place }) {
  const { words } = useDesk();
  const pick = place.query.get("pick");
  const asked = place.query.get("tab") as Tab | null;
  const tab = asked !== null && kTabs.includes(asked) ? asked : "statements";
  const hide = place.query.get("hide") ?? "";
  const hidden = useMemo(() => new Set(kLayers.filter((one) => hide.split(",").includes(one))), [hide]);
  const items = useMemo(() => datedItems(reading), [reading]);
  const goal = useRef<string | null>(null); // what takes the focus once it is on the page

  useEffect(() => {
    if (goal.current === null) return;
    const element = document.getElementById(goal.current);
    goal.current = null;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  });

  const toList = (id: string) => {
    goal.current = `item-${id}`;
    change({ tab: tabOf(id), pick: id.startsWith("entity") ? pick : id }, "replace");
  };
  const toText = (id: string) => {
    change({ pick: id }, "replace");
    // The text brings the mark into view; the focus follows once it is drawn.
    window.setTimeout(() => {
      const mark = document.querySelector<HTMLElement>(".text .mark.picked[data-at]");
      mark?.scrollIntoView({ block: "center" });
      mark?.focus({ preventScroll: true });
    }, 60);
  };
  const onPick = useCallback((id: string | null) => change({ pick: id }, "replace"), []);

  return (
    <div class="reading">
      <section class="reading-text" aria-label={words.text}>
        <Legend hidden={hidden} />
        <Notes reading={reading} />
        <MarkedText reading={reading} hidden={hidden} pick={pick} onPick={onPick} onList={toList} />
      </section>
      <aside aria-label={words.records}>
        {items.length > 0 && (
          <section class="small-timeline">
            <h2>{words.smallTimeline}</h2>
            <TimelinePicture items={items} lanes={3} onItem={toText} label={words.smallTimeline} />
          </section>
        )}
        <Tabs reading={reading} tab={tab} />
        <div role="tabpanel" id="records" aria-labelledby={`tab-${tab}`} tabIndex={0} class="panel">
          <Records tab={tab} reading={reading} pick={pick} onText={toText} />
        </div>
      </aside>
    </div>
  );
}
