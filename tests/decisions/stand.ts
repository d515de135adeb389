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
  /** Whether the case is there for the caller. */
  readonly reaches: boolean;
  readonly factsOf: (record: Pick<Planted, 'about' | 'traits' | 'askedBy'>) => Facts;
};

const owns = (own: Caller['own'], about: About): boolean =>
  own !== null && Object.entries(about).every(([kind, name]) => own[kind as keyof About]?.includes(name) ?? true);

/** Labels and codes are dense among those of whom the caller may know: a gap would tell (decision 6). */
const dense = (position: number, text: (serial: number) => string): string | undefined =>
  position < 0 ? undefined : text(position + 1);

const viewerOf = ({ role, own }: Caller, { accused, witnesses }: Dossier): Omit<Viewer, 'labels'> => {
  const knows = (row: number, about: About): boolean =>
    isThereFor(role, row, { own: owns(own, about), requested: false });
  const isTold = ({ name, child }: Person): boolean => !child || knows(24, { person: name });
  const persons = accused.filter(isTold);
  const register = witnesses.filter((witness) => !witness.protected || knows(15, {}));
  return {
    role,
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

/** `unknown` where no source can tell the labels of the case. */
export const standOf = (asking: Caller, dossier: Dossier, unknown = false): Stand => {
  const { scenario, everyAccusedIsChild } = dossier;
  const caller = unknown ? ownWhenUnknown(asking) : asking;
  const held = new Set(scenario.labels);
  const labels = unknown ? null : held;
  return {
    caller,
    labels,
    viewer: { ...viewerOf(caller, dossier), labels },
    reaches: reachesCase(caller.role, { own: caller.own !== null, labels: held }, everyAccusedIsChild),
    factsOf: ({ about, traits, askedBy }) => ({
      own: owns(caller.own, about),
      labels,
      stage: scenario.stage,
      traits,
      requested: askedBy === undefined || askedBy === caller.office,
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

/** Whether a record is there for the caller at all; if not, it leaves no trace. */
export const isThere = (stand: Stand, record: Planted): boolean => {
  if (isNarrowedAway(stand, record) || isAnothers(stand, record)) return false;
  if (record.custody && isOfPrisons(stand.caller) && stand.viewer.owns(record.about)) return true;
  if (record.custody && stand.labels === null) return false;
  return record.keptBy === undefined || isThereFor(stand.caller.role, record.keptBy, stand.factsOf(record));
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
  const facts = stand.factsOf({ about, traits });
  if (keptBy !== undefined && !isThereFor(stand.caller.role, keptBy, facts)) return false;
  return decide(stand.caller.role, { ...field, maskable: false }, facts).outcome === 'ALLOW';
};
