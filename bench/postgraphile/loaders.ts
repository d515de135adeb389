import { type Loader, loadOne, type Step } from 'postgraphile/grafast';
import type { Page } from '../../src/index/search.ts';
import { type List, listSheets, listUndertrials, type Thread, threadOfCnr, threadsOf } from '../plain/index.ts';
import { readMade } from '../plain/loaders.ts';
import type { Plain } from '../plain/open.ts';

/** What the index of links is asked, by the statements that every contestant uses. */
export type Index = {
  readonly threadOfCnr: (cnr: Step<string>) => Step<Thread | null>;
  readonly threadOf: (kind: 'CUSTODY' | 'CHARGE_SHEET', key: Step<string>) => Step<Thread | null>;
  readonly undertrials: (list: ListSteps) => Step<Page>;
  readonly sheets: (list: ListSteps) => Step<Page>;
  readonly applications: (custodyId: Step<string>) => Step<readonly string[]>;
};

export type ListSteps = { readonly [K in keyof List]: Step<List[K]> };

/** Keys that are asked for together are loaded together. */
const together = <Key, Found>(
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly Found[]>,
): Loader<Key, Found> => ({ name, load });

const eachAlone = <Key, Found>(name: string, load: (key: Key) => Promise<Found>): Loader<Key, Found> =>
  together(name, (keys) => Promise.all(keys.map(load)));

/** Loads from the index: a loader is made once, so that what is asked for twice is planned once. */
export const indexOf = ({ opened: { gateway } }: Plain): Index => {
  const threads = (kind: 'CUSTODY' | 'CHARGE_SHEET') =>
    together(`threads of ${kind}`, async (keys: readonly string[]) => {
      const found = await threadsOf(gateway, kind, keys);
      return keys.map((key) => found.get(key) ?? null);
    });
  const byKind = { CUSTODY: threads('CUSTODY'), CHARGE_SHEET: threads('CHARGE_SHEET') };
  const byCnr = eachAlone('thread of CNR', (cnr: string) => threadOfCnr(gateway, cnr));
  const undertrials = eachAlone('undertrials', (list: List) => listUndertrials(gateway, list));
  const sheets = eachAlone('sheets', (list: List) => listSheets(gateway, list));
  const made = together('applications', async (ids: readonly string[]) => {
    const groups = Map.groupBy(await gateway.query(readMade, [ids]), ([id]) => String(id));
    return ids.map((id) => (groups.get(id) ?? []).map(([, day]) => String(day)));
  });
  return {
    threadOfCnr: (cnr) => loadOne(cnr, byCnr),
    threadOf: (kind, key) => loadOne(key, byKind[kind]),
    undertrials: (list) => loadOne(list, undertrials),
    sheets: (list) => loadOne(list, sheets),
    applications: (id) => loadOne(id, made),
  };
};
