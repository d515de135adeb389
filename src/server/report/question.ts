import type { Detention } from '../../law/detention.ts';
import type { ReleaseNoteKind } from '../../law/release.ts';

/** What the morning sheet asks: one page of a prison's undertrials, in the language's script. */
export const question = `query MorningSheet($prison: ID!, $asOf: Date, $script: Script, $after: String) {
  undertrials(prison: $prison, asOf: $asOf, orderBy: NEAREST_DATE, first: 200, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      prisonerId
      name(script: $script)
      relative { name(script: $script) }
      nearestDate { on rule }
      cases {
        fir { displayNumber station { name(script: $script) } }
        cnr
        sections { act section }
        firstRemandOn
        nextProductionOn
        bail { grantedOn releasedOn }
        releaseNotes { kind days }
        detention {
          daysInCustody
          defaultBail { status accruesOn lastDayToFile }
          maximumDetention { status thirdOn halfOn maxOn toVerify applicationMadeOn }
        }
      }
    }
  }
}`;

/** One case in the answer, as far as the sheet reads it. */
export type AskedCase = {
  readonly fir: {
    readonly displayNumber: string | null;
    readonly station: { readonly name: string | null } | null;
  } | null;
  readonly cnr: string | null;
  readonly sections: readonly { readonly act: string; readonly section: string }[] | null;
  readonly firstRemandOn: string | null;
  readonly nextProductionOn: string | null;
  readonly bail: { readonly grantedOn: string | null; readonly releasedOn: string | null } | null;
  readonly releaseNotes: readonly { readonly kind: ReleaseNoteKind; readonly days: number | null }[] | null;
  readonly detention: Pick<Detention, 'daysInCustody' | 'defaultBail' | 'maximumDetention'> | null;
};

/** One prisoner in the answer; null where the record could not be read. */
export type AskedPrisoner = {
  readonly prisonerId: string | null;
  readonly name: string | null;
  readonly relative: { readonly name: string | null } | null;
  readonly nearestDate: { readonly on: string; readonly rule: string } | null;
  readonly cases: readonly AskedCase[] | null;
} | null;

/** A page of the answer. */
export type AskedPage = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly AskedPrisoner[];
};
