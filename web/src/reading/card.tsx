// What the records under a mark are, the narrowest first.
import type { ComponentChildren } from "preact";
import { sayDay, sayInterval } from "../dates.ts";
import type { Entity, EventNumber, Participant, PloverEvent, Reading } from "../model.ts";
import { Link, urlOf } from "../router.tsx";
import { useDesk } from "../settings.ts";
import type { Desk } from "../settings.ts";
import { Ar, Chain, Ltr } from "../ui/parts.tsx";
import type { Mark } from "./segments.ts";

export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ComponentChildren])[] }) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false);
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function labelIn(table: Record<string, string>, key: string | null): string {
  return key === null ? "" : (table[key] ?? key);
}

/// "RETREAT withdraw" in words.
export function sayAct(act: string | null, desk: Desk): string {
  if (act === null) return "";
  const [type = "", ...mode] = act.split(" ");
  return [labelIn(desk.words.eventType, type), ...mode].join(" ");
}

export function Participants({ reading, list }: { reading: Reading; list: readonly Participant[] }) {
  if (list.length === 0) return null;
  return (
    <>
      {list.map((one, i) => (
        <span key={i} class="participant">
          <Ar>{reading.text.slice(one.span[0], one.span[1])}</Ar> {one.code && <Ltr>{one.code}</Ltr>}
        </span>
      ))}
    </>
  );
}

export function sayNumber(one: EventNumber, desk: Desk): string {
  const amount = one.value.toLocaleString("en-GB");
  const bound = labelIn(desk.words.bound, one.bound);
  return [labelIn(desk.words.counted, one.counted), bound, amount, one.currency ?? ""].filter(Boolean).join(" ");
}

function Rule({ rule }: { rule: string }) {
  return (
    <p class="rule">
      <Ltr>{rule}</Ltr>
    </p>
  );
}

function TimeCard({ reading, index }: { reading: Reading; index: number }) {
  const { words, manner } = useDesk();
  const time = reading.times[index];
  if (!time) return null;
  return (
    <>
      <Facts
        rows={[
          [words.value, <Ltr>{time.value}</Ltr>],
          [words.marks.dated, time.begin && time.end ? sayInterval(time.begin, time.end, manner) : null],
          [words.interval, time.begin && time.end ? <Ltr>{`[${time.begin}, ${time.end})`}</Ltr> : null],
          ["mod", time.mod ? `${labelIn(words.mod, time.mod)} (${time.mod})` : null],
        ]}
      />
      <Rule rule={time.rule} />
    </>
  );
}

export function EntityFacts({ entity }: { entity: Entity }) {
  const { words } = useDesk();
  return (
    <Facts
      rows={[
        [words.marks.name, <Ar>{entity.name}</Ar>],
        [words.role, [entity.rank, entity.role].some(Boolean) && <Ar>{[entity.rank, entity.role].filter(Boolean).join("، ")}</Ar>],
        [words.aliases, entity.aliases.length > 0 && <Ar>{entity.aliases.join("، ")}</Ar>],
        [words.code, entity.code && <Ltr>{entity.code}</Ltr>],
      ]}
    />
  );
}

function NameCard({ reading, entity, rule }: { reading: Reading; entity: number | null; rule: string }) {
  const { words } = useDesk();
  const known = entity === null ? undefined : reading.entities[entity];
  return (
    <>
      {known && <EntityFacts entity={known} />}
      {known && (
        <p class="go">
          <Link to={urlOf("/timeline", { about: known.name })}>{words.itsTimeline}</Link>{" "}
          <Link to={urlOf("/said", { speaker: known.name })}>{words.itsStatements}</Link>
        </p>
      )}
      <Rule rule={rule} />
    </>
  );
}

function StatementCard({ reading, index }: { reading: Reading; index: number }) {
  const { words, manner } = useDesk();
  const one = reading.statements[index];
  if (!one) return null;
  const entity = one.entity === null ? undefined : reading.entities[one.entity];
  return (
    <>
      <Chain source={reading.source ?? reading.dateline?.agency ?? null} via={one.via} speaker={one.speaker} />
      <Facts
        rows={[
          [words.role, entity?.role && <Ar>{entity.role}</Ar>],
          [words.saidAct, `${labelIn(words.act, one.act)}${words.comma}${labelIn(words.manner, one.manner)}`],
          [words.medium, one.medium && <Ar>{one.medium}</Ar>],
          [words.dated, one.said && sayDay(one.said, manner)],
        ]}
      />
      <Rule rule={one.rule} />
    </>
  );
}

export function EventFacts({ reading, event }: { reading: Reading; event: PloverEvent }) {
  const desk = useDesk();
  const { words, manner } = desk;
  return (
    <Facts
      rows={[
        [words.actors, event.actors.length > 0 && <Participants reading={reading} list={event.actors} />],
        [words.recipients, event.recipients.length > 0 && <Participants reading={reading} list={event.recipients} />],
        [words.place, event.place && <Ar>{event.place}</Ar>],
        [words.numbers, event.numbers.map((one) => sayNumber(one, desk)).join(words.comma)],
        [words.marks.dated, event.begin && event.end ? sayInterval(event.begin, event.end, manner) : event.undated && words.undated],
        [words.claimedBy, event.statement !== null && words.statementNo(event.statement + 1)],
      ]}
    />
  );
}

export function EventLabel({ event }: { event: PloverEvent }) {
  const desk = useDesk();
  const act = event.act ? ` (${sayAct(event.act, desk)})` : "";
  const modality = event.modality === "asserted" ? "" : `${desk.words.comma}${labelIn(desk.words.modality, event.modality)}`;
  return (
    <span>
      {labelIn(desk.words.eventType, event.type)}
      {event.mode && (
        <>
          {" "}
          <Ltr>{event.mode}</Ltr>
        </>
      )}
      {act}
      {desk.words.comma}
      <span class={`status is-${event.status}`}>{labelIn(desk.words.status, event.status)}</span>
      {modality}
    </span>
  );
}

function DatedCard({ reading, index }: { reading: Reading; index: number }) {
  const { words, manner } = useDesk();
  const one = reading.dated[index];
  const time = one && reading.times[one.time];
  if (!one || !time) return null;
  return (
    <>
      <Facts
        rows={[
          [words.marks.dated, time.begin && sayInterval(time.begin, time.end, manner)],
          [words.outcomeLabel, labelIn(words.status, one.status)],
        ]}
      />
      <Rule rule={one.rule} />
    </>
  );
}

function Body({ reading, mark }: { reading: Reading; mark: Mark }) {
  const event = reading.events[mark.index];
  switch (mark.kind) {
    case "time":
      return <TimeCard reading={reading} index={mark.index} />;
    case "name":
      return <NameCard reading={reading} entity={reading.names[mark.index]?.entity ?? null} rule={reading.names[mark.index]?.rule ?? ""} />;
    case "mention":
      return <NameCard reading={reading} entity={reading.mentions[mark.index]?.entity ?? null} rule={reading.mentions[mark.index]?.rule ?? ""} />;
    case "cue":
    case "content":
      return <StatementCard reading={reading} index={mark.index} />;
    case "dated":
      return <DatedCard reading={reading} index={mark.index} />;
    case "event":
      return event ? (
        <>
          <EventFacts reading={reading} event={event} />
          <Rule rule={event.rule} />
        </>
      ) : null;
  }
}

function Title({ reading, mark }: { reading: Reading; mark: Mark }) {
  const { words } = useDesk();
  const event = reading.events[mark.index];
  if (mark.kind === "event" && event) return <EventLabel event={event} />;
  if (mark.kind === "time") return <>{labelIn(words.timeType, reading.times[mark.index]?.type ?? null)}</>;
  if (mark.kind === "name") return <>{labelIn(words.nameType, reading.names[mark.index]?.type ?? null)}</>;
  if (mark.kind === "cue" || mark.kind === "content") return <>{words.statementNo(mark.index + 1)}</>;
  return <>{words.marks[mark.kind]}</>;
}

/// The record of a list that a mark stands for: a name and a mention are their entity's.
export function listIdOf(reading: Reading, mark: Mark): string {
  if (mark.kind === "content") return `s${mark.index}`;
  const entity =
    mark.kind === "name" ? reading.names[mark.index]?.entity : mark.kind === "mention" ? reading.mentions[mark.index]?.entity : null;
  return entity === null || entity === undefined ? mark.id : `entity${entity}`;
}

interface CardProps {
  reading: Reading;
  marks: readonly Mark[];
  onList(id: string): void;
}

export function Card({ reading, marks, onList }: CardProps) {
  const { words } = useDesk();
  return (
    <>
      {[...marks].reverse().map((mark) => (
        <section key={mark.id} class={`card-part k-${mark.layer}`}>
          <h3>
            <Title reading={reading} mark={mark} />
          </h3>
          <Body reading={reading} mark={mark} />
          <p class="go">
            <button type="button" class="link" onClick={() => onList(listIdOf(reading, mark))}>
              {words.inList}
            </button>
          </p>
        </section>
      ))}
    </>
  );
}
