import type { Judged } from '../src/core/record.ts';
import { computeDetention, type Detention } from '../src/law/detention.ts';
import { forInformation } from '../src/law/facts.ts';
import { policeCustodyDays } from '../src/law/policeCustody.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { dayOf, detentionInput } from './detentionInput.ts';
import type { LiveSections } from './liveSections.ts';

/** What the law's clocks say of one detention, from what prison, police and court tell today. Computed for information; a court decides. */
export const detentionOf = async (record: Judged, context: GatewayContext): Promise<Detention> =>
  (await computed(record, context)).detention;

/** A list asks for the nearest date and for the clocks themselves: they are computed once. */
const computed = (record: Judged, context: GatewayContext) =>
  context.known.once(`clocks ${String(record.custodyId)} ${dayOf(record, context)}`, async () => {
    const given = await detentionInput(record, context);
    return { ...given, detention: computeDetention(given.input) };
  });

type Input = Awaited<ReturnType<typeof detentionInput>>['input'];

/** The inputs in the schema's words. */
const inputsTold = (input: Input, live: LiveSections): object => ({
  ...input,
  policeCustodyDays: policeCustodyDays(input.policeCustodySpells ?? null, input.asOf),
  sections: live.known ? live.sections : null,
  sectionsFrom: live.from,
  sectionsKnown: live.known,
  policeReports:
    input.reports?.map(({ kind, ...instants }) => ({ ...instants, supplementary: kind === 'SUPPLEMENTARY' })) ?? null,
  defaultBailAppliedOn: input.appliedOn,
  otherCases: input.otherPendingCases === null ? 'NONE_KNOWN' : 'PENDING',
  custody: input.inCustody,
});

/** The same with every input from which it was computed. */
export const detentionTold = async (record: Judged, context: GatewayContext): Promise<object> => {
  const { input, live, detention } = await computed(record, context);
  return { ...detention, inputs: inputsTold(input, live), notice: forInformation };
};
