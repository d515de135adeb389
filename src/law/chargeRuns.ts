import { canonicalAct } from './acts.ts';
import type { ActToken, SectionToken, Token } from './chargeTokens.ts';

/** Which Act each section of a charge belongs to. */

export type WhyUnread = 'ACT_NOT_STATED' | 'ACT_NOT_KNOWN' | 'NOT_A_SECTION' | 'NOT_UNDERSTOOD';

/** A section as typed with the key of its Act; null, with the reason, where that is not told or not known. */
export type Placed = { readonly text: string; readonly act: string | null; readonly reason: WhyUnread };

const placedIn = (act: string | null, texts: readonly string[]): Placed[] =>
  texts.map((text) => ({ text, act, reason: 'ACT_NOT_KNOWN' }));

const notStated = (texts: readonly string[]): Placed[] =>
  texts.map((text) => ({ text, act: null, reason: 'ACT_NOT_STATED' }));

type Run = { readonly act: ActToken | null; readonly sections: readonly SectionToken[] };

/** The charge cut at its Acts: each Act with the sections that follow it; the first run has no Act. */
const runsOf = (tokens: readonly Token[]): readonly Run[] => {
  const runs: Run[] = [{ act: null, sections: [] }];
  for (const token of tokens) {
    if (token.kind === 'ACT') runs.push({ act: token, sections: [] });
    const last = runs.at(-1) as Run;
    if (token.kind === 'SECTION') runs[runs.length - 1] = { ...last, sections: [...last.sections, token] };
  }
  return runs;
};

const textsOf = ({ sections }: Run): string[] => sections.map(({ text }) => text);

/** "IPC 379, 411": every Act comes before its sections. An Act at the very end would leave open to which the last ones belong. */
const actsFirst = (runs: readonly Run[]): Placed[] => {
  const dangling = runs.length > 2 && runs.at(-1)?.sections.length === 0;
  return runs.slice(1).flatMap((run, index) => {
    const open = dangling && index === runs.length - 3;
    return open ? notStated(textsOf(run)) : placedIn(run.act?.act ?? null, textsOf(run));
  });
};

/** "379/411 IPC": every Act comes after its sections; what follows the last Act is its own only if read with it. */
const actsLast = (runs: readonly Run[]): Placed[] =>
  runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (next) return placedIn(next.act?.act ?? null, textsOf(run));
    return run.sections[0]?.readWith ? placedIn(run.act?.act ?? null, textsOf(run)) : notStated(textsOf(run));
  });

/** Gives each section the Act that the charge names for it, in the order in which officers name them. */
export const place = (tokens: readonly Token[], usualAct: string | undefined): Placed[] => {
  const runs = runsOf(tokens);
  const [first] = runs;
  if (runs.length === 1)
    return usualAct
      ? placedIn(canonicalAct(usualAct) ?? null, textsOf(first as Run))
      : notStated(textsOf(first as Run));
  return first?.sections.length === 0 ? actsFirst(runs) : actsLast(runs);
};
