import type { CustodyFacts, FirFacts } from '../core/facts.ts';

/** Judges whether a custody is a child's. */
export type IsChild = (custody: Pick<CustodyFacts, 'custodyId' | 'accusedCode' | 'child'>) => boolean;

/**
 * A custody is a child's where the prison or the police say so. Where the police are silent nobody can say that it is not, and it is
 * treated as one: a child in a jail is the mistake of whom the law protects most (JJ Act 10, 74).
 */
export const childrenAmong =
  (firs: readonly FirFacts[] | null, firKeysOf: (kind: 'CUSTODY', key: string) => readonly string[]): IsChild =>
  ({ custodyId, accusedCode, child }) => {
    if (child || firs === null) return true;
    const keys = firKeysOf('CUSTODY', custodyId);
    return firs.some(
      ({ key, childAccusedCodes }) =>
        keys.includes(key) && accusedCode !== null && childAccusedCodes.includes(accusedCode),
    );
  };
