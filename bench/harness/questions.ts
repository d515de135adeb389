import { readFileSync } from 'node:fs';
import type { DatabaseUrls } from '../../src/platform/config.ts';
import type { Callers } from './callers.ts';
import type { Random } from './random.ts';
import { pick } from './random.ts';
import { withClient } from './worldDatabases.ts';

/** The contract's three list and case operations that are measured. */
export const operations = ['CaseDossier', 'Undertrials', 'ChargeSheets'] as const;
export type Operation = (typeof operations)[number];

/** One request: who asks, and the body that goes over the wire. */
export type Question = { readonly authorization: string; readonly body: string };

/** Draws questions of an operation: another key each time, so that no cache flatters. */
export type Draw = (operation: Operation, random: Random) => Question;

const document = readFileSync(new URL('../../src/demo/operations.graphql', import.meta.url), 'utf8');

/** The text of an operation, as its users send it. */
export const textOf = (operation: Operation): string => {
  const found = document.split(/^(?=query |mutation )/m).find((text) => text.startsWith(`query ${operation}(`));
  if (!found) throw new Error(`there is no operation ${operation}`);
  return found;
};

/** Cases in which nobody is protected, or those in which somebody is: a sealed one is no case to its prosecutor. */
type Cases = 'open' | 'labelled';

const having = {
  open: "t.labels = '{}'",
  labelled: "t.labels && array['SEXUAL_OFFENCE', 'CHILD_VICTIM', 'TERROR'] and not 'SEALED' = any(t.labels)",
} as const satisfies Record<Cases, string>;

/** Laboratory cases of which a report is still a draft: a prosecutor reads none (row 39), and would meet a withheld opinion. */
const drafted = 'select distinct lab_case_id, lab_case_id from icjs.forensic_report where draft';

const ownCases = (
  which: Cases,
): string => `select k.key, min(s.holder) from thread_key k join thread t on t.id = k.thread_id
  join scope s on s.thread_id = t.id and s.relation = 'PROSECUTOR' and s.whole and s.valid_to is null and s.valid_from <= current_date
  where k.kind = 'CNR' and ${having[which]} and not t.every_accused_child
  and t.id not in (select thread_id from thread_key where kind = 'LAB_CASE' and key = any($1)) group by k.key order by md5(k.key) limit 20000`;

/** Days on which a page of a hundred, or of fifty, can begin. */
const pagesOf = (table: string, unit: string, at: string, where: string, size: number): string => `
  select ${unit}, (${at} at time zone 'Asia/Kolkata')::date::text from (
    select ${unit}, ${at}, row_number() over (partition by ${unit} order by ${at}) as nth, count(*) over (partition by ${unit}) as many
    from ${table} where ${where}) numbered
  where nth <= greatest(1, many - ${size}) and (many >= ${size} or nth = 1)`;

/** Which cases, and in which State the units of lists are: in any, where none is named. */
export type From = { readonly cases: Cases; readonly state: 'BR' | null };

const everywhere: From = { cases: 'open', state: null };

const isIn = (unit: string, { state }: From): string =>
  state === null ? '' : ` and ${unit} in (select id from unit where state = '${state}')`;

const ownUndertrials = (from: From): string =>
  pagesOf('custody', 'prison_id', 'admitted_at', `undertrial and released_at is null${isIn('prison_id', from)}`, 100);
const ownSheets = (from: From): string =>
  pagesOf('charge_sheet', 'court_id', 'filed_at', `filed_at is not null${isIn('court_id', from)}`, 50);

type Pair = readonly [string, string];

const read = (url: string, text: string, values: unknown[] = []): Promise<readonly Pair[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<string[]>({ text, values, rowMode: 'array' });
    return rows as unknown as Pair[];
  });

/** The smaller units would answer short lists: only those that fill a page are asked, as long as there are any. */
const full = (pairs: readonly Pair[]): readonly Pair[] => {
  const counts = Map.groupBy(pairs, ([unit]) => unit);
  const large = pairs.filter(([unit]) => (counts.get(unit)?.length ?? 0) > 1);
  return large.length > 0 ? large : pairs;
};

/** Reads from the index which keys there are to draw. */
export const drawFrom = async (urls: DatabaseUrls, callers: Callers, from: From = everywhere): Promise<Draw> => {
  const drafts = (await read(urls.forensics, drafted)).map(([labCaseId]) => labCaseId);
  const cases = await read(urls.gateway, ownCases(from.cases), [drafts]);
  const undertrials = full(await read(urls.gateway, ownUndertrials(from)));
  const sheets = full(await read(urls.gateway, ownSheets(from)));
  const texts = Object.fromEntries(operations.map((one) => [one, textOf(one)])) as Record<Operation, string>;
  const bodyOf = (operationName: Operation, variables: object): string =>
    JSON.stringify({ operationName, query: texts[operationName], variables });
  const makers: Readonly<Record<Operation, (random: Random) => Question>> = {
    CaseDossier: (random) => {
      const [cnr, prosecutor] = pick(random, cases);
      return { authorization: callers.prosecutor(prosecutor), body: bodyOf('CaseDossier', { cnr }) };
    },
    Undertrials: (random) => {
      const [prison, admittedFrom] = pick(random, undertrials);
      return {
        authorization: callers.superintendent(prison),
        body: bodyOf('Undertrials', { prison, first: 100, filter: { admittedFrom } }),
      };
    },
    ChargeSheets: (random) => {
      const [court, filedFrom] = pick(random, sheets);
      return {
        authorization: callers.judge(court),
        body: bodyOf('ChargeSheets', { court, first: 50, filter: { filedFrom } }),
      };
    },
  };
  await callers.sign([
    ...cases.map(([, prosecutor]) => ['prosecutor', prosecutor] as const),
    ...undertrials.map(([prison]) => ['superintendent', prison] as const),
    ...sheets.map(([court]) => ['judge', court] as const),
  ]);
  return (operation, random) => makers[operation](random);
};
