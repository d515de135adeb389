/** The places of the made-up world: real towns, with the units that a case of each of them passes through. */
export type District = {
  readonly state: string;
  readonly code: string;
  readonly name: string;
  readonly nameHi: string;
};

export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly nameHi: string;
  readonly state: string;
  /** The code of the district, as `districts` has it. */
  readonly district: string;
};

export type CourtLevel = 'SESSIONS' | 'MAGISTRATE' | 'POCSO' | 'PROHIBITION';
/** `establishment` is the first six characters of every case number record (CNR) that the court issues. */
export type Court = Unit & { readonly level: CourtLevel; readonly establishment: string };
/** `women` marks a women's station, where offences against women are registered first. */
export type Station = Unit & { readonly women: boolean };
export type Prison = Unit & { readonly capacity: number };
export type Laboratory = Unit;
export type ProsecutionOffice = Unit;

/** One town's chain: its stations, and the courts, prison, prosecution office and laboratory that serve them. */
export type Circuit = {
  readonly district: District;
  readonly stations: readonly Station[];
  readonly courts: Readonly<Record<CourtLevel, Court>>;
  readonly prison: Prison;
  readonly office: ProsecutionOffice;
  readonly laboratory: Laboratory;
  /** The share of the world's cases, relative to the other circuits. */
  readonly weight: number;
};

export type Units = {
  readonly circuits: readonly Circuit[];
  readonly districts: readonly District[];
  readonly stations: readonly Station[];
  readonly courts: readonly Court[];
  readonly prisons: readonly Prison[];
  readonly offices: readonly ProsecutionOffice[];
  readonly laboratories: readonly Laboratory[];
};

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** The registers of units that a list of circuits makes, each unit once; `beyond` are districts that only a shared unit lies in. */
export function unitsOf(circuits: readonly Circuit[], beyond: readonly District[] = []): Units {
  return {
    circuits,
    districts: unique([...circuits.map((circuit) => circuit.district), ...beyond]),
    stations: circuits.flatMap((circuit) => circuit.stations),
    courts: unique(circuits.flatMap((circuit) => Object.values(circuit.courts))),
    prisons: unique(circuits.map((circuit) => circuit.prison)),
    offices: unique(circuits.map((circuit) => circuit.office)),
    laboratories: unique(circuits.map((circuit) => circuit.laboratory)),
  };
}
