import type { Client } from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { joiners, pillars } from '../../src/core/pillars.ts';
import { tellCount, tellShare } from '../../src/server/pillarCommand/shares.ts';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { asGateway } from '../support/gateway.ts';
import { pillarCommand, settingOf, type Told } from '../support/pillarCommand.ts';

// How complete a pillar's data is, told without telling of anybody.

const made: string[] = [];
afterEach(async () => {
  for (const url of made.splice(0)) await dropDatabase(url);
});

const copyOf = async (name: string, ...statements: readonly string[]): Promise<string> => {
  const url = await createDatabase(name, `${inject('databasePrefix')}template_${name}`);
  made.push(url);
  await administer(url, async (client: Client) => {
    for (const statement of statements) await client.query(statement);
  });
  return url;
};

const qualityOf = (name: string, url: string): Promise<Told> =>
  pillarCommand(['quality', name], { [settingOf(name)]: asGateway(url) });

const numbersIn = (url: string, query: string): Promise<number> =>
  administer(url, async (client) => Number((await client.query<{ count: string }>(query)).rows[0]?.count));

const undertrial = 'undertrial and released_at is null';
const toFive = (count: number): string => `about ${(Math.round(count / 5) * 5).toLocaleString('en-IN')}`;

/** A cause's two lines: under default bail, and under maximum detention. */
const counted = ({ lines }: Told, cause: string): string[] =>
  lines.filter((line) => line.startsWith(`  ${cause}: `)).map((line) => line.slice(cause.length + 4));

describe('npm run pillar -- quality', () => {
  it('tells the share of rows that have what links and dates need', async () => {
    const url = await copyOf(
      'prisons',
      'delete from prisons.custody_facts where cnr is null or fir_number is null',
      `update prisons.custody_facts set cnr = null where custody_id in (select custody_id from prisons.custody_facts order by custody_id limit 40)`,
      `update prisons.custody_facts set fir_year = null where custody_id in (select custody_id from prisons.custody_facts order by custody_id limit 20)`,
      `update prisons.custody_facts set first_remand_on = '2026-01-01'`,
    );
    const total = await numbersIn(url, 'select count(*) from prisons.custody_facts');
    const percent = (missing: number): string =>
      `${Math.floor((100 * Math.round((total - missing) / 5)) / Math.round(total / 5))} % of ${toFive(total)}`;
    const { code, lines } = await qualityOf('prisons', url);
    expect(code).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        `custody_facts: CNR: ${percent(40)}`,
        `custody_facts: FIR key whole: ${percent(20)}`,
        `custody_facts: FIR key or CNR: without either no case is found: ${percent(20)}`,
        `custody_facts: first remand date: all of ${toFive(total)}`,
      ]),
    );
  });

  it('tells of how many undertrials nothing will be known, and why, as the law’s clocks find it', async () => {
    const whole = `update prisons.custody set warrant_sections = '[{"act": "BNS", "section": "303(2)"}]', bail = null,
      remand_spells = '[{"from": "2026-01-05", "to": null, "custody": "JUDICIAL", "orderReference": "1"}]'`;
    const first = (many: number, after: number) =>
      `(select custody_id from prisons.custody_facts where ${undertrial} order by custody_id limit ${many} offset ${after})`;
    const url = await copyOf(
      'prisons',
      whole,
      `update prisons.custody_facts set first_remand_on = '2026-01-05'`,
      // Ten of whom nothing is recorded, fifteen whose first remand is not, five whose section nobody knows, ten without a section.
      `update prisons.custody set remand_spells = null where custody_id in ${first(10, 0)}`,
      `update prisons.custody_facts set first_remand_on = null where custody_id in ${first(25, 0)}`,
      `update prisons.custody set warrant_sections = '[{"act": "BNS", "section": "9999"}]' where custody_id in ${first(5, 25)}`,
      `update prisons.custody set warrant_sections = null where custody_id in ${first(10, 30)}`,
    );
    const told = await qualityOf('prisons', url);
    expect(counted(told, 'neither a first remand nor a spell of custody is recorded')).toEqual([
      'about 10',
      'about 10',
    ]);
    expect(counted(told, 'the first remand is not recorded')).toEqual(['about 15']);
    expect(counted(told, 'a section is not in the table of offences')).toEqual(['about 5', 'about 5']);
    expect(counted(told, 'no section is recorded')).toEqual(['about 10', 'about 10']);
    expect(told.lines).toEqual(
      expect.arrayContaining(['default bail will be UNKNOWN: about 40', 'maximum detention will be UNKNOWN: about 25']),
    );
    const custodies = await numbersIn(url, `select count(*) from prisons.custody_facts where ${undertrial}`);
    expect(told.lines.some((line) => line.startsWith(`undertrials in custody: ${toFive(custodies)};`))).toBe(true);
  });

  it('counts sections that the table of offences does not know', async () => {
    const url = await copyOf('courts', `update courts.court_case_facts set sections = array['BNS 303(2)']`);
    const line = 'court_case_facts: sections recorded and in the table of offences: ';
    expect((await qualityOf('courts', url)).lines.find((one) => one.startsWith(line))).toMatch(
      /: all of about [\d,]+$/,
    );
    await administer(url, (client) =>
      client.query(`update courts.court_case_facts set sections = array['BNS 303(2)', 'BNS 9999']`),
    );
    expect((await qualityOf('courts', url)).lines.find((one) => one.startsWith(line))).toMatch(
      /: none of about [\d,]+$/,
    );
  });

  it.each(pillars)('holds nothing of the %s’ own: no name, no identifier, no text of any row', async (name) => {
    const url = await copyOf(name);
    const { code, lines } = await qualityOf(name, url);
    expect(code).toBe(0);
    const told = lines.join('\n');
    const texts = await administer(url, async (client) => {
      const { rows } = await client.query<{ view: string }>(
        "select table_name as view from information_schema.views where table_schema = 'icjs' and table_name not in ('changes', 'as_of')",
      );
      const cells: Record<string, unknown>[] = [];
      for (const { view } of rows)
        cells.push(...(await client.query<Record<string, unknown>>(`select * from icjs."${view}"`)).rows);
      return cells.flatMap((row) => Object.values(row));
    });
    const said = texts.filter((cell): cell is string => typeof cell === 'string' && cell.length > 4);
    // A joiner's copy has few rows.
    expect(said.length).toBeGreaterThan((joiners as readonly string[]).includes(name) ? 10 : 100);
    expect([...new Set(said)].filter((text) => told.includes(text))).toEqual([]);
  });

  it('refuses in one line where the contract is not kept, or a view does not answer', async () => {
    const url = await copyOf('forensics', 'drop view icjs.laboratory');
    expect(await qualityOf('forensics', url)).toEqual({
      code: 1,
      lines: [
        'forensics cannot be measured: its contract is not kept. npm run pillar -- check forensics says in what.',
      ],
    });
    const closed = await copyOf(
      'forensics',
      'revoke all on forensics.forensic_case_facts from postgres, current_user',
      'alter view icjs.forensic_case_facts owner to icjs_gateway',
    );
    expect(await qualityOf('forensics', closed)).toEqual({
      code: 1,
      lines: ['The database of forensics does not permit it.'],
    });
  });
});

describe('a count of people', () => {
  it('does not tell one of four from another', () => {
    expect(new Set([1, 2, 3, 4].map((count) => tellCount(count))).size).toBe(1);
    expect(new Set([1, 2, 3, 4].map((count) => tellShare(count, 1000))).size).toBe(1);
    expect(new Set([1, 2, 3, 4].map((missing) => tellShare(1000 - missing, 1000))).size).toBe(1);
  });

  it('says all and none only where it is all and none', () => {
    for (let count = 1; count < 1000; count += 1) {
      expect(tellCount(count)).not.toBe('none');
      expect(tellShare(count, 1000)).not.toMatch(/^(all of|none)/);
      expect(tellShare(count, 1000)).not.toMatch(/^(0|100) %/);
    }
    expect([tellCount(0), tellShare(0, 1000), tellShare(1000, 1000)]).toEqual([
      'none',
      'none of about 1,000',
      'all of about 1,000',
    ]);
  });

  it('of a group so small that a share would be a count is not told', () => {
    expect(new Set([0, 1, 10, 19].map((count) => tellShare(count, 19)))).toEqual(
      new Set(['too few rows to tell of (fewer than 20)']),
    );
  });
});
