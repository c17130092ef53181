// What the server sends. The reading is that of docs/reading.md with offsets in UTF-16 units, so that spans slice
// strings as they are; rows are those of the command line's `--format json`.

export type Span = [begin: number, end: number];

export interface Dateline {
  span: Span;
  place: string | null;
  place_code: string | null;
  date: string | null;
  agency: string | null;
  rule: string;
}

export interface Time {
  span: Span;
  type: "DATE" | "TIME" | "DURATION" | "SET";
  value: string;
  mod: string;
  begin: string | null;
  end: string | null;
  rule: string;
}

export type NameType = "PER" | "ORG" | "GPE" | "LOC" | "FAC";

export interface Name {
  span: Span;
  type: NameType;
  entity: number | null;
  rule: string;
}

export interface Entity {
  type: NameType;
  name: string;
  aliases: string[];
  rank: string | null;
  role: string | null;
  code: string | null;
  rule: string;
}

export interface Mention {
  span: Span;
  entity: number;
  rule: string;
}

export interface Statement {
  cue: Span;
  source: Span | null;
  speaker: string | null;
  speaker_span: Span | null;
  entity: number | null;
  via: string[];
  via_spans: Span[];
  content: Span | null;
  manner: string;
  act: string;
  medium: string | null;
  said: string | null;
  rule: string;
}

export type Status = "happened" | "planned" | "denied" | "cancelled";

export interface Dated {
  trigger: Span;
  time: number;
  status: Status;
  event: number | null;
  rule: string;
}

export interface Participant {
  span: Span;
  entity: number | null;
  code: string | null;
}

export interface EventNumber {
  counted: string;
  value: number;
  bound: string;
  currency?: string | null;
}

export interface PloverEvent {
  trigger: Span;
  type: string;
  mode: string | null;
  act: string | null;
  actors: Participant[];
  recipients: Participant[];
  numbers: EventNumber[];
  place: string | null;
  begin: string | null;
  end: string | null;
  undated: boolean;
  status: Status;
  modality: string;
  statement: number | null;
  rule: string;
}

export interface Reading {
  id: string;
  url: string | null;
  source: string | null;
  text: string;
  encoding_errors: number;
  headline: Span | null;
  dateline: Dateline | null;
  dct: string | null;
  dct_from: string | null;
  times: Time[];
  names: Name[];
  entities: Entity[];
  mentions: Mention[];
  statements: Statement[];
  dated: Dated[];
  events: PloverEvent[];
}

export interface Rows<Row> {
  rows: Row[];
  next: string | null;
}

export interface FacetValue {
  value: string;
  count: number;
}

export type FacetName = "speaker" | "agency" | "place" | "source" | "month";

export interface Hits extends Rows<Hit> {
  facets?: Partial<Record<FacetName, FacetValue[]>>;
  facets_of?: number;
  total?: number;
}

export interface Hit {
  id: number;
  day: string | null;
  source: string | null;
  headline: string | null;
  url: string | null;
  score: number;
  snippet: string;
}

export interface ReportRow {
  id: number;
  day: string | null;
  source: string | null;
  headline: string | null;
  title: string | null;
  url: string | null;
  name?: string | null;
  place: string | null;
  agency: string | null;
  copies: number | null;
  text?: string;
}

export interface SaidRow {
  report: number;
  number: number;
  said: string | null;
  speaker: string | null;
  rank: string | null;
  role: string | null;
  via: string | null;
  act: string;
  manner: string;
  content: string | null;
  source: string | null;
  entity?: number | null;
}

export interface TimelineRow {
  report: number;
  first: string;
  past: string;
  status: Status;
  trigger: string;
  type: string | null;
  mode: string | null;
  who: string | null;
  according_to: string | null;
  words: string;
  reports: number;
  sources: string[];
}

export interface DueRow {
  report: number;
  reported: string | null;
  due: string;
  until: string;
  trigger: string;
  type: string | null;
  who: string | null;
  according_to: string | null;
  words: string;
  outcome: string;
  evidence_report: number | null;
  evidence: string | null;
  reports: number;
  sources: string[];
}

export interface CopyRow {
  report: number;
  other: number;
  relation: string;
  similarity: number;
  day: string | null;
  other_day: string | null;
  source: string | null;
  other_source: string | null;
}

export type NodeKind = "speaker" | "agency" | "source";

export interface ChainNode {
  id: string | number;
  label: string;
  kind: NodeKind;
  count: number;
}

export interface ChainLink {
  from: string | number;
  to: string | number;
  count: number;
  reports: number[];
}

export interface Chains {
  nodes: ChainNode[];
  links: ChainLink[];
}

export interface About {
  program: string;
  data: string;
  archive: string;
  reports: number;
  write: boolean;
  newest: string | null;
  oldest: string | null;
  sources: string[];
}
