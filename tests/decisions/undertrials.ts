import type { Caller } from './callers.ts';
import { anchors, fields, fieldsOf } from './declared.ts';
import type { Dossier } from './dossier/dossier.ts';
import { type Item, prisonersFor } from './lists.ts';
import { decide, mayAsk, mayFilterBy } from './oracle.ts';
import { canaries, type Planted } from './planted.ts';
import { asked, fieldNamed } from './possible.ts';
import { type Coverage, compare, cover, type Seen } from './seen.ts';
import { standOf } from './stand.ts';
import type { Answered } from './walk.ts';

// What prisons and committees ask of undertrials besides the list: each is of own records alone, and tells of a record what its own
// fields would tell.

const itemsFor = (caller: Caller, dossiers: readonly Dossier[]): Item[] =>
  dossiers.flatMap((dossier) => prisonersFor({ dossier, stand: standOf(caller, dossier) }));

const idOf = ({ values }: Planted): string => String(values.prisonerId);

const isOpen = ({ stand, record }: Item, coordinate: string, about: Planted = record): boolean => {
  const field = fieldNamed(coordinate);
  return field !== undefined && decide(stand.caller.role, asked(field), stand.factsOf(about)).outcome === 'ALLOW';
};

const datesAreOpen = (caller: Caller): boolean =>
  mayFilterBy(caller.role, {
    coordinate: '',
    dataClass: 'COMPUTED_DATES',
    level: 'CONTENT',
    mask: null,
    freeText: false,
  });

const coverTypes = (coverage: Coverage, ...types: readonly string[]): void =>
  cover(coverage, ...fields.filter(({ type }) => types.includes(type)).map(({ coordinate }) => coordinate));

export const committeeQuestion = `query { district(state: "BR", district: "Patna") { state code name
  reviewCommitteeList(quarter: "2026-Q4") { quarter from to asOf notice
    entries { totalCount pageInfo { hasNextPage } edges { cursor node { grounds } }
      nodes { grounds undertrial { prisonerId } case { prisonerId } } } } } }`;

type Committee = {
  readonly entries: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly grounds: readonly string[];
      readonly undertrial: Answered;
      readonly case: Answered;
    }[];
  };
};

/** Nobody is on a caller's list but whom the caller owns; who may not read dates has no list. */
export const walkCommittee = (
  caller: Caller,
  dossiers: readonly Dossier[],
  seen: Seen,
  coverage: Coverage,
  district: { readonly state: string; readonly code: string; readonly reviewCommitteeList: Committee | null },
): number => {
  compare(seen, `${caller.name}: district`, [district.state, district.code], ['BR', 'PATNA']);
  compare(seen, `${caller.name}: a list`, district.reviewCommitteeList !== null, datesAreOpen(caller));
  const { nodes = [], totalCount = 0 } = district.reviewCommitteeList?.entries ?? {};
  const own = new Set(itemsFor(caller, dossiers).map(({ record }) => idOf(record)));
  const strangers = nodes.filter(({ undertrial }) => !own.has(String(undertrial.prisonerId)));
  compare(seen, `${caller.name}: others' prisoners`, strangers, []);
  compare(seen, `${caller.name}: in numbers`, totalCount, nodes.length);
  for (const one of nodes) {
    compare(seen, `${caller.name}: grounds`, one.grounds.length > 0, true);
    compare(seen, `${caller.name}: the case's prisoner`, one.case.prisonerId, one.undertrial.prisonerId);
  }
  if (nodes.length > 0)
    coverTypes(
      coverage,
      'District',
      'ReviewCommitteeList',
      'ReviewCommitteeEntryConnection',
      'ReviewCommitteeEntryEdge',
      'ReviewCommitteeEntry',
    );
  cover(coverage, 'Query.district');
  return nodes.length;
};

/** By number: the persons of these dossiers, whoever they are. */
export const prisonersQuestion = (dossiers: readonly Dossier[]): string => {
  const ids = dossiers.flatMap(({ prisoners }) => prisoners.map(({ open }) => idOf(open)));
  return `query { ${ids.map((id) => `${id.replaceAll('-', '_')}: prisoner(id: "${id}") { prisonerId }`).join(' ')} }`;
};

export const walkPrisoners = (
  caller: Caller,
  dossiers: readonly Dossier[],
  seen: Seen,
  coverage: Coverage,
  data: Readonly<Record<string, Answered | null>> | null,
): void => {
  const classes = anchors.get('Query.prisoner') ?? [];
  const [row = ''] = classes;
  const byNumber = { coordinate: '', dataClass: row, level: 'CONTENT', mask: null, freeText: false } as const;
  const own = new Set(
    mayAsk(caller.role, classes) && mayFilterBy(caller.role, byNumber)
      ? itemsFor(caller, dossiers).map(({ record }) => idOf(record))
      : [],
  );
  const found = Object.values(data ?? {}).flatMap((one) => (one === null ? [] : [String(one.prisonerId)]));
  compare(seen, `${caller.name}: prisoners`, found.toSorted(), [...own].toSorted());
  if (found.length > 0) cover(coverage, 'Query.prisoner');
};

/** So late that a limit has come in every case that has one. */
export const draftsQuestion = `query { undertrials(state: "BR", asOf: "2033-01-01", first: 200) { nodes { prisonerId
  cases { prisonerId applicationDraft { limit reachedOn dueOn releaseOn daysInCustody maxTermMonths toVerify applicationMadeOn text hindi: text(language: HI) } } } } }`;

type Draft = Readonly<Record<string, unknown>> & { readonly text: string; readonly hindi: string };
type Drafted = {
  readonly prisonerId: string;
  readonly cases: readonly { readonly applicationDraft: Draft | null }[] | null;
};

const named = (item: Item): string[] => {
  const { name, relative } = item.record.values as Record<string, unknown>;
  return [
    ...(isOpen(item, 'Undertrial.name') ? canaries(JSON.stringify([name])) : []),
    ...(isOpen(item, 'Undertrial.relative') ? canaries(JSON.stringify([relative])) : []),
  ];
};

/** A draft tells who it is of to whom the prisoner's record would, and leaves a blank for all others. */
export const walkDrafts = (
  caller: Caller,
  dossiers: readonly Dossier[],
  seen: Seen,
  coverage: Coverage,
  nodes: readonly Drafted[],
): number => {
  const items = new Map(itemsFor(caller, dossiers).map((item) => [idOf(item.record), item]));
  const drafts = nodes.flatMap(({ prisonerId, cases }) =>
    (cases ?? []).flatMap(({ applicationDraft: draft }) => (draft ? [{ item: items.get(prisonerId), draft }] : [])),
  );
  for (const { item, draft } of drafts) {
    const custody = (item?.record.below.cases as readonly Planted[] | undefined)?.[0];
    const open =
      item !== undefined && custody !== undefined && isOpen(item, 'UndertrialCase.applicationDraft', custody);
    compare(seen, `${caller.name}: a draft`, open, true);
    if (!item || !custody) continue;
    cover(coverage, 'UndertrialCase.applicationDraft');
    for (const part of fieldsOf.get('ApplicationDraft') ?? [])
      if (draft[part.name] !== null) cover(coverage, part.coordinate);
    const told = new Set(named(item));
    const found = new Set(canaries(`${draft.text} ${draft.hindi}`).filter((text) => text.includes('Undertrial.')));
    compare(seen, `${caller.name}: who`, [...found].toSorted(), [...told].toSorted());
    const remanded = draft.text.includes('2026-10-01');
    compare(seen, `${caller.name}: since when`, remanded, isOpen(item, 'UndertrialCase.firstRemandOn', custody));
  }
  return drafts.length;
};

/** The superintendent of the jail that holds the person records an application, and nobody else (BNSS 479(3)). */
export const isRecordedBy = (caller: Caller, person: 'A1'): 'RECORDED' | 'BAD_USER_INPUT' | 'FORBIDDEN' => {
  if (caller.role !== 'JAIL_SUPERINTENDENT') return 'FORBIDDEN';
  return caller.own?.person?.includes(person) ? 'RECORDED' : 'BAD_USER_INPUT';
};
