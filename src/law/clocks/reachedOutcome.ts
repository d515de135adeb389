import type { MaximumDetention, MaximumDetentionStatus } from '../maximumDetention.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const statusWord = (status: MaximumDetentionStatus): string => (status === 'MAX_REACHED' ? 'MAXIMUM_EXCEEDED' : status);

const limbOf = ({ status, firstTimeOffender }: MaximumDetention): string | null => {
  if (status === 'MAX_REACHED') return 'third proviso';
  if (status === 'THIRD_REACHED') return firstTimeOffender === 'YES' ? 'first proviso' : null;
  if (status === 'HALF_REACHED')
    return { YES: 'first proviso', NO: 'sub-section (1)', UNKNOWN: null }[firstTimeOffender];
  return null;
};

const reachedAtLeast = ({ reached }: MaximumDetention, part: 'THIRD' | 'HALF' | 'MAX'): boolean => {
  const order = ['NONE', 'THIRD', 'HALF', 'MAX'];
  return order.indexOf(reached) >= order.indexOf(part);
};

/** What of the term is reached, and by which limb of BNSS 479(1) release would follow. */
export const reachedOutcome = (result: MaximumDetention, otherPendingCases: number | null): Outcome => {
  const known = result.status !== 'NOT_APPLICABLE' && result.status !== 'UNKNOWN';
  const limb = limbOf(result);
  return outcomeOf(
    {
      status: statusWord(result.status),
      one_third_reached: known ? reachedAtLeast(result, 'THIRD') : null,
      half_reached: known ? reachedAtLeast(result, 'HALF') : null,
      maximum_reached: known ? reachedAtLeast(result, 'MAX') : null,
      barred: known && otherPendingCases !== null ? result.status === 'BARRED_479_2' : null,
      release_under: limb,
      discretion_second_proviso_used: limb === null ? null : false,
    },
    limb === null
      ? []
      : ["The court's power to continue detention beyond one half (second proviso) is its own and is not computed."],
  );
};
