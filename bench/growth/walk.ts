import type { Subject } from '../harness/measure.ts';
import { type Operation, type Question, textOf } from '../harness/questions.ts';
import { median } from '../harness/statistics.ts';

/** A list read to its end, page by page. */
export type Walk = {
  readonly pages: number;
  readonly records: number;
  /** What a page took at the beginning and at the end: the median of the first and of the last few. */
  readonly firstPagesMs: number;
  readonly lastPagesMs: number;
  /** By how much the process grew from the first few pages to the last ones. */
  readonly grownMb: number;
};

type Page = {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** How many pages the beginning and the end are. */
const FEW = 3;

const root: Readonly<Record<Exclude<Operation, 'CaseDossier'>, string>> = {
  Undertrials: 'undertrials',
  ChargeSheets: 'chargeSheets',
};

const pageOf = async (url: string, operation: keyof typeof root, { authorization, body }: Question): Promise<Page> => {
  const headers = { 'content-type': 'application/json', authorization };
  const response = await fetch(new URL('/graphql', url), { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as { data?: Record<string, Page | null>; errors?: unknown };
  const page = data?.[root[operation]];
  if (errors || !page) throw new Error(`${operation}: ${response.status} ${JSON.stringify(errors).slice(0, 400)}`);
  return page;
};

/** Reads a list to its end. @throws Error where a page is refused */
export const walk = async (
  { running }: Pick<Subject, 'running'>,
  operation: keyof typeof root,
  authorization: string,
  variables: object,
): Promise<Walk> => {
  const tookMs: number[] = [];
  const residentMb: number[] = [];
  let records = 0;
  let after: string | null = null;
  do {
    const body = JSON.stringify({
      operationName: operation,
      query: textOf(operation),
      variables: { ...variables, after },
    });
    const begun = performance.now();
    const page: Page = await pageOf(running.url, operation, { authorization, body });
    tookMs.push(performance.now() - begun);
    residentMb.push((await running.usage()).residentBytes / 1e6);
    records += page.nodes.length;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return {
    pages: tookMs.length,
    records,
    firstPagesMs: median(tookMs.slice(0, FEW)),
    lastPagesMs: median(tookMs.slice(-FEW)),
    grownMb: median(residentMb.slice(-FEW)) - median(residentMb.slice(0, FEW)),
  };
};
