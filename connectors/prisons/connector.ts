import type { Anchor, CaseFile, Judged, Traits } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, type Item, judge, judgeAll, readable, unitOfLists } from '../judge.ts';
import type { RowOf } from '../record.ts';
import { text } from '../text.ts';
import { toCustodyFacts } from './facts.ts';
import * as wire from './wire.ts';

/** The prisons of one request. */
export const prisonsConnector = (asking: Asking) => {
  const { rows } = asking.loaders;

  const personAnchor = (prisonerId: string | null): Anchor => ['PERSON', prisonerId ?? ''];

  const prison = (prisonId: unknown): Judged | null => {
    const unit = asking.units.byId('PRISON', text(prisonId));
    return unit ? unitOfLists({ ...unit, name: { LATIN: unit.nameLatin, NATIVE: unit.nameNative } }) : null;
  };

  const custodyFactsOf = async (prisonerIds: readonly string[]) =>
    readable(await rows(wire.custodyFacts, 'prisonerId', prisonerIds)).flatMap((row) => toCustodyFacts(row) ?? []);

  return {
    /** Asks for nobody: rejects where the prisons do not answer, so that an empty list never reads as "nobody is held". */
    answers: async (): Promise<void> => {
      await rows(wire.custodyFacts, 'prisonerId', ['-']);
    },

    /** Facts of every custody of these prisoners. */
    custodyFacts: custodyFactsOf,

    /** The custodies of one case: who is held in it, and since when. */
    custodiesIn: async (file: CaseFile) => {
      const ours = new Set(file.keys.get('CUSTODY'));
      // In one order for all: a child who comes after the others is a child who is pointed at.
      const prisoners = [...(file.keys.get('PRISONER') ?? []), ...(file.keys.get('CHILD_PRISONER') ?? [])].toSorted();
      return (await custodyFactsOf(prisoners)).filter(({ custodyId }) => ours.has(custodyId));
    },

    /** The record of one custody, judged in its case. */
    custody: async (file: CaseFile, custodyId: string, more: object): Promise<Item | null> =>
      (
        await below(
          rows(wire.custody, 'custodyId', [custodyId]).then((found) =>
            judgeAll(found, (row) => judge(file, { ...row, ...more }, [personAnchor(row.prisonerId)])),
          ),
        )
      )?.[0] ?? null,

    /** The prison's record of a prisoner, judged in one of the prisoner's cases. */
    prisoner: async (file: CaseFile, prisonerId: string, traits: Traits, more: object): Promise<Item | null> =>
      judgeAll(await rows(wire.prisoner, 'prisonerId', [prisonerId]), (row: RowOf<typeof wire.prisoner>) =>
        judge(
          file,
          { ...row, ...more, prison: prison(row.prisonId), source: sourceOf(asking, 'prisons', row.prisonerId) },
          [personAnchor(row.prisonerId)],
          traits,
        ),
      )[0] ?? null,

    /** The sex of these prisoners, of those whose record can be read. */
    sexes: async (prisonerIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> =>
      new Map(
        readable(await rows(wire.prisoner, 'prisonerId', prisonerIds)).map((row) => [
          text(row.prisonerId),
          row.sex ?? null,
        ]),
      ),

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
