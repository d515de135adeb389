import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/core/record.ts';
import { families, victimIsProtected, victimRows } from '../../src/policy/families.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { scope } from './made.ts';

const { rows } = readPolicyFiles(true);

const numbers = (names: readonly string[] = []): number[] =>
  names.map((name) => rows.get(name)?.number ?? 0).toSorted((one, other) => one - other);

const selected = (family: string, facts: Partial<Scope>): readonly [rows: number[], mosaic: number[]] => {
  const found = families[family]?.select(scope(facts));
  return [numbers(found?.rows), numbers(found?.mosaic)];
};

const sexual = { labels: new Set(['SEXUAL_OFFENCE'] as const) };
const ofChild = { labels: new Set(['CHILD_VICTIM'] as const) };
const both = { labels: new Set(['SEXUAL_OFFENCE', 'CHILD_VICTIM'] as const) };
const terror = { labels: new Set(['TERROR'] as const) };
const unknown = { labels: null };
const child = { traits: { child: true } };
const draft = { traits: { draft: true } };
const inCamera = { traits: { inCamera: true } };

describe('which rows decide', () => {
  // Typed from the words that the schema has for each family (`DataClass`) and from the titles of the rows.
  it.each([
    ['NARRATIVE', {}, [2]],
    ['NARRATIVE', sexual, [3]],
    ['NARRATIVE', ofChild, [3]],
    ['NARRATIVE', terror, [3]],
    ['NARRATIVE', unknown, [3]],
    ['INFORMANT', {}, [4]],
    ['INFORMANT', sexual, [5]],
    ['INFORMANT', terror, [4]],
    ['INFORMANT', unknown, [5]],
    ['INFORMANT_CONTACT', {}, [4, 6]],
    ['INFORMANT_CONTACT', ofChild, [5, 6]],
    ['VICTIM', {}, [7]],
    ['VICTIM', sexual, [8]],
    ['VICTIM', ofChild, [9]],
    ['VICTIM', both, [8, 9]],
    ['VICTIM', terror, [7]],
    ['VICTIM', unknown, [8, 9]],
    ['VICTIM_CONTACT', {}, [6, 7]],
    ['VICTIM_CONTACT', both, [6, 8, 9]],
    ['ACCUSED', {}, [17]],
    ['ACCUSED', child, [24]],
    ['ACCUSED_FAMILY', {}, [18]],
    ['ACCUSED_FAMILY', child, [24]],
    ['ACCUSED_FINGERPRINT', {}, [20]],
    ['ACCUSED_FINGERPRINT', child, [24]],
    ['ACCUSED_CONTACT', {}, [6, 17]],
    ['ACCUSED_CONTACT', child, [6, 24]],
    ['MOVEMENT', {}, [57, 59]],
    ['STATEMENT_BEFORE_MAGISTRATE', { stage: 'INVESTIGATION' }, [11]],
    ['STATEMENT_BEFORE_MAGISTRATE', { stage: 'CHARGE_SHEETED' }, [11]],
    ['STATEMENT_BEFORE_MAGISTRATE', { stage: 'COGNIZANCE' }, [12]],
    ['STATEMENT_BEFORE_MAGISTRATE', { stage: 'DISPOSED' }, [12]],
    ['WITNESS', {}, [13]],
    ['WITNESS', child, [78]],
    ['WITNESS', { traits: { protectedWitness: true } }, [15]],
    ['WITNESS', { traits: { child: true, protectedWitness: true } }, [15]],
    ['WITNESS_ADDRESS', {}, [14]],
    ['WITNESS_ADDRESS', child, [14, 78]],
    ['WITNESS_ADDRESS', { traits: { protectedWitness: true } }, [14, 15]],
    ['POLICE_REPORT', {}, [34]],
    ['POLICE_REPORT', draft, [33]],
    ['POLICE_REPORT_TEXT', {}, [34]],
    ['POLICE_REPORT_TEXT', { ...draft, ...sexual }, [3, 33]],
    ['POLICE_REPORT_TEXT', terror, [3, 34]],
    ['PLACE', {}, [80]],
    ['PLACE', terror, [80]],
    ['PLACE', ofChild, [81]],
    ['PLACE', unknown, [81]],
    ['ORDER', {}, [49]],
    ['ORDER', inCamera, [50]],
    ['ORDER', { traits: { sealed: true } }, [51]],
    ['ORDER', { traits: { sealed: true, inCamera: true } }, [51]],
    ['ORDER_TEXT', {}, [49]],
    ['ORDER_TEXT', { ...inCamera, ...sexual }, [3, 50]],
    ['ORDER_TEXT', { traits: { sealed: true } }, [51]],
    ['BUSINESS', {}, [48]],
    ['BUSINESS', inCamera, [50]],
    ['BUSINESS', sexual, [3, 48]],
    ['LABORATORY_REPORT', {}, [40]],
    ['LABORATORY_REPORT', draft, [39]],
    ['ENCLOSURE', {}, [34, 82]],
    ['ENCLOSURE', { ...draft, ...ofChild }, [3, 33, 82]],
    ['MEDICAL_REPORT', {}, [43]],
    ['MEDICAL_REPORT', sexual, [43]],
    ['MEDICAL_REPORT', { traits: { ofVictim: true } }, [43]],
    ['MEDICAL_REPORT', { traits: { ofVictim: true }, ...sexual }, [10]],
    ['MEDICAL_REPORT', { traits: { ofVictim: true }, ...unknown }, [10]],
  ] as const)('on %s in %j: %j', (family, facts, decided) => {
    expect(selected(family, facts as Partial<Scope>)[0]).toEqual(decided);
  });

  it('on an accused who is the victim’s relative are the victim’s as well, for whoever does not own that accused', () => {
    const relative = { traits: { relativeOfVictim: true } };
    for (const family of ['ACCUSED', 'ACCUSED_FAMILY', 'ACCUSED_FINGERPRINT']) {
      expect(selected(family, { ...relative, ...sexual })[1]).toEqual([8]);
      expect(selected(family, { ...relative, ...both })[1]).toEqual([8, 9]);
      expect(selected(family, { ...relative, ...unknown })[1]).toEqual([8, 9]);
      expect(selected(family, { ...relative, ...sexual, own: true })[1]).toEqual([]);
      expect(selected(family, relative)[1]).toEqual([]);
      expect(selected(family, { ...relative, ...terror })[1]).toEqual([]);
      expect(selected(family, sexual)[1]).toEqual([]);
    }
  });
});

describe('which rows decide besides on a witness who is the complainant', () => {
  const complainant = { traits: { complainant: true } };

  it('are the protected informant’s and the victim’s, owned or not: she is the first witness of her own case', () => {
    for (const family of ['WITNESS', 'WITNESS_ADDRESS']) {
      expect(selected(family, { ...complainant, ...sexual })[1]).toEqual([5, 8]);
      expect(selected(family, { ...complainant, ...both, own: true })[1]).toEqual([5, 8, 9]);
      expect(selected(family, { ...complainant, ...unknown })[1]).toEqual([5, 8, 9]);
      expect(selected(family, complainant)[1]).toEqual([]);
      expect(selected(family, { ...complainant, ...terror })[1]).toEqual([]);
      expect(selected(family, sexual)[1]).toEqual([]);
    }
  });
});

describe('a protected victim', () => {
  it.each([
    [new Set([]), false],
    [new Set(['TERROR', 'CHILD_IN_CONFLICT', 'SEALED'] as const), false],
    [new Set(['SEXUAL_OFFENCE'] as const), true],
    [new Set(['CHILD_VICTIM'] as const), true],
    [null, true],
  ])('is there in a case of %j: %s', (labels, isProtected) => {
    expect(victimIsProtected(labels)).toBe(isProtected);
  });

  it('is judged by rows 8 and 9, any other victim by row 7', () => {
    expect(numbers(victimRows(scope()))).toEqual([7]);
    expect(numbers(victimRows(scope(both)))).toEqual([8, 9]);
    expect(numbers(victimRows(scope(unknown)))).toEqual([8, 9]);
  });
});

describe('every family', () => {
  const traits = ['child', 'protectedWitness', 'relativeOfVictim', 'ofVictim', 'draft', 'inCamera', 'sealed'] as const;
  const labels = [{}, sexual, ofChild, both, terror, unknown];
  const records = [true, false]
    .flatMap((own) =>
      labels.flatMap((label) =>
        (['CHARGE_SHEETED', 'COGNIZANCE'] as const).flatMap((stage) =>
          traits.flatMap((one) =>
            traits.map((other) => scope({ ...label, own, stage, traits: { [one]: true, [other]: true } })),
          ),
        ),
      ),
    )
    .concat(scope());

  it.each(Object.entries(families))(
    '%s selects none but rows that it names, each of them for some record, and always those that it says hold for every one',
    (_name, family) => {
      const found = records.map((record) => family.select(record).rows);
      expect(numbers([...new Set(found.flat())])).toEqual(numbers(family.rows));
      expect(found.filter((some) => some.length === 0)).toEqual([]);
      const heldBy = (some: readonly string[]): boolean =>
        (family.always ?? []).every((rows) => rows.some((row) => some.includes(row)));
      expect(found.filter((some) => !heldBy(some))).toEqual([]);
    },
  );

  // What holds for every record may close a field before anything is fetched.
  it.each([
    ['INFORMANT_CONTACT', [[6], [4, 5]]],
    ['VICTIM_CONTACT', [[6], [7, 8, 9]]],
    ['ACCUSED_CONTACT', [[6], [17, 24]]],
    ['MOVEMENT', [[57], [59]]],
    ['WITNESS_ADDRESS', [[14]]],
    ['POLICE_REPORT_TEXT', [[33, 34]]],
    ['ORDER_TEXT', [[49, 50, 51]]],
    ['BUSINESS', [[48, 50]]],
    ['ENCLOSURE', [[33, 34], [82]]],
  ])('%s says of which rows one holds for every record: %j', (name, held) => {
    expect(families[name]?.always?.map(numbers)).toEqual(held);
  });

  it('may hold an identity or a text, but for the movements of a prisoner, police reports, orders and laboratory reports', () => {
    const open = Object.keys(families).filter((name) => families[name]?.identifies === false);
    expect(open.toSorted()).toEqual(['LABORATORY_REPORT', 'MOVEMENT', 'ORDER', 'POLICE_REPORT']);
  });
});
