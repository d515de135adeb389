import type { AnomalyRule, AnomalySeverity, ExchangeState } from '../src/generated/graphql.ts';

/** An FIR as one reader may read it: null where the reader may not, or where it is not recorded. */
export type ToldFir = {
  readonly id: string;
  readonly key: string;
  readonly station: string;
  readonly transferred: boolean;
  readonly registeredAt: string | null;
  readonly diaryAt: string | null;
  readonly status: string | null;
  readonly officer: string | null;
};

/** A police report that was submitted. */
export type ToldReport = {
  readonly id: string;
  readonly firId: string;
  readonly officer: string | null;
  /** Where it is between police and court; null where that is not known. */
  readonly state: ExchangeState | null;
};

/** An accused. `arrestedAt` are the instants that are told. */
export type ToldAccused = {
  readonly code: string;
  readonly station: string;
  readonly name: string | null;
  readonly relative: string | null;
  readonly fingerprint: string | null;
  readonly arrestedAt: readonly string[];
};

/** A case as one reader may read it. A list is null where it is not to be had whole: then nothing is said that rests on it. */
export type ToldCase = {
  readonly firs: readonly ToldFir[];
  readonly reports: readonly ToldReport[] | null;
  readonly accused: readonly ToldAccused[] | null;
};

/** What a rule found: at which station, in which records. */
export type Found = { readonly station: string; readonly records: readonly string[] };

/** A rule, and the fields on which it rests. */
export type Rule = {
  readonly severity: AnomalySeverity;
  readonly restsOn: readonly string[];
  readonly find: (told: ToldCase) => Found[];
};

const firNode = ({ key }: ToldFir): string => `FIR:${key}`;

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

const firsBeforeDiary = ({ firs }: ToldCase): Found[] =>
  firs
    .filter(({ registeredAt, diaryAt }) => registeredAt !== null && diaryAt !== null && isBefore(registeredAt, diaryAt))
    .map((fir) => ({ station: fir.station, records: [firNode(fir)] }));

/** The first registration counts, of whichever FIR: a zero FIR's. Where one is not told, none is first. */
const firstRegistration = (firs: readonly ToldFir[]): string | null => {
  const told = firs.flatMap(({ registeredAt }) => registeredAt ?? []);
  if (told.length === 0 || told.length < firs.length) return null;
  return told.reduce((first, one) => (isBefore(one, first) ? one : first));
};

const arrestsBeforeFir = ({ firs, accused }: ToldCase): Found[] => {
  const first = firstRegistration(firs);
  if (first === null) return [];
  return (accused ?? [])
    .filter(({ arrestedAt }) => arrestedAt.some((at) => isBefore(at, first)))
    .map(({ code, station }) => ({ station, records: [`ACCUSED:${code}`] }));
};

const reportsByOthers = ({ firs, reports }: ToldCase): Found[] =>
  (reports ?? []).flatMap(({ id, firId, officer }) => {
    const fir = firs.find((one) => one.id === firId);
    if (!fir || fir.officer === null || officer === null || fir.officer === officer) return [];
    return [{ station: fir.station, records: [`CHARGE_SHEET:${id}`, firNode(fir)] }];
  });

const inCourt: readonly ExchangeState[] = ['DELIVERED', 'CONSUMED', 'REGISTERED'];

/** Nobody says that a court has none while it is not known of one of them. */
const isInNoCourt = (fir: ToldFir, reports: readonly ToldReport[]): boolean =>
  reports.filter(({ firId }) => firId === fir.id).every(({ state }) => state !== null && !inCourt.includes(state));

const closedInNoCourt = ({ firs, reports }: ToldCase): Found[] =>
  reports === null
    ? []
    : firs
        .filter((fir) => fir.status === 'CLOSED' && !fir.transferred && isInNoCourt(fir, reports))
        .map((fir) => ({ station: fir.station, records: [firNode(fir)] }));

type Alike = (one: ToldAccused, other: ToldAccused) => boolean;

const haveOneName: Alike = (one, other) =>
  one.name !== null && one.relative !== null && one.name === other.name && one.relative === other.relative;

const haveOneFingerprint: Alike = (one, other) => one.fingerprint !== null && one.fingerprint === other.fingerprint;

const twice =
  (areAlike: Alike) =>
  ({ accused }: ToldCase): Found[] =>
    (accused ?? []).flatMap((person, at, all) => {
      const before = all.slice(0, at).find((other) => areAlike(other, person));
      return before ? [{ station: person.station, records: [`ACCUSED:${before.code}`, `ACCUSED:${person.code}`] }] : [];
    });

/** The rules by which records are read. A rule is added here, with what it rests on and its value in the schema. */
export const rules: Readonly<Record<AnomalyRule, Rule>> = {
  FIR_BEFORE_DIARY_ENTRY: {
    severity: 'GRAVE',
    restsOn: ['Fir.registeredAt', 'Fir.generalDiary'],
    find: firsBeforeDiary,
  },
  ARREST_BEFORE_FIR: {
    severity: 'TO_VERIFY',
    restsOn: ['Fir.registeredAt', 'Case.accused', 'Accused.arrests', 'Arrest.arrestedAt'],
    find: arrestsBeforeFir,
  },
  CHARGE_SHEET_BY_ANOTHER_OFFICER: {
    severity: 'TO_VERIFY',
    restsOn: ['Fir.investigatingOfficer', 'Case.chargeSheets', 'ChargeSheet.investigatingOfficer'],
    find: reportsByOthers,
  },
  CLOSED_WITHOUT_REPORT_IN_COURT: {
    severity: 'GRAVE',
    restsOn: ['Fir.status', 'Case.chargeSheets', 'ChargeSheet.number', 'ChargeSheet.exchange', 'Exchange.state'],
    find: closedInNoCourt,
  },
  DUPLICATE_ACCUSED: {
    severity: 'TO_VERIFY',
    restsOn: ['Case.accused', 'Accused.name', 'Accused.relative'],
    find: twice(haveOneName),
  },
  ONE_FINGERPRINT_TWICE: {
    severity: 'GRAVE',
    restsOn: ['Case.accused', 'Accused.fingerprintNumber'],
    find: twice(haveOneFingerprint),
  },
};
