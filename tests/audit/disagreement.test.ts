import { describe, expect, it } from 'vitest';
import { type AuditRow, beginningOf, rowAfter } from '../../src/audit/chain.ts';
import type { EndedChain } from '../../src/audit/entry.ts';
import { type KeptSeal, type Seal, sealHash } from '../../src/audit/seal.ts';
import { newSealKey, type SealKeys, sealKeysIn } from '../../src/audit/sealKeys.ts';
import { verify } from '../../src/audit/verify.ts';

// Two witnesses of one ledger who do not agree: seal and seal, place and place, chain and the chain after it. All are signed by the right key.

const keys: SealKeys = sealKeysIn({ keys: [await newSealKey()] });
const at = '2026-11-20T06:30:00.000Z';

const sealed = async (number: number, before: KeptSeal | null, more: Partial<Seal> = {}): Promise<KeptSeal> => ({
  number,
  jws: await keys.sign({ number, at, previous: before && sealHash(before.jws), heads: [], retired: [], ...more }),
});

const first = await sealed(1, null);
const second = await sealed(2, first);
const third = await sealed(3, second);

type Told = readonly [kind: string, sequence: number, upTo: number, words: string];

const findings = async (seals: readonly KeptSeal[], anchored: readonly KeptSeal[] | null, rows: AuditRow[] = []) =>
  (await verify(keys, { rows, seals, anchored })).findings.map(
    ({ kind, sequence, upTo, words }): Told => [kind, sequence, upTo, words],
  );

describe('seals that follow each other, the same in both places', () => {
  it('are found in order', async () => {
    expect(await findings([first, second, third], [first, second, third])).toEqual([]);
  });

  it('are missed where one is gone from between', async () => {
    expect(await findings([first, third], null)).toContainEqual(['SEAL', 2, 2, 'they are gone']);
  });

  it('are missed where the first is gone', async () => {
    expect(await findings([second, third], null)).toContainEqual(['SEAL', 1, 1, 'they are gone']);
  });

  it('do not follow on a seal that was never made', async () => {
    const stranger = await sealed(1, null, { at: '2026-11-20T06:31:00.000Z' });
    expect(await findings([first, await sealed(2, stranger)], null)).toEqual([
      ['SEAL', 2, 2, 'it names another seal before it'],
    ]);
    expect(await findings([await sealed(1, stranger)], null)).toEqual([
      ['SEAL', 1, 1, 'it names another seal before it'],
    ]);
  });

  it('are told apart where the second place holds another of the same number', async () => {
    const another = await sealed(3, second, { at: '2026-11-20T06:32:00.000Z' });
    expect(await findings([first, second, third], [first, second, another])).toEqual([
      ['SEAL', 3, 3, 'the second place has another'],
    ]);
  });
});

const chainOf = (writer: string, bodies: readonly object[]): AuditRow[] => {
  const rows: AuditRow[] = [];
  for (const body of bodies) rows.push(rowAfter(rows.at(-1) ?? beginningOf(writer), at, JSON.stringify(body)));
  return rows;
};

const opened = (after: readonly EndedChain[] = []) => ({ kind: 'OPENED', after });
const older = chainOf('older', [opened(), { kind: 'OPERATION' }, { kind: 'OPERATION' }]);

const succeeded = (written: number, attempted: number): Promise<Told[]> =>
  findings([], null, [...older, ...chainOf('newer', [opened([{ writer: 'older', written, attempted }])])]);

describe('a chain whose last write was in doubt', () => {
  it('ends where its successor says, or between', async () => {
    expect(await succeeded(3, 3)).toEqual([]);
    expect(await succeeded(2, 4)).toEqual([]);
  });

  it('was cut off where it ends before what was written', async () => {
    expect(await succeeded(5, 6)).toEqual([['CUT_OFF', 4, 5, 'the next chain says that they were there']]);
  });

  it('was added to where it ends after what was attempted', async () => {
    expect(await succeeded(1, 2)).toEqual([['INSERTED', 3, 3, 'the next chain says that it had ended']]);
  });

  it('is missed where nothing of it is there', async () => {
    const alone = chainOf('newer', [opened([{ writer: 'older', written: 3, attempted: 3 }])]);
    expect(await findings([], null, alone)).toEqual([['CUT_OFF', 1, 3, 'the next chain says that they were there']]);
  });
});
