import type { CaseFacts } from '../core/facts.ts';
import type { Link } from '../core/record.ts';
import type { Sensitivity } from '../core/sensitivity.ts';
import type { Units } from '../core/units.ts';
import { earliestFilingDue } from '../law/caseFilingDue.ts';
import { punishmentBand } from '../law/gravity.ts';
import { canonicalForm, type Section, sectionFrom } from '../law/sections.ts';
import { childrenAmong, type IsChild } from '../policy/children.ts';
import { labelsOf, stageOf } from '../policy/labels.ts';
import type { ScopeRow } from '../policy/scope.ts';
import { caseFactsOf, everyAccusedIsChild, firKeysByNode, type IndexedFacts, scopeRowsOf } from './caseFacts.ts';
import type { Component } from './components.ts';
import { type Entry, type Node, partsOf } from './entry.ts';
import { type Unmatched, unmatchedIn } from './linking/unmatched.ts';
import { firIdNode } from './links.ts';
import type { DoubtfulLink } from './references.ts';

/** A case as the index keeps it. */
export type Thread = {
  readonly id: string;
  readonly registeredOn: string | null;
  readonly stage: string;
  readonly nextHearingOn: string | null;
  readonly punishmentBand: string;
  readonly sections: readonly string[];
  readonly labels: readonly Sensitivity[];
  readonly everyAccusedChild: boolean;
  readonly filingDueOn: string | null;
  readonly entries: readonly Entry[];
  readonly keys: readonly { readonly kind: string; readonly key: string; readonly sourceId: string | null }[];
  readonly links: readonly Link[];
  readonly scope: readonly ScopeRow[];
  readonly isChild: IsChild;
  /** Records of the case that found no counterpart. */
  readonly unmatched: readonly Unmatched[];
  /** References of the case's records that are not followed. */
  readonly doubtful: readonly DoubtfulLink[];
};

/** What making a thread needs besides its records. */
export type ThreadContext = {
  readonly units: Units;
  /** A keyed hash: the identifier of a case must not tell its number to who may not know it. */
  readonly threadId: (firstKey: string) => string;
  readonly today: string;
};

/** Links as they are told: the police's own identifiers are spelled as the FIR's number where that is known. */
const toldLinks = ({ entries, links }: Component): Link[] => {
  const firKeys = new Map(
    entries.filter(({ kind }) => kind === 'FIR').map(({ sourceId, key }) => [firIdNode(sourceId), `FIR:${key}`]),
  );
  return links.map((link) => ({ ...link, to: firKeys.get(link.to) ?? link.to }));
};

const naming: readonly string[] = ['FIR', 'CNR', 'CUSTODY', 'PROSECUTION_FILE', 'LAB_CASE', 'CHARGE_SHEET'];

const namingOrder = (node: Node): string => {
  const rank = naming.indexOf(partsOf(node)[0]);
  return `${rank < 0 ? 9 : rank}${node}`;
};

/** The key from which a case takes its identifier: the same however often the index is rebuilt. */
const firstKey = (nodes: readonly Node[]): string =>
  nodes.toSorted((one, other) => (namingOrder(one) < namingOrder(other) ? -1 : 1))[0] ?? '';

const alsoKnownBy = (entry: Entry, isChild: IsChild): Thread['keys'] => {
  // A child in conflict with law is found by no look-up: the key is kept apart, for the prison that holds the child.
  if (entry.kind === 'CUSTODY')
    return [
      {
        kind: isChild(entry.facts) ? 'CHILD_PRISONER' : 'PRISONER',
        key: entry.facts.prisonerId,
        sourceId: entry.sourceId,
      },
    ];
  if (entry.kind !== 'CNR' || !entry.facts.caseNumber) return [];
  return [{ kind: 'CASE_NUMBER', key: entry.facts.caseNumber, sourceId: entry.sourceId }];
};

const keysOf = ({ entries, nodes }: Component, isChild: IsChild): Thread['keys'] => {
  const sources = new Map(entries.map(({ kind, key, sourceId }) => [`${kind}:${key}`, sourceId]));
  const keys = nodes.map((node) => {
    const [kind, key] = partsOf(node);
    return { kind, key, sourceId: sources.get(node) ?? null };
  });
  return [
    ...new Map(
      [...keys, ...entries.flatMap((entry) => alsoKnownBy(entry, isChild))].map((key) => [
        `${key.kind}:${key.key}`,
        key,
      ]),
    ).values(),
  ];
};

const wholeSection = (section: string): string => /^\d+[A-Z]*/.exec(section)?.[0] ?? section;

/** A section and the section above it, so that `BNS 303` finds `BNS 303(2)` by an index. */
const searchable = (sections: readonly Section[]): string[] => [
  ...new Set(sections.flatMap(({ act, section }) => [`${act} ${section}`, `${act} ${wholeSection(section)}`])),
];

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

const liveSections = ({ firs, courtCases }: CaseFacts): Section[] =>
  [...(firs ?? []), ...(courtCases ?? [])]
    .flatMap(({ sections }) => sections)
    .map((text) => canonicalForm(sectionFrom(text)));

/** Where a prison is, if its district and state are known. */
export const prisonArea = (units: Units, id: string): { district: string; state: string } | undefined => {
  const unit = units.byId('PRISON', id);
  return unit?.district && unit.state ? { district: unit.district, state: unit.state } : undefined;
};

/** A child's clock is nobody's filter. */
const withoutChildren = (facts: IndexedFacts, isChild: IsChild): IndexedFacts => ({
  ...facts,
  custodies: (facts.custodies ?? []).filter((custody) => !isChild(custody)),
});

/** Makes the row of a case. Labels that it held before stay: they fall only by a recorded order. Parties are hashed already. */
export const threadOf = (
  component: Component,
  heldLabels: ReadonlySet<Sensitivity>,
  context: ThreadContext,
): Thread => {
  const facts = caseFactsOf(component.entries);
  const links = toldLinks(component);
  const firKeysOf = firKeysByNode(links);
  const isChild = childrenAmong(facts.firs, firKeysOf);
  const sections = liveSections(facts);
  const hearings = (facts.courtCases ?? []).map(({ nextHearingOn }) => nextHearingOn);
  return {
    id: context.threadId(firstKey(component.nodes)),
    registeredOn: earliest((facts.firs ?? []).map(({ registeredOn }) => registeredOn)),
    stage: stageOf(
      facts.courtCases ?? [],
      facts.chargeSheets.some(({ draft }) => !draft),
    ),
    nextHearingOn: earliest(hearings.filter((day) => day !== null && day >= context.today)),
    punishmentBand: punishmentBand(sections),
    sections: searchable(sections),
    labels: [...(labelsOf(facts, heldLabels) ?? [])].toSorted(),
    everyAccusedChild: everyAccusedIsChild(facts),
    filingDueOn: earliestFilingDue(withoutChildren(facts, isChild), context.today)?.on ?? null,
    entries: component.entries,
    keys: keysOf(component, isChild),
    isChild,
    links,
    unmatched: unmatchedIn(component.entries, context.units),
    doubtful: component.doubtful,
    scope: scopeRowsOf(facts, {
      firKeysOf,
      isChild,
      prison: (id) => prisonArea(context.units, id),
      partyHash: (hashed) => hashed,
    }),
  };
};
