import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, operation } from '../support/world.ts';

/** What is asked while something is wrong: the daily operations, each by whom it is made for. */
export const questions: readonly { readonly persona: string; readonly name: string; readonly variables: object }[] = [
  { persona: 'dop-bihar', name: 'ProsecutionCases', variables: { filter: { state: 'BR' }, first: 10 } },
  {
    persona: 'sho-pirbahor',
    name: 'CaseDossier',
    variables: { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } },
  },
  { persona: 'js-beur', name: 'Undertrials', variables: { prison: 'BEUR', first: 10 } },
  { persona: 'registry-patna', name: 'ChargeSheets', variables: { court: 'PATNA-SESSIONS', first: 10 } },
];

export const queryOf = ({ name }: { readonly name: string }): string => operation(name);

/** An answer without its cursors, which are a cipher and never the same twice. */
export const withoutCursors = ({ text }: Answer): string => text.replaceAll(/"endCursor":"[\w-]+"/g, '"endCursor":"…"');

const isWhole = ({ errors, extensions }: Answer): boolean =>
  errors === undefined && (extensions.pillars as Told[]).every(({ status }) => status === 'OK');

/** What is answered while nothing is wrong: asked until it did not meet a machine that is busy with something else. */
export const wholeAnswers = async (askAll: () => Promise<readonly Answer[]>): Promise<readonly Answer[]> => {
  for (;;) {
    const answers = await askAll();
    if (answers.every(isWhole)) return answers;
    await delay(100);
  }
};

type Told = { readonly pillar: string; readonly status: string };

/** What is wrong with an answer that was given while these pillars were out of order; null where it says what it must. */
export const faultOf = (answer: Answer, whole: Answer, broken: readonly string[]): string | null => {
  const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
  if (answer.status !== 200) return `status ${answer.status}`;
  if (codes.some((code) => code !== 'PILLAR_UNAVAILABLE')) return `codes ${codes.join()}`;
  const told: Told[] = answer.extensions.pillars;
  // What came before the fault was felt, or in spite of it, is as it should be.
  if (withoutCursors(answer) === withoutCursors(whole)) return null;
  const asked = told.filter(({ pillar }) => broken.includes(pillar));
  if (asked.length === 0) return 'another answer, and no broken pillar was asked';
  // Of several that are broken the first one met refuses a root; what would have been asked after it was not.
  if (asked.every(({ status }) => status !== 'UNAVAILABLE'))
    return `does not name ${asked.map(({ pillar }) => pillar).join()}`;
  const others = told.filter(({ pillar, status }) => !broken.includes(pillar) && status !== 'OK');
  return others.length > 0 ? `takes ${others.map(({ pillar }) => pillar).join()} with it` : null;
};
