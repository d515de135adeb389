import { describe, expect, it } from 'vitest';
import type { FirFacts } from '../../../src/core/facts.ts';
import { firKeyText } from '../../../src/core/firKey.ts';
import { directoryOf, type Unit } from '../../../src/core/units.ts';
import type { Query } from '../../../src/index/query.ts';
import { courtRecordsIn } from '../../../src/server/courtRecords/cisRecord.ts';
import { readCourtFile } from '../../../src/server/courtRecords/reading.ts';
import { trialLines } from '../../../src/server/courtRecords/text.ts';
import { tryLinker } from '../../../src/server/courtRecords/trial.ts';

// Public records of the courts in their real shapes; every case in them is invented.

const metadata = (serial: number, more: object = {}): object => ({
  cnr_number: `KAHC01${String(serial).padStart(6, '0')}2024`,
  case_type: 'CRL.P',
  case_status: 'ORDERS',
  category: 'null',
  filing_date: '2024-06-14',
  filing_number: '9792/2024',
  registration_date: '2024-06-18',
  registration_number: '9658/2024',
  first_hearing_date: 'null',
  decision_date: 'null',
  nature_of_disposal: 'null',
  bench: 'Single Bench',
  state: 'KARNATAKA',
  district: 'BENGALURU',
  judicial: 'Judicial Section',
  hearings: [
    {
      cause_list_type: 'null',
      court_no: '1492',
      date: 'null',
      next_date: '2024-06-19',
      purpose: 'FRESH MATTER/S',
      srno: '0',
    },
    {
      cause_list_type: 'null',
      court_no: '1492',
      date: '2024-06-19',
      next_date: '2024-07-03',
      purpose: 'ORDERS',
      srno: '1',
    },
  ],
  n_petitioners: 2,
  n_respondents: 2,
  ...more,
});

const fir = (more: object = {}) => ({
  fir: {
    district: 'BENGALURU',
    number: '155',
    police_station: 'HALASURU GATE PS',
    state: 'KARNATAKA',
    year: '2024',
    ...more,
  },
});

const history = {
  cino: 'MHAH019902332024',
  type_name: 'R.C.C.',
  case_status: 'Pending',
  date_of_filing: '2024-01-08',
  reg_no: 10,
  reg_year: 2024,
  date_next_list: '2025-11-21',
  pet_name: '[REDACTED]',
};
const answer = { status: 'success', code: 200, message: 'Case details retrieved', data: { history } };
const states = {
  status: 'success',
  code: 200,
  message: 'States retrieved',
  data: { states: [{ state_code: 1, state_name: 'Maharashtra' }] },
};

const read = (...items: object[]) => readCourtFile(courtRecordsIn(JSON.stringify(items)));

const station: Unit = {
  kind: 'STATION',
  id: 'HALASURU-GATE',
  nameLatin: 'Halasuru Gate',
  nameNative: 'ಹಲಸೂರು ಗೇಟ್',
  district: 'BENGALURU-CITY',
  districtName: 'Bengaluru City',
  state: 'KA',
};

const known: FirFacts = {
  firId: 'HALASURU-GATE/155/2024',
  key: firKeyText({
    state: 'KA',
    district: 'BENGALURU-CITY',
    station: 'HALASURU-GATE',
    number: 155,
    year: 2024,
    zero: false,
  }),
  state: 'KA',
  district: 'BENGALURU-CITY',
  station: 'HALASURU-GATE',
  transferredToFirId: null,
  registeredOn: '2024-05-20',
  sections: [],
  officers: [],
  partySubjects: [],
  childVictim: false,
  accusedCount: 1,
  childAccusedCount: 0,
  childAccusedCodes: [],
  sealed: false,
  cnr: null,
};

/** An index that holds that FIR, no code of before and no decision. */
const query: Query = async ({ text }, values) =>
  text.includes('from thread_key') && (values[0] as readonly string[]).includes(known.key) ? [[known.key, known]] : [];

const tried = async (...items: object[]) => {
  const { entries } = await read(...items);
  return tryLinker(query, { units: directoryOf([station]), today: '2026-11-20' }, entries);
};

describe('the courts’ reader, of public records', () => {
  it('reads a case of a High Court: its number, its days, its FIR as it was typed, the next hearing that is told last', async () => {
    const { entries, unreadable } = await read(metadata(1, fir()));
    expect(entries).toEqual([
      expect.objectContaining({
        kind: 'CNR',
        key: 'KAHC010000012024',
        facts: expect.objectContaining({
          courtId: 'KAHC01',
          caseNumber: expect.stringContaining('9658'),
          filedOn: '2024-06-14',
          nextHearingOn: '2024-07-03',
          fir: { state: 'KA', district: 'BENGALURU', station: 'HALASURU GATE PS', number: 155, year: 2024 },
        }),
      }),
    ]);
    expect([...unreadable]).toEqual([]);
  });

  it('reads a case of the mobile service, and tells apart what is no case', async () => {
    const { entries, others } = await read(states, answer);
    expect(
      entries.map(({ key, facts }) => [key, 'filedOn' in facts && facts.filedOn, 'fir' in facts && facts.fir]),
    ).toEqual([['MHAH019902332024', '2024-01-08', null]]);
    expect(others).toBe(1);
  });

  it('takes the word null for nothing, and a case that is over for disposed of, without a next hearing', async () => {
    const { entries } = await read(
      metadata(2, { case_status: 'CASE DISPOSED', decision_date: '2025-01-02', filing_date: 'null' }),
    );
    expect(entries[0]?.facts).toMatchObject({ stage: 'DISPOSED', filedOn: null, nextHearingOn: null, fir: null });
  });

  it('refuses a day that is none, by field and reason and without a word of the record', async () => {
    const { entries, unreadable } = await read(metadata(3, { filing_date: '2024-14-99' }), metadata(4));
    expect(entries.map(({ key }) => key)).toEqual(['KAHC010000042024']);
    expect([...unreadable]).toEqual([['filedOn: expected a calendar day', 1]]);
  });

  it('reads a list of numbers, with and without hyphens, and counts what is none or is there twice', async () => {
    const reading = await readCourtFile(
      courtRecordsIn('KAHC01-000005-2024\nkahc010000062024\nKAHC010000062024\n\nKAHC01-5-24\n'),
    );
    expect(reading.entries.map(({ key }) => key)).toEqual(['KAHC010000052024', 'KAHC010000062024']);
    expect(reading.unnumbered).toBe(2);
  });

  it.each(['[{', '[1, 2', '[}'])('refuses what is no list of cases: %s', (text) => {
    expect(() => courtRecordsIn(text)).toThrow('Not a list of cases in JSON.');
  });
});

describe('the linker, on public records', () => {
  it('asks a person of the FIR that a free text means, in a district that the register calls otherwise', async () => {
    const [one] = await tried(metadata(1, fir()));
    expect(one?.outcome).toBe('HAS_CANDIDATES');
    expect(one?.candidates.map(({ to, evidence }) => [to, evidence.station, evidence.number])).toEqual([
      [`FIR:${known.key}`, 'SAME_NAME', 'SAME_NUMBER'],
    ]);
  });

  it('says of each record why it found none', async () => {
    const found = await tried(
      metadata(1, fir({ number: '156' })),
      metadata(2, fir({ district: 'MYSURU', police_station: 'VIJAYANAGAR' })),
      metadata(3, fir({ state: 'ASSAM' })),
      metadata(4),
      metadata(5, fir({ district: 'Bengaluru City', police_station: 'Halasuru Gate' })),
    );
    expect(found.map(({ outcome }) => outcome)).toEqual([
      'NO_SUCH_FIR',
      'NO_SUCH_STATION',
      'NO_SUCH_STATE',
      'NAMES_NO_FIR',
      'LINKED_BY_KEY',
    ]);
  });

  it('is told in figures, and no candidate is told without its evidence', async () => {
    const reading = await read(metadata(1, fir()), metadata(2), states);
    const lines = trialLines(reading, await tried(metadata(1, fir()), metadata(2)));
    expect(lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        '2 cases were read',
        '1 items of the file are no case',
        '1 have candidates, for a person to decide on',
        '1 name no FIR',
        expect.stringMatching(
          /CNR:KAHC010000012024=KA\.BENGALURU-CITY\.HALASURU-GATE\.2024\.155 {2}SAME_NAME SAME_NUMBER/,
        ),
      ]),
    );
  });
});
