import type { Label, Stage, Trait } from '../oracle.ts';
import type { About, PlantedRow, Viewer } from '../planted.ts';

/** What makes one case of the table different from another. */
export type Scenario = {
  readonly serial: number;
  readonly labels: readonly Label[];
  readonly stage: Stage;
  /** The only accused is a child. */
  readonly alone?: boolean;
};

/** An accused, by the name under which callers own him or her and by the register's code. */
export type Person = {
  readonly name: 'A1' | 'A2' | 'A3';
  readonly code: string;
  readonly child: boolean;
  readonly relativeOfVictim: boolean;
  readonly prison: string;
};

export type Witness = {
  readonly serial: number;
  readonly complainant: boolean;
  readonly protected: boolean;
  readonly child: boolean;
};

/** A case while it is told to the pillars. */
export type Telling = {
  readonly scenario: Scenario;
  readonly rows: PlantedRow[];
  readonly id: (name: string) => string;
  readonly firId: string;
  readonly firNumber: number;
  /** The instant of registration; no two cases have the same. */
  readonly registeredAt: string;
  readonly section: string;
  readonly submitted: boolean;
  readonly persons: readonly Person[];
  readonly witnesses: readonly Witness[];
  readonly cnr: Readonly<Record<'sessions' | 'magistrate', string>>;
};

const sectionOf = (labels: readonly Label[]): string => {
  if (labels.includes('SEXUAL_OFFENCE')) return '64(1)';
  // Robbery carries ten years at most and no least term, so that both readings of the period are told.
  return labels.includes('TERROR') ? '113(2)' : '309(4)';
};

const namesOf = ({ labels, alone }: Scenario): readonly Person['name'][] => {
  if (alone) return ['A2'];
  return labels.includes('CHILD_IN_CONFLICT') ? ['A1', 'A2', 'A3'] : ['A1', 'A3'];
};

const toPerson = (name: Person['name'], position: number): Person => ({
  name,
  code: `A${position + 1}`,
  child: name === 'A2',
  relativeOfVictim: name === 'A3',
  prison: name === 'A3' ? 'HAJIPUR-JAIL' : 'BEUR',
});

const toWitness = (serial: number): Witness => ({
  serial,
  complainant: serial === 1,
  protected: serial === 2,
  child: serial === 3,
});

const dayOf = (serial: number): string =>
  new Date(Date.parse('2026-01-01T05:30:00.000Z') + serial * 86_400_000).toISOString();

export const tellingOf = (scenario: Scenario): Telling => {
  const { serial, labels, stage } = scenario;
  const id = (name: string): string => `T${serial}-${name}`;
  return {
    scenario,
    rows: [],
    id,
    firId: id('FIR'),
    firNumber: 9000 + serial,
    registeredAt: dayOf(serial),
    section: sectionOf(labels),
    submitted: stage !== 'INVESTIGATION',
    persons: namesOf(scenario).map(toPerson),
    witnesses: [1, 2, 3, 4].map(toWitness),
    cnr: { sessions: `BRPA01${900_000 + serial}2026`, magistrate: `BRPA02${900_000 + serial}2026` },
  };
};

/** The FIR as the other pillars' facts refer to it. */
export const firReference = ({ firNumber }: Telling) => ({
  firState: 'BR',
  firDistrict: 'PATNA',
  firStation: 'PIRBAHOR',
  firNumber,
  firYear: 2026,
});

type AboutPerson = { readonly about: About; readonly traits: readonly Trait[]; readonly keptBy?: number };

/** A record about one accused: a child's is kept by row 24. */
export const aboutPerson = ({ name, child, relativeOfVictim }: Person): AboutPerson => ({
  about: { person: name },
  traits: [...(child ? ['child' as const] : []), ...(relativeOfVictim ? ['relativeOfVictim' as const] : [])],
  ...(child ? { keptBy: 24 } : {}),
});

/** The code under which a viewer knows an accused. */
export const codeOf =
  ({ name }: Person) =>
  (viewer: Viewer): string | undefined =>
    viewer.code(name);
