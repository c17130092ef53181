// All that a report holds, as lists beside its text: the same records that the text marks, for those who would rather
// read them, hear them or count them. Each goes to its place in the text.
import type { ComponentChildren } from "preact";
import { sayDay, sayInterval } from "../dates.ts";
import type { Reading } from "../model.ts";
import { Link, urlOf } from "../router.tsx";
import { useDesk } from "../settings.ts";
import { Ar, Chain, Ltr } from "../ui/parts.tsx";
import { EntityFacts, EventFacts, EventLabel, Facts, labelIn } from "./card.tsx";

export const kTabs = ["statements", "times", "names", "events"] as const;
export type Tab = (typeof kTabs)[number];

/// The list that holds a record, by the record's id.
export function tabOf(id: string): Tab {
  if (id.startsWith("entity") || id.startsWith("n") || id.startsWith("m")) return "names";
  if (id.startsWith("t")) return "times";
  return id.startsWith("e") || id.startsWith("d") ? "events" : "statements";
}

interface ListProps {
  reading: Reading;
  pick: string | null;
  onText(pick: string): void;
}

interface ItemProps {
  id: string;
  pick: string | null;
  mark: string | null; // what the item's button goes to in the text
  onText(pick: string): void;
  children: ComponentChildren;
}

function Item({ id, pick, mark, onText, children }: ItemProps) {
  const { words } = useDesk();
  return (
    <li id={`item-${id}`} tabIndex={-1} class={pick !== null && (pick === id || pick === mark) ? "picked" : undefined}>
      {children}
      {mark !== null && (
        <p class="go">
          <button type="button" class="link" onClick={() => onText(mark)}>
            {words.inText}
          </button>
        </p>
      )}
    </li>
  );
}

function Statements({ reading, pick, onText }: ListProps) {
  const { words, manner } = useDesk();
  return (
    <ol class="records">
      {reading.statements.map((one, i) => {
        const entity = one.entity === null ? undefined : reading.entities[one.entity];
        const role = [entity?.rank, entity?.role].filter(Boolean).join("، ");
        return (
          <Item key={i} id={`s${i}`} mark={`s${i}`} pick={pick} onText={onText}>
            <Chain source={reading.source ?? reading.dateline?.agency ?? null} via={one.via} speaker={one.speaker} />
            {role && (
              <p class="faint">
                <Ar>{role}</Ar>
              </p>
            )}
            {one.content && (
              <blockquote lang="ar" dir="rtl">
                <Ar>{reading.text.slice(one.content[0], one.content[1])}</Ar>
              </blockquote>
            )}
            <p class="meta">
              <span>{labelIn(words.act, one.act)}</span>
              <span>{labelIn(words.manner, one.manner)}</span>
              {one.said && <span>{sayDay(one.said, manner)}</span>}
              {one.medium && <Ar>{one.medium}</Ar>}
              <Ltr>{one.rule}</Ltr>
            </p>
          </Item>
        );
      })}
    </ol>
  );
}

function Times({ reading, pick, onText }: ListProps) {
  const { words, manner } = useDesk();
  return (
    <ol class="records">
      {reading.times.map((time, i) => (
        <Item key={i} id={`t${i}`} mark={`t${i}`} pick={pick} onText={onText}>
          <p>
            <Ar className="strong">{reading.text.slice(time.span[0], time.span[1])}</Ar>
          </p>
          <Facts
            rows={[
              [labelIn(words.timeType, time.type), <Ltr>{time.value}</Ltr>],
              [words.marks.dated, time.begin && time.end ? sayInterval(time.begin, time.end, manner) : null],
              [words.rule, <Ltr>{time.rule}</Ltr>],
            ]}
          />
        </Item>
      ))}
    </ol>
  );
}

function Names({ reading, pick, onText }: ListProps) {
  const { words } = useDesk();
  return (
    <ol class="records">
      {reading.entities.map((entity, i) => {
        const at = reading.names.findIndex((one) => one.entity === i);
        const isPicked = pick !== null && /^[nm]\d+$/.test(pick);
        const list = pick?.startsWith("n") ? reading.names : reading.mentions;
        const own = isPicked && list[Number(pick?.slice(1))]?.entity === i;
        return (
          <Item key={i} id={`entity${i}`} mark={at < 0 ? null : `n${at}`} pick={own ? `entity${i}` : pick} onText={onText}>
            <p class="meta">{labelIn(words.nameType, entity.type)}</p>
            <EntityFacts entity={entity} />
            <p class="go">
              <Link to={urlOf("/timeline", { about: entity.name })}>{words.itsTimeline}</Link>{" "}
              <Link to={urlOf("/said", { speaker: entity.name })}>{words.itsStatements}</Link>
            </p>
          </Item>
        );
      })}
    </ol>
  );
}

function Events({ reading, pick, onText }: ListProps) {
  const { words, manner } = useDesk();
  return (
    <ol class="records">
      {reading.events.map((event, i) => (
        <Item key={`e${i}`} id={`e${i}`} mark={`e${i}`} pick={pick} onText={onText}>
          <p>
            <Ar className="strong">{reading.text.slice(event.trigger[0], event.trigger[1])}</Ar>
          </p>
          <p>
            <EventLabel event={event} />
          </p>
          <EventFacts reading={reading} event={event} />
          <p class="meta">
            <Ltr>{event.rule}</Ltr>
          </p>
        </Item>
      ))}
      {reading.dated.map((one, i) => {
        const time = reading.times[one.time];
        if (one.event !== null || !time) return null;
        return (
          <Item key={`d${i}`} id={`d${i}`} mark={`d${i}`} pick={pick} onText={onText}>
            <p>
              <Ar className="strong">{reading.text.slice(one.trigger[0], one.trigger[1])}</Ar>{" "}
              <span class={`status is-${one.status}`}>{labelIn(words.status, one.status)}</span>
            </p>
            <p class="meta">
              <span>{sayInterval(time.begin, time.end, manner)}</span>
              <Ltr>{one.rule}</Ltr>
            </p>
          </Item>
        );
      })}
    </ol>
  );
}

export function Records({ tab, ...props }: ListProps & { tab: Tab }) {
  const { words } = useDesk();
  const count = countOf(props.reading, tab);
  if (count === 0) return <p class="faint">{words.nothing}</p>;
  switch (tab) {
    case "statements":
      return <Statements {...props} />;
    case "times":
      return <Times {...props} />;
    case "names":
      return <Names {...props} />;
    case "events":
      return <Events {...props} />;
  }
}

export function countOf(reading: Reading, tab: Tab): number {
  switch (tab) {
    case "statements":
      return reading.statements.length;
    case "times":
      return reading.times.length;
    case "names":
      return reading.entities.length;
    case "events":
      return reading.events.length + reading.dated.filter((one) => one.event === null).length;
  }
}
