import { describe, expect, it } from 'vitest';
import { correspondences, equivalentsOf } from '../../src/law/equivalents.ts';
import { offences } from '../../src/law/offences.ts';
import { canonicalForm, sectionMatches, showSection } from '../../src/law/sections.ts';
import { section } from './support.ts';

const across = (text: string): string[] => equivalentsOf(section(text)).map((one) => showSection(one.section));
const relations = (text: string): string[] => equivalentsOf(section(text)).map(({ relation }) => relation);

const punishing = offences.filter(({ kind }) => kind !== 'DEFINITION');

const isCovered = (act: 'ipc' | 'bns') => (row: (typeof offences)[number]) =>
  correspondences.some((one) => {
    const own = one[act];
    return own !== null && (sectionMatches(own, row) || sectionMatches(row, own));
  });

describe('what corresponds between the two penal codes', () => {
  it.each([
    ['IPC 420', ['BNS 318(4)']],
    ['IPC 302', ['BNS 103(1)', 'BNS 103(2)']],
    ['BNS 70(2)', ['IPC 376DA', 'IPC 376DB']],
    ['BNS 105', ['IPC 304(i)', 'IPC 304(ii)']],
    ['IPC 304', ['BNS 105', 'BNS 105']],
    ['IPC 498A', ['BNS 85']],
    ['IPC 34', ['BNS 3(5)']],
    ['BNS 304(2)', []],
    ['IPC 377', []],
    ['IPC 9999', []],
    ['NDPS 20', []],
  ])('%s: %j', (text, expected) => {
    expect(across(text)).toEqual(expected);
  });

  it.each([
    ['IPC 309', 'narrowed'],
    ['IPC 124A', 'narrowed'],
    ['IPC 376DA', 'merged'],
    ['IPC 379', 'same'],
    ['IPC 314', 'split'],
  ])('%s is %s', (text, relation) => {
    expect(relations(text)).toContain(relation);
  });

  it('leaves no offence of either code without a word', () => {
    const silent = [
      ...punishing.filter(({ act }) => act === 'IPC').filter((row) => !isCovered('ipc')(row)),
      ...punishing.filter(({ act }) => act === 'BNS').filter((row) => !isCovered('bns')(row)),
    ];
    expect(silent.map(showSection)).toEqual([]);
  });

  it('has a new one without a predecessor, a dropped one without a successor, and no other so', () => {
    for (const { ipc, bns, relation } of correspondences) {
      expect(ipc === null).toBe(relation === 'new');
      expect(bns === null).toBe(relation === 'dropped');
    }
  });

  it('splits one into several, and keeps the same for one alone', () => {
    const counts = Map.groupBy(correspondences, ({ ipc }) => ipc?.section ?? '');
    const wrong = correspondences.filter(({ ipc, relation }) => {
      const rows = ipc === null ? 0 : (counts.get(ipc.section)?.length ?? 0);
      return (relation === 'split' && rows < 2) || (relation === 'same' && rows !== 1);
    });
    expect(wrong).toEqual([]);
  });

  it('is written in canonical form', () => {
    const sections = correspondences.flatMap(({ ipc, bns }) => [ipc, bns]).filter((one) => one !== null);
    expect(sections.map(canonicalForm)).toEqual(sections);
  });
});
