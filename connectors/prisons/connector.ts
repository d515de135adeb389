import type { Anchor, CaseFile, Judged, Traits } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, type Item, judge, judgeAll, readable, unitOfLists } from '../judge.ts';
import type { RowOf } from '../record.ts';
import { text } from '../text.ts';
import { toCustodyFacts } from './facts.ts';
import * as wire from './wire.ts';

/** A custody that is asked for, and what is known of it besides what the prison says. */
type AskedCustody = { readonly file: CaseFile; readonly custodyId: string; readonly more: object };

/** A prisoner who is asked for, in one of the cases. */
type AskedPrisoner = {
  readonly file: CaseFile;
  readonly prisonerId: string;
  readonly traits: Traits;
  readonly more: object;
};

/** The prisons of one request. */
export const prisonsConnector = (asking: Asking) => {
  const { rows, rowsOfEach } = asking.loaders;

  const personAnchor = (prisonerId: string | null): Anchor => ['PERSON', prisonerId ?? ''];

  const prison = (prisonId: unknown): Judged | null => {
    const unit = asking.units.byId('PRISON', text(prisonId));
    return unit ? unitOfLists({ ...unit, name: { LATIN: unit.nameLatin, NATIVE: unit.nameNative } }) : null;
  };

  const custodyFactsOf = async (prisonerIds: readonly string[]) =>
    (await rowsOfEach(wire.custodyFacts, 'prisonerId', prisonerIds)).map((found) =>
      readable(found).flatMap((row) => toCustodyFacts(row) ?? []),
    );

  const toCustody = ({ file, more }: AskedCustody, row: RowOf<typeof wire.custody>): Judged =>
    judge(file, { ...row, ...more }, [personAnchor(row.prisonerId)]);

  const toPrisoner = ({ file, traits, more }: AskedPrisoner, row: RowOf<typeof wire.prisoner>): Judged =>
    judge(
      file,
      { ...row, ...more, prison: prison(row.prisonId), source: sourceOf(asking, 'prisons', row.prisonerId) },
      [personAnchor(row.prisonerId)],
      traits,
    );

  return {
    /** Asks for nobody: rejects where the prisons do not answer, so that an empty list never reads as "nobody is held". */
    answers: async (): Promise<void> => {
      await rows(wire.custodyFacts, 'prisonerId', ['-']);
    },

    /** Facts of every custody of prisoners, of each prisoner for himself. */
    custodyFacts: custodyFactsOf,

    /** The custodies of one case: who is held in it, and since when. */
    custodiesIn: async (file: CaseFile) => {
      const ours = new Set(file.keys.get('CUSTODY'));
      // In one order for all: a child who comes after the others is a child who is pointed at.
      const prisoners = [...(file.keys.get('PRISONER') ?? []), ...(file.keys.get('CHILD_PRISONER') ?? [])].toSorted();
      return (await custodyFactsOf(prisoners)).flat().filter(({ custodyId }) => ours.has(custodyId));
    },

    /** Records of custodies, each judged in its case. Null in the place of one that is not there, and of all where the prisons do not answer. */
    custodies: async (asked: readonly AskedCustody[]): Promise<(Item | null)[]> => {
      const ids = asked.map(({ custodyId }) => custodyId);
      const found = await below(rowsOfEach(wire.custody, 'custodyId', ids));
      return asked.map((one, at) => judgeAll(found?.[at] ?? [], (row) => toCustody(one, row))[0] ?? null);
    },

    /** The prison's records of prisoners, each judged in one of the prisoner's cases. */
    prisoners: async (asked: readonly AskedPrisoner[]): Promise<(Item | null)[]> => {
      const ids = asked.map(({ prisonerId }) => prisonerId);
      const found = await rowsOfEach(wire.prisoner, 'prisonerId', ids);
      return asked.map((one, at) => judgeAll(found[at] ?? [], (row) => toPrisoner(one, row))[0] ?? null);
    },

    prison,

    /** A district in which there is a prison, by its code or name. */
    district: (state: string, district: string): Judged | null => {
      const code = asking.units.district(state, district);
      const unit = asking.units.all('PRISON').find((one) => one.state === state.toUpperCase() && one.district === code);
      return unit ? unitOfLists({ state: unit.state, code: unit.district, name: unit.districtName }) : null;
    },
  };
};

export type PrisonsConnector = ReturnType<typeof prisonsConnector>;
