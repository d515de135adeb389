import { describe, expect, it } from 'vitest';
import { differencesFrom } from '../../src/law/schedule/differences.ts';
import { idleReasons, reasonOf, recordedReasons } from '../../src/law/schedule/reasons.ts';
import { scheduleRows } from '../../src/law/schedule/scheduleRows.ts';
import { type TableRow, tableRows } from '../../src/law/schedule/tableRows.ts';

const header =
  'bns_section,kind,max_term_months,min_term_months_schedule,life_possible,death_possible,fine,cognizable_text,bailable_text,court_text';

const scheduleOf = (...lines: string[]) => scheduleRows([header, ...lines].join('\n'));
const tableOf = (...sections: string[]): TableRow[] => tableRows.filter(({ section }) => sections.includes(section));

const cheating = '318(4),TERM,84,,0,0,1,Cognizable.,Non-bailable.,Magistrate of the first class.';

describe('the table against a parsed First Schedule', () => {
  it('finds nothing where both say the same', () => {
    expect(differencesFrom(scheduleOf(cheating), tableOf('318(4)'))).toEqual([]);
  });

  it.each([
    ['maxTermMonths', cheating.replace('84', '60'), '60', '84'],
    ['life', cheating.replace('84,,0', '84,,1'), '1', '0'],
    ['cognizable', cheating.replace('Cognizable', 'Non-cognizable'), 'NO', 'YES'],
    ['bailable', cheating.replace('Non-bailable', 'Bailable'), 'YES', 'NO'],
    [
      'court',
      cheating.replace('Magistrate of the first class', 'Court of Session'),
      'SESSION',
      'MAGISTRATE_FIRST_CLASS',
    ],
  ])('tells of another %s', (field, line, schedule, table) => {
    expect(differencesFrom(scheduleOf(line), tableOf('318(4)'))).toEqual([
      { section: '318(4)', limb: '', field, schedule, table },
    ]);
  });

  it('tells of a row that only one of them has', () => {
    expect(differencesFrom(scheduleOf(cheating), tableOf('318(4)', '307'))).toMatchObject([
      { section: '307', field: 'row', schedule: null },
    ]);
    expect(differencesFrom(scheduleOf(cheating), [])).toMatchObject([{ section: '318(4)', field: 'row', table: null }]);
  });

  it('pairs the limbs of a section with the rows most like them, and clauses with their sub-section', () => {
    const organised = (kind: string, min: string, death: string) =>
      `111(2),${kind},,${min},1,${death},1,Cognizable.,Non-bailable.,Court of Session.`;
    const schedule = scheduleOf(organised('LIFE', '60', '0'), organised('DEATH', '', '1'));
    expect(
      differencesFrom(schedule, tableOf('111(2)(a)', '111(2)(b)')).filter(({ field }) => field !== 'maxTermMonths'),
    ).toEqual([]);
  });

  it('has a reason for what it does on purpose, and for nothing else', () => {
    const [first] = differencesFrom(scheduleOf(), tableOf('307'));
    expect(first && reasonOf(first)).toContain('theft after preparation');
    const [other] = differencesFrom(scheduleOf(), tableOf('318(4)'));
    expect(other && reasonOf(other)).toBeNull();
  });

  it('knows reasons that nothing needs any more', () => {
    expect(idleReasons([])).toHaveLength(recordedReasons.length);
    expect(idleReasons(differencesFrom(scheduleOf(), tableOf('307')))).toHaveLength(recordedReasons.length - 1);
  });

  it('gives each reason in words, for a section of the table', () => {
    const sections = new Set(tableRows.map(({ section }) => section));
    for (const { section, reason } of recordedReasons) {
      expect(sections.has(section)).toBe(true);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});
