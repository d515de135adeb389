import type { Caller } from './callers.ts';
import { fields } from './declared.ts';
import type { Dossier, End } from './dossier/dossier.ts';
import type { Person } from './dossier/telling.ts';
import { cellOf, decide, type Facts, isThereFor, type Label, reachesCase } from './oracle.ts';
import type { About, Planted, Viewer } from './planted.ts';

/** One caller before one case: what the oracle is asked with. */
export type Stand = {
  readonly caller: Caller;
  readonly labels: ReadonlySet<Label> | null;
  readonly viewer: Viewer;
  /** Whether the case is there for the caller who has its key. */
  readonly reaches: boolean;
  /** Whether it is own and stands in the caller's lists, into which no trigger brings it. */
  readonly lists: boolean;
  readonly factsOf: (record: Pick<Planted, 'about' | 'traits' | 'askedBy' | 'ofLists'>) => Facts;
};

const owns = (own: Caller['own'], about: About): boolean =>
  own !== null && Object.entries(about).every(([kind, name]) => own[kind as keyof About]?.includes(name) ?? true);

/** Labels and codes are dense among those of whom the caller may know: a gap would tell (decision 6). */
const dense = (position: number, text: (serial: number) => string): string | undefined =>
  position < 0 ? undefined : text(position + 1);

const viewerOf = ({ role, own }: Caller, { accused, witnesses }: Dossier, granted: boolean): Omit<Viewer, 'labels'> => {
  const knows = (row: number, about: About): boolean =>
    isThereFor(role, row, { own: owns(own, about), requested: false, granted });
  const isTold = ({ name, child }: Person): boolean => !child || knows(24, { person: name });
  const persons = accused.filter(isTold);
  const register = witnesses.filter((witness) => !witness.protected || knows(15, {}));
  return {
    knows: (row) => row === null || knows(row, {}),
    code: (name) =>
      dense(
        persons.findIndex((one) => one.name === name),
        (serial) => `A${serial}`,
      ),
    label: (asked) =>
      dense(
        register.findIndex(({ serial }) => serial === asked),
        (serial) => `WITNESS-${serial}`,
      ),
    owns: (about) => owns(own, about),
  };
};

const prisons: ReadonlySet<string> = new Set(['JAIL_SUPERINTENDENT', 'PRISON_HEADQUARTERS', 'PRISON_MEDICAL_OFFICER']);

export const isOfPrisons = ({ role }: Pick<Caller, 'role'>): boolean => prisons.has(role);

/** While nobody can tell who is a child, nothing is own by a custody but to the prison itself (decision 8). */
const ownWhenUnknown = (caller: Caller): Caller =>
  caller.own?.person && !isOfPrisons(caller) ? { ...caller, own: null } : caller;

/** By a custody a case is own to whom one of its persons is: in another case it is not. */
const ownIn = (caller: Caller, { accused }: Dossier): Caller =>
  caller.own?.person && !accused.some(({ name }) => caller.own?.person?.includes(name))
    ? { ...caller, own: null }
    : caller;

/** How a case stands: no source can tell its labels; a recorded trigger opens every row of it to the caller's office. */
type Standing = { readonly unknown?: boolean; readonly granted?: boolean };

export const standOf = (
  asking: Caller,
  dossier: Dossier,
  { unknown = false, granted = false }: Standing = {},
): Stand => {
  const { scenario, everyAccusedIsChild } = dossier;
  const caller = ownIn(unknown ? ownWhenUnknown(asking) : asking, dossier);
  const held = new Set(scenario.labels);
  const labels = unknown ? null : held;
  const own = caller.own !== null;
  return {
    caller,
    labels,
    viewer: { ...viewerOf(caller, dossier, granted), labels },
    reaches: reachesCase(caller.role, { own, labels: held, granted }, everyAccusedIsChild),
    lists: own && reachesCase(caller.role, { own, labels: held, granted: false }, everyAccusedIsChild),
    factsOf: ({ about, traits, askedBy, ofLists = false }) => ({
      own: ofLists || owns(caller.own, about),
      labels,
      stage: scenario.stage,
      traits,
      requested: askedBy === undefined || askedBy === caller.office,
      granted,
    }),
  };
};

/** The kinds of records that a role's rule names narrow what it is told of: an expert to his exhibits, a prison to its prisoners. */
const isNarrowedAway = ({ caller, viewer }: Stand, { about, onlyOwn }: Planted): boolean =>
  onlyOwn === true &&
  Object.keys(about).some((kind) => caller.own?.[kind as keyof About] !== undefined) &&
  !viewer.owns(about);

/** An office that reads only what it asked for is not told how much others asked. */
const isAnothers = ({ caller }: Stand, { askedBy }: Planted): boolean =>
  askedBy !== undefined && cellOf(caller.role, 44) === 'R' && askedBy !== caller.office;

/** That a child is in a prison the prison alone is told (JJ Act 10): no trigger tells of it in a list of prisoners. */
const untold = (facts: Facts): Facts => ({ ...facts, granted: false });

/** Whether a record is there for the caller at all; if not, it leaves no trace. */
export const isThere = (stand: Stand, record: Planted): boolean => {
  if (isNarrowedAway(stand, record) || isAnothers(stand, record)) return false;
  if (record.custody && isOfPrisons(stand.caller) && stand.viewer.owns(record.about)) return true;
  if (record.custody && stand.labels === null) return false;
  const facts = stand.factsOf(record);
  return (
    record.keptBy === undefined || isThereFor(stand.caller.role, record.keptBy, record.custody ? untold(facts) : facts)
  );
};

/** A prison knows a co-accused whom it does not hold by a code alone. */
export const isCodeAlone = ({ caller, viewer }: Stand, { about, codeOnly }: Planted): boolean =>
  codeOnly === true && caller.own?.person !== undefined && !viewer.owns(about);

/** A thread is told to those who may read the numbers at both ends. */
export const readsEnd = (stand: Stand, { coordinate, about, traits, keptBy }: End): boolean => {
  const field = fields.find((one) => one.coordinate === coordinate);
  if (!field) throw new Error(`the schema has no ${coordinate}`);
  // Whoever cannot be told to be an adult is not told of.
  if (stand.labels === null && coordinate === 'UndertrialCase.prisonerId') return false;
  const found = stand.factsOf({ about, traits });
  const facts = coordinate === 'UndertrialCase.prisonerId' ? untold(found) : found;
  if (keptBy !== undefined && !isThereFor(stand.caller.role, keptBy, facts)) return false;
  return decide(stand.caller.role, { ...field, maskable: false }, facts).outcome === 'ALLOW';
};
