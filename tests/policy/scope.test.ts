import { describe, expect, it } from 'vitest';
import {
  personKey,
  type ScopeRow,
  scopeOfCourtCase,
  scopeOfCustody,
  scopeOfFirs,
  scopeOfForensicCase,
  scopeOfProsecutionFile,
} from '../../src/policy/scope.ts';
import { courtCase, custody, fir, forensicCase, prosecutionFile, scopeContext } from './made.ts';

const key = 'BR.PATNA.PIRBAHOR.2025.1';

/** Who holds what, in one line: a `~` before what is kept and not whole. */
const holders = (rows: readonly ScopeRow[]): string[] =>
  rows.map(({ relation, holder, whole }) => `${whole ? '' : '~'}${relation} ${holder}`);

const anchorsOf = (rows: readonly ScopeRow[], relation: string): unknown =>
  rows.find((row) => row.relation === relation)?.anchors;

describe('an FIR', () => {
  it('makes its case the station’s, the district’s, the state’s and each assigned officer’s, with no end', () => {
    const rows = scopeOfFirs([fir({ officers: ['IO-1', 'IO-2'] })], scopeContext());
    expect(holders(rows)).toEqual([
      'STATION PIRBAHOR',
      'DISTRICT BR.PATNA',
      'STATE BR',
      'OFFICER IO-1',
      'OFFICER IO-2',
    ]);
    for (const row of rows) expect(row).toMatchObject({ anchors: [['FIR', key]], validFrom: null, validTo: null });
  });

  it('makes its case the informant’s and the victim’s, under a hash: the index never says who is a party', () => {
    const rows = scopeOfFirs([fir({ partySubjects: ['CITIZEN-1'] })], scopeContext());
    expect(rows.filter(({ relation }) => relation === 'PARTY')).toEqual([
      { relation: 'PARTY', holder: 'hashed CITIZEN-1', whole: true, anchors: [], validFrom: null, validTo: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain('"CITIZEN-1"');
  });

  it('that was transferred stays with its station, officers, district and state as that record alone; the case is the transferee’s', () => {
    const zero = fir({
      firId: 'FIR-Z',
      key: 'BR.PATNA.PIRBAHOR.2025.Z1',
      transferredToFirId: 'FIR-2',
      officers: ['IO-1'],
      partySubjects: ['CITIZEN-1'],
    });
    const taken = fir({ firId: 'FIR-2', key: 'BR.VAISHALI.MAHUA.2025.7', district: 'VAISHALI', station: 'MAHUA' });
    const rows = scopeOfFirs([zero, taken], scopeContext());
    expect(holders(rows)).toEqual([
      '~TRANSFERRED_FROM PIRBAHOR',
      '~DISTRICT BR.PATNA',
      '~STATE BR',
      '~OFFICER IO-1',
      'PARTY hashed CITIZEN-1',
      'STATION MAHUA',
      'DISTRICT BR.VAISHALI',
      'STATE BR',
    ]);
    expect(anchorsOf(rows, 'TRANSFERRED_FROM')).toEqual([['FIR', 'BR.PATNA.PIRBAHOR.2025.Z1']]);
  });

  it('that took over a zero FIR has that record with it, and no other', () => {
    const zero = fir({ firId: 'FIR-Z', key: 'BR.PATNA.PIRBAHOR.2025.Z1', transferredToFirId: 'FIR-2' });
    const other = fir({ firId: 'FIR-Y', key: 'BR.PATNA.PIRBAHOR.2025.Z2', transferredToFirId: 'FIR-3' });
    const taken = fir({ firId: 'FIR-2', key: 'BR.VAISHALI.MAHUA.2025.7' });
    expect(anchorsOf(scopeOfFirs([zero, other, taken], scopeContext()), 'STATION')).toEqual([
      ['FIR', 'BR.VAISHALI.MAHUA.2025.7'],
      ['FIR', 'BR.PATNA.PIRBAHOR.2025.Z1'],
    ]);
  });
});

describe('a court’s case', () => {
  it('is the court’s and the probation officers’ whom it assigned, with the police report that was linked to its number', () => {
    const rows = scopeOfCourtCase(courtCase({ probationOfficers: ['PB-1'] }), scopeContext());
    expect(holders(rows)).toEqual(['COURT PATNA-SESSIONS', 'PROBATION_OFFICER PB-1']);
    for (const { anchors } of rows)
      expect(anchors).toEqual([
        ['CNR', 'BRPA010000012025'],
        ['FIR', key],
      ]);
  });
});

describe('a custody', () => {
  it('is the prison’s, its district’s and its state’s, and of the case what concerns that person', () => {
    const rows = scopeOfCustody(custody(), scopeContext());
    expect(holders(rows)).toEqual(['PRISON BEUR', 'PRISON_DISTRICT BR.PATNA', 'PRISON_STATE BR']);
    for (const row of rows)
      expect(row).toMatchObject({
        validTo: null,
        anchors: [
          ['PERSON', 'BEUR-2025-00001'],
          ['PERSON', `${key}#A1`],
          ['FIR', key],
        ],
      });
  });

  it('is theirs until thirty days after release, over the end of a month and of a year', () => {
    const until = (releasedAt: string): unknown[] => [
      ...new Set(scopeOfCustody(custody({ releasedAt }), scopeContext()).map(({ validTo }) => validTo)),
    ];
    expect(until('2026-01-15T09:00:00.000Z')).toEqual(['2026-02-14']);
    expect(until('2025-12-20T09:00:00.000Z')).toEqual(['2026-01-19']);
  });

  it('of a child is nobody’s district’s: legal services own nothing by it, the prison that holds the child does', () => {
    const rows = scopeOfCustody(custody(), scopeContext({ isChild: ({ custodyId }) => custodyId === 'CUSTODY-1' }));
    expect(holders(rows)).toEqual(['PRISON BEUR', 'PRISON_STATE BR']);
  });

  it('in a prison that nobody knows is that prison’s alone', () => {
    expect(holders(scopeOfCustody(custody({ prisonId: 'NOWHERE' }), scopeContext()))).toEqual(['PRISON NOWHERE']);
  });

  it('names a person without a code otherwise than the first accused', () => {
    expect(personKey(key, null)).toBe(`${key}#`);
    expect(personKey(key, 'A1')).toBe(`${key}#A1`);
  });
});

describe('a laboratory’s case', () => {
  it('is the laboratory’s; an expert’s only with the exhibit that is allotted', () => {
    const rows = scopeOfForensicCase(
      forensicCase({
        allotments: [
          { expert: 'FX-1', exhibitId: 'E1' },
          { expert: 'FX-2', exhibitId: 'E2' },
        ],
      }),
      scopeContext(),
    );
    expect(holders(rows)).toEqual(['LABORATORY FSL-PATNA', 'EXPERT FX-1', 'EXPERT FX-2']);
    const all = [
      ['LAB_CASE', 'FSL-PATNA/2025/1'],
      ['FIR', key],
    ];
    expect(rows.map(({ anchors }) => anchors)).toEqual([all, [...all, ['EXHIBIT', 'E1']], [...all, ['EXHIBIT', 'E2']]]);
  });
});

describe('a prosecution’s file', () => {
  it('is the office’s, and a prosecutor’s from the first to the last day of the assignment', () => {
    const rows = scopeOfProsecutionFile(
      prosecutionFile({
        assignments: [
          { official: 'PP-1', from: '2025-01-01', to: '2025-06-30' },
          { official: 'PP-2', from: '2025-07-01', to: null },
        ],
      }),
      scopeContext(),
    );
    const anchors = [
      ['PROSECUTION_FILE', 'PO-PATNA-1'],
      ['FIR', key],
    ];
    expect(rows).toEqual([
      { relation: 'OFFICE', holder: 'PO-PATNA', whole: true, anchors, validFrom: null, validTo: null },
      { relation: 'PROSECUTOR', holder: 'PP-1', whole: true, anchors, validFrom: '2025-01-01', validTo: '2025-06-30' },
      { relation: 'PROSECUTOR', holder: 'PP-2', whole: true, anchors, validFrom: '2025-07-01', validTo: null },
    ]);
  });
});
