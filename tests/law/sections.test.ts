import { describe, expect, it } from 'vitest';
import { penalCodeOn } from '../../src/law/acts.ts';
import {
  canonicalForm,
  isChildOffence,
  isScheduledCasteTribeOffence,
  isSexualOffence,
  isTerrorOffence,
  sectionMatches,
  sectionsCompatible,
} from '../../src/law/sections.ts';
import { section } from './support.ts';

describe('sections', () => {
  it.each([
    ['BNS 303', 'BNS 303(2)', true],
    ['BNS 303(2)', 'BNS 303(2)', true],
    ['BNS 303(2)', 'BNS 303', false],
    ['BNS 303', 'BNS 3030', false],
    ['BNS 30', 'BNS 303', false],
    ['IPC 302', 'BNS 302', false],
    ['IPC 304', 'IPC 304A', false],
    ['ARMS 25', 'ARMS 25(1-B)a', true],
    ['NDPS 20(b)', 'NDPS 20(b)(ii)(C)', true],
  ])('a filter on %s takes %s: %s', (filter, written, taken) => {
    expect(sectionMatches(section(filter), section(written))).toBe(taken);
  });

  it('does not tell a section from the same section with its sub-section (Aftab, SC 2025)', () => {
    expect(sectionsCompatible(section('BNS 5'), section('BNS 5(1)'))).toBe(true);
    expect(sectionsCompatible(section('BNS 5(1)'), section('BNS 5'))).toBe(true);
    expect(sectionsCompatible(section('BNS 5(1)'), section('BNS 5(2)'))).toBe(false);
  });

  it.each([
    ['ARMS', '25(1-B)a', 'ARMS 25(1B)(a)'],
    ['Arms Act', '25 (1-B) (a)', 'ARMS 25(1B)(a)'],
    ['I.P.C.', '498-a', 'IPC 498A'],
    ['ipc', '304 Part II', 'IPC 304(ii)'],
    ['NDPS Act, 1985', '20(B)(II)(c)', 'NDPS 20(b)(ii)(C)'],
    ['NDPS', '21c', 'NDPS 21(c)'],
    ['NDPS', '27A', 'NDPS 27A'],
    ['IT', '66(C)', 'IT 66C'],
    ['SC/ST', '3(2)(5A)', 'SCST 3(2)(va)'],
  ])('has one spelling: %s %s is %s', (act, number, spelling) => {
    const form = canonicalForm({ act, section: number });
    expect(`${form.act} ${form.section}`).toBe(spelling);
  });

  it('knows whose identity the law protects', () => {
    const protectedOnes = ['BNS 64(1)', 'BNS 71', 'IPC 376', 'IPC 376DA', 'IPC 376AB', 'POCSO 12'];
    expect(protectedOnes.every((text) => isSexualOffence(section(text)))).toBe(true);
    expect(
      ['BNS 63A0', 'BNS 72', 'BNS 103', 'IPC 375', 'IPC 377', 'BNS 376'].some((text) => isSexualOffence(section(text))),
    ).toBe(false);
  });

  it('knows offences against children', () => {
    expect(['POCSO 4', 'BNS 65(2)', 'BNS 70(2)', 'IPC 376DB'].every((text) => isChildOffence(section(text)))).toBe(
      true,
    );
    expect(['BNS 70(1)', 'BNS 64', 'IPC 376(1)'].some((text) => isChildOffence(section(text)))).toBe(false);
  });

  it('knows terror and atrocity', () => {
    expect(['BNS 113(3)', 'UAPA 13'].every((text) => isTerrorOffence(section(text)))).toBe(true);
    expect(['BNS 111', 'IPC 113'].some((text) => isTerrorOffence(section(text)))).toBe(false);
    expect(isScheduledCasteTribeOffence(section('SCST 3(1)(r)'))).toBe(true);
  });

  it('are of the code in force on the day of the offence', () => {
    expect(penalCodeOn('2024-06-30')).toBe('IPC');
    expect(penalCodeOn('2024-07-01')).toBe('BNS');
  });
});
