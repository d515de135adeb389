import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuditRow, type Head, hashOf } from '../../src/audit/chain.ts';
import type { Ledger } from '../../src/audit/ledger.ts';
import { allRows, allSeals } from '../../src/audit/reading.ts';
import { makeSeal } from '../../src/audit/seal.ts';
import { newSealKey, sealKeysIn } from '../../src/audit/sealKeys.ts';
import { type Verdict, verify } from '../../src/audit/verify.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { entryOf, type Kept, openLedger } from './sealed.ts';

type Query = Database['query'];

/** A tamperer has the database's highest rights: triggers do not stop them. */
const unhindered = "set local session_replication_role = 'replica'";

let url: string;
let kept: Kept;
/** A chain that goes on: twenty entries, sealed at the 13th and 18th. */
let a: string;
/** A chain that was closed with its fourth entry, and sealed. */
let b: string;
let goingOn: Ledger;

const append = async (ledger: Ledger, count: number): Promise<void> => {
  for (let at = 1; at <= count; at++) await ledger.append(entryOf(`request ${at}`));
};

beforeAll(async () => {
  url = await createDatabase('ledger', `${inject('databasePrefix')}template_gateway`);
  kept = await openLedger(url);
  goingOn = kept.process();
  const ended = kept.process();
  await append(goingOn, 12);
  await append(ended, 2);
  [a, b] = [goingOn.head()?.writer ?? '', ended.head()?.writer ?? ''];
  await kept.seal(goingOn);
  await append(goingOn, 5);
  await ended.close();
  await kept.seal(goingOn);
  kept.pass(30);
  await append(kept.process(), 1);
  await kept.seal(goingOn);
  await append(goingOn, 2);
});
afterAll(async () => {
  await kept.database.close();
  await dropDatabase(url);
});

/** The verdict on a ledger with which somebody did this; afterwards it is as it was. */
const verdictAfter = async (tamper: (query: Query) => Promise<unknown>): Promise<Verdict> => {
  const verdicts: Verdict[] = [];
  const undone = new Error('undone');
  await kept.database
    .transaction(async (query) => {
      await query({ name: '', text: unhindered }, []);
      await tamper(query);
      verdicts.push(await kept.verify(query));
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  const [verdict] = verdicts;
  if (!verdict) throw new Error('there is no verdict');
  return verdict;
};

const findingsAfter = async (tamper: (query: Query) => Promise<unknown>): Promise<string[]> =>
  (await verdictAfter(tamper)).findings.map(
    ({ kind, writer, sequence, upTo }) =>
      `${kind} ${writer === null ? 'seal' : writer === a ? 'a' : writer === b ? 'b' : 'another'} ${sequence}-${upTo}`,
  );

const sql =
  (...statements: string[]) =>
  async (query: Query): Promise<void> => {
    for (const text of statements) await query({ name: '', text }, []);
  };

const entry = (writer: () => string, sequence: number): string => `writer = '${writer()}' and sequence = ${sequence}`;
const inA = (sequence: number) => entry(() => a, sequence);

const rowsIn = async (query: Query, writer: string): Promise<AuditRow[]> => {
  const text =
    'select writer, sequence, at, body, previous_hash, hash from audit_entry where writer = $1 order by sequence';
  return (await query({ name: '', text }, [writer])).map(([, sequence, at, body, previousHash, hash]) => ({
    writer,
    sequence: Number(sequence),
    at: new Date(String(at)).toISOString(),
    body: String(body),
    previousHash: String(previousHash),
    hash: String(hash),
  }));
};

const put = (query: Query, { writer, sequence, at, body, previousHash, hash }: AuditRow): Promise<unknown> =>
  query(
    {
      name: '',
      text: `insert into audit_entry values ($1, $2, $3, $4, $5, $6) on conflict (writer, sequence) do update
        set at = excluded.at, body = excluded.body, previous_hash = excluded.previous_hash, hash = excluded.hash`,
    },
    [writer, sequence, at, body, previousHash, hash],
  );

/** An entry as whoever knows how the chain is made would forge it: its hash is right. */
const forged = ({ writer, sequence, hash }: Head, at: string, body = '{"kind":"OPERATION"}'): AuditRow => {
  const row = { writer, sequence: sequence + 1, at, body, previousHash: hash };
  return { ...row, hash: hashOf(row) };
};

/** Changes an entry, and writes all that follow anew, each with its right hash. */
const rewriteFrom = async (query: Query, writer: string, from: number): Promise<void> => {
  const rows = await rowsIn(query, writer);
  let before: Head = rows[from - 2] as AuditRow;
  for (const { at, body } of rows.slice(from - 1)) {
    const row = forged(before, at, before.sequence + 1 === from ? `${body} ` : body);
    await put(query, row);
    before = row;
  }
};

const renumber = (writer: string, from: number, by: number): string[] => [
  `update audit_entry set sequence = sequence + 1000 where writer = '${writer}' and sequence >= ${from}`,
  `update audit_entry set sequence = sequence - 1000 + ${by} where writer = '${writer}' and sequence > 1000`,
];

const long = '2026-11-20T06:31:00.000Z';

describe('a ledger with which nobody tampered', () => {
  it('is whole, tells how much no seal vouches for, and which chains were not closed', async () => {
    const verdict = await kept.verify();
    expect(verdict).toMatchObject({ findings: [], chains: 3, entries: 26, seals: 3, unsealed: 2 });
    expect(verdict.openEnds.map(({ writer, last }) => [writer === a, last])).toContainEqual([true, 20]);
    expect(verdict.openEnds.map(({ writer }) => writer)).not.toContain(b);
  });
});

describe('an entry that was changed is found', () => {
  it.each([
    ['its text', "body = replace(body, 'PATNA', 'GAYA')"],
    ['its instant', "at = at + interval '1 millisecond'"],
    ['the hash before it', "previous_hash = 'x'"],
    ['its hash', "hash = 'x'"],
  ])('in %s', async (_what, change) => {
    expect(await findingsAfter((query) => sql(`update audit_entry set ${change} where ${inA(5)}`)(query))).toEqual([
      'CHANGED a 5-5',
    ]);
  });

  it('with its own hash made right again', async () => {
    const found = await findingsAfter(async (query) => {
      const rows = await rowsIn(query, a);
      await put(query, forged(rows[3] as AuditRow, long));
    });
    expect(found).toEqual(['CHANGED a 5-5']);
  });

  it('with all that follow written anew: between two seals that is told', async () => {
    expect(await findingsAfter((query) => rewriteFrom(query, a, 15))).toEqual(['CHANGED a 14-18']);
    expect(await findingsAfter((query) => rewriteFrom(query, a, 5))).toEqual(['CHANGED a 1-13']);
  });

  it('though it is the last that was sealed', async () => {
    expect(await findingsAfter((query) => rewriteFrom(query, b, 4))).toEqual(['CHANGED b 4-4']);
  });

  it('though it was not sealed yet, when the process that wrote it seals: it knows better than the database', async () => {
    const found = await findingsAfter(async (query) => {
      await rewriteFrom(query, a, 19);
      const database = { transaction: <T>(work: (query: Query) => Promise<T>) => work(query) };
      await makeSeal({ database, keys: kept.keys, now: () => new Date('2026-11-20T07:30:00Z') }, goingOn.head);
    });
    expect(found).toEqual(['CHANGED a 19-20']);
  });
});

describe('an entry that was deleted is found', () => {
  it.each([
    ['one', 7, 7],
    ['several', 7, 9],
    ['the first', 1, 3],
  ])('%s', async (_what, from, to) => {
    const found = await findingsAfter((query) =>
      sql(`delete from audit_entry where writer = '${a}' and sequence between ${from} and ${to}`)(query),
    );
    expect(found).toEqual([`DELETED a ${from}-${to}`]);
  });

  it('with all that follow renumbered', async () => {
    const found = await findingsAfter((query) =>
      sql(`delete from audit_entry where ${inA(7)}`, ...renumber(a, 8, -1))(query),
    );
    expect(found).toEqual(['DELETED a 7-7']);
  });

  it('with all that follow written anew: the chain is shorter than its seal, and another', async () => {
    const found = await findingsAfter(async (query) => {
      await sql(`delete from audit_entry where ${entry(() => b, 2)}`, ...renumber(b, 3, -1))(query);
      await rewriteFrom(query, b, 2);
    });
    expect(found).toEqual(['CHANGED b 1-3', 'CUT_OFF b 4-4']);
  });
});

describe('entries that changed places are found', () => {
  it('in one chain', async () => {
    const found = await findingsAfter((query) =>
      sql(
        `update audit_entry set sequence = 1000 where ${inA(5)}`,
        `update audit_entry set sequence = 5 where ${inA(6)}`,
        `update audit_entry set sequence = 6 where ${inA(1000)}`,
      )(query),
    );
    expect(found).toEqual(['REORDERED a 5-5', 'REORDERED a 6-6']);
  });

  it('from one chain to another', async () => {
    const found = await findingsAfter((query) =>
      sql(
        `delete from audit_entry where ${entry(() => b, 3)}`,
        `update audit_entry set writer = '${b}' where ${inA(3)}`,
      )(query),
    );
    expect(found.toSorted()).toEqual(['CHANGED b 3-3', 'DELETED a 3-3']);
  });
});

describe('an entry that was inserted is found', () => {
  it('between others that were renumbered', async () => {
    const found = await findingsAfter(async (query) => {
      await sql(...renumber(a, 7, 1))(query);
      await put(query, forged((await rowsIn(query, a))[5] as AuditRow, long));
    });
    expect(found).toEqual(['INSERTED a 7-7']);
  });

  it('between others that were written anew', async () => {
    const found = await findingsAfter(async (query) => {
      await sql(...renumber(a, 16, 1))(query);
      await put(query, forged((await rowsIn(query, a))[14] as AuditRow, long));
      await rewriteFrom(query, a, 16);
    });
    expect(found).toEqual(['CHANGED a 14-18', 'INSERTED a 19-19']);
  });

  it('after a chain was closed', async () => {
    const found = await findingsAfter(async (query) =>
      put(query, forged((await rowsIn(query, b)).at(-1) as AuditRow, '2026-11-20T07:10:00.000Z')),
    );
    expect(found).toEqual(['INSERTED b 5-5']);
  });

  it('as if it had been written long ago: at the end of a chain, or as a chain of its own', async () => {
    const other = '00000000-0000-4000-8000-000000000000';
    const found = await findingsAfter(async (query) => {
      await put(query, forged({ writer: other, sequence: 0, hash: 'x' }, long));
      await put(query, forged((await rowsIn(query, a)).at(-1) as AuditRow, long));
    });
    expect(found).toContain('INSERTED a 21-21');
    expect(found).toContain('INSERTED another 1-1');
  });
});

describe('entries that were cut off are found', () => {
  it('at the end of a chain, as far as it was sealed', async () => {
    const found = await findingsAfter((query) =>
      sql(`delete from audit_entry where writer = '${a}' and sequence > 15`)(query),
    );
    expect(found).toEqual(['CUT_OFF a 16-18']);
  });

  it('where a whole chain is gone, or every one', async () => {
    expect(await findingsAfter((query) => sql(`delete from audit_entry where writer = '${b}'`)(query))).toEqual([
      'CUT_OFF b 1-4',
    ]);
    expect((await findingsAfter(sql('delete from audit_entry'))).toSorted()).toEqual([
      'CUT_OFF a 1-18',
      'CUT_OFF another 1-2',
      'CUT_OFF b 1-4',
    ]);
  });

  it('with their seals: the second place has these', async () => {
    const found = await findingsAfter((query) =>
      sql(
        `delete from audit_entry where writer = '${a}' and sequence > 13`,
        'delete from audit_seal where number > 1',
      )(query),
    );
    expect(found).toEqual(['SEAL seal 2-2', 'SEAL seal 3-3', 'CUT_OFF a 14-18']);
  });
});

describe('a seal that is false is found', () => {
  const another = async () => sealKeysIn({ keys: [await newSealKey()] });

  it('where it was deleted from between others', async () => {
    expect(await findingsAfter(sql('delete from audit_seal where number = 2'))).toEqual(['SEAL seal 2-2']);
  });

  it('where another key signed it', async () => {
    const jws = await (await another()).sign({ number: 2, at: long, previous: 'x', heads: [], retired: [] });
    const found = await findingsAfter(sql(`update audit_seal set jws = '${jws}' where number = 2`));
    expect(new Set(found)).toEqual(new Set(['SEAL seal 2-2']));
  });

  it('where it is another’s, and where the second place was changed', async () => {
    const found = await findingsAfter(
      sql('update audit_seal set jws = (select s.jws from audit_seal s where s.number = 1) where number = 2'),
    );
    expect(new Set(found)).toEqual(new Set(['SEAL seal 2-2']));
    const text = await readFile(kept.sealsFile, 'utf8');
    await writeFile(kept.sealsFile, text.replace('\n2 ', '\n2 x'));
    const { findings } = await kept.verify();
    await writeFile(kept.sealsFile, text);
    expect(new Set(findings.map(({ kind, sequence }) => `${kind} ${sequence}`))).toEqual(new Set(['SEAL 2']));
  });

  it('by whoever knows the key that signed it, and not by another', async () => {
    const strangers = await another();
    const { query } = kept.database;
    const evidence = { anchored: null, seals: await allSeals(query), rows: allRows(query) };
    const { findings } = await verify(strangers, evidence);
    expect(findings.map(({ kind, sequence }) => `${kind} ${sequence}`)).toEqual(['SEAL 1', 'SEAL 2', 'SEAL 3']);
  });
});
