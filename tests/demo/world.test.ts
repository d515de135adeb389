import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseStory } from '../../src/demo/world/case-story.ts';
import { curatedStories } from '../../src/demo/world/curated.ts';
import { unitsFor } from '../../src/demo/world/growth.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { stories, worldDate, worldSeed } from '../../src/demo/world/story.ts';

const count = 2_000;
const units = unitsFor(count);
let world: readonly CaseStory[] = [];

beforeAll(() => {
  world = [...stories(worldSeed, count, units)];
});

const share = (part: number, whole: number) => part / whole;
function repeated(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

/** Every `field: value` of a story, however deep. */
function* leaves(value: unknown, field = ''): Generator<[field: string, value: unknown]> {
  if (value === null || typeof value !== 'object') yield [field, value];
  else for (const [name, inner] of Object.entries(value)) yield* leaves(inner, Array.isArray(value) ? field : name);
}

describe('the made-up world', () => {
  it('is the same world for the same seed, and another for another', () => {
    const text = (seed: number) => JSON.stringify([...stories(seed, 60, units)]);
    expect(text(7)).toBe(text(7));
    expect(text(7)).not.toBe(text(8));
  });

  it('tells the hand-written stories alike in every world', () => {
    const first = [...stories(8, 60, units)].slice(0, curatedStories(worldDate).length);
    expect(JSON.stringify(first)).toBe(JSON.stringify(curatedStories(worldDate)));
  });

  it('tells as many stories as it is asked for', () => {
    expect(world).toHaveLength(count);
  });

  it('gives every record an identity of its own', () => {
    const firs = world.flatMap(({ police }) => police.firs.map(({ id }) => id));
    const cnrs = world.flatMap(({ courtCases }) => courtCases.map(({ cnr }) => cnr));
    const sheets = world.flatMap(({ chargeSheets }) => chargeSheets.map(({ id }) => id));
    const prisoners = world.flatMap(({ custody }) =>
      custody.flatMap(({ prisonerId, alreadyLodged }) => (alreadyLodged ? [] : [prisonerId])),
    );
    const laboratory = world.flatMap(({ forensicCases }) => forensicCases.map(({ labCaseId }) => labCaseId));
    for (const keys of [firs, cnrs, sheets, prisoners, laboratory]) expect(repeated(keys)).toEqual([]);
    for (const cnr of cnrs) expect(cnr).toMatch(/^[A-Z]{4}\d{2}\d{6}(19|20)\d{2}$/);
  });

  it('records nothing that has not happened by its own evening', () => {
    const evening = Date.parse(`${worldDate}T18:00:00+05:30`);
    const late = world.flatMap((story) =>
      [...leaves(story)].filter(
        ([field, value]) =>
          field !== 'expectedAt' &&
          typeof value === 'string' &&
          /^\d{4}-\d\d-\d\dT/.test(value) &&
          Date.parse(value) > evening,
      ),
    );
    expect(late).toEqual([]);
  });

  it('keeps the order that the law gives to an investigation', () => {
    for (const { police } of world) {
      for (const fir of police.firs) {
        expect(fir.occurredFrom <= fir.occurredTo).toBe(true);
        expect(fir.occurredTo <= fir.informationReceivedAt).toBe(true);
        expect(fir.informationReceivedAt <= fir.generalDiary.at).toBe(true);
        expect(fir.generalDiary.at <= fir.registeredAt).toBe(true);
      }
      for (const { at, producedAt } of police.arrests) {
        const hours = producedAt === null ? 0 : (Date.parse(producedAt) - Date.parse(at)) / 3_600_000;
        expect(hours).toBeLessThanOrEqual(24);
      }
    }
  });

  it('keeps police custody within fifteen days, and remand without a gap', () => {
    for (const { matter } of world.flatMap(({ custody }) => custody)) {
      const [first] = matter.spells;
      expect(first?.from).toBe(matter.firstRemandOn);
      const police = matter.spells.filter(({ kind }) => kind === 'POLICE');
      for (const { from, to } of police) expect(Date.parse(to ?? '') - Date.parse(from)).toBeLessThan(15 * 86_400_000);
      const gaps = matter.spells.slice(1).map(({ from }, index) => {
        return Date.parse(from) - Date.parse(matter.spells[index]?.to ?? '');
      });
      for (const gap of gaps) expect(gap).toBe(86_400_000);
    }
  });

  it('charges no offence under a law that was not in force', () => {
    for (const { police } of world) {
      for (const { occurredFrom, sections } of police.firs) {
        const forbidden = occurredFrom < '2024-07-01' ? 'BNS' : 'IPC';
        expect(sections.map(({ act }) => act)).not.toContain(forbidden);
      }
    }
  });

  it('gives every accused and unit the references that the pillars join on', () => {
    const known = {
      stations: new Set(units.stations.map(({ id }) => id)),
      courts: new Set(units.courts.map(({ id }) => id)),
      prisons: new Set(units.prisons.map(({ id }) => id)),
      laboratories: new Set(units.laboratories.map(({ id }) => id)),
      offices: new Set(units.offices.map(({ id }) => id)),
    };
    for (const story of world) {
      for (const { key } of story.police.firs) expect(known.stations).toContain(key.station);
      for (const { court } of [...story.courtCases, ...story.chargeSheets]) expect(known.courts).toContain(court);
      for (const { prison } of story.custody) expect(known.prisons).toContain(prison);
      for (const { lab } of story.forensicCases) expect(known.laboratories).toContain(lab);
      for (const { office } of [story.prosecution ?? []].flat()) expect(known.offices).toContain(office);
      const codes = story.police.accused.map(({ code }) => code);
      for (const { accusedCode } of story.custody) expect(codes).toContain(accusedCode);
    }
  });

  it('puts a name of nobody who is protected into a text without it', () => {
    for (const { police, chargeSheets, courtCases } of world) {
      const texts = [
        ...police.firs.flatMap(({ redactedNarrative }) => redactedNarrative?.en ?? []),
        ...chargeSheets.flatMap(({ redactedBriefFacts }) => redactedBriefFacts?.en ?? []),
        ...courtCases.flatMap(({ orders }) => orders.flatMap(({ redactedText }) => redactedText ?? [])),
      ];
      for (const { name } of police.victims) for (const text of texts) expect(text).not.toContain(name.en);
    }
  });
});

describe('the proportions of the made-up world', () => {
  const lodged = () =>
    world.flatMap(({ custody }) => custody.filter((prisoner) => prisoner.lodged && !prisoner.alreadyLodged));

  it('has about 73 undertrials in a hundred prisoners', () => {
    const undertrials = lodged().filter(({ category }) => category === 'UNDERTRIAL').length;
    expect(share(undertrials, lodged().length)).toBeGreaterThan(0.68);
    expect(share(undertrials, lodged().length)).toBeLessThan(0.78);
  });

  it('holds about one prisoner in twenty for two cases', () => {
    const twice = world.flatMap(({ custody }) => custody.filter(({ alreadyLodged }) => alreadyLodged)).length;
    expect(share(twice, lodged().length)).toBeGreaterThan(0.03);
    expect(share(twice, lodged().length)).toBeLessThan(0.08);
  });

  it('has sexual offences, zero FIRs and children in conflict with law as India has', () => {
    const labelled = (label: string) => world.filter(({ labels }) => labels.some((held) => held === label)).length;
    expect(share(labelled('SEXUAL_OFFENCE'), count)).toBeGreaterThan(0.04);
    expect(share(labelled('SEXUAL_OFFENCE'), count)).toBeLessThan(0.08);
    expect(labelled('CHILD_VICTIM')).toBeGreaterThan(0);
    expect(labelled('TERROR')).toBeGreaterThan(0);
    const zero = world.filter(({ police }) => police.firs.length > 1).length;
    expect(share(zero, count)).toBeGreaterThan(0.008);
    expect(share(zero, count)).toBeLessThan(0.025);
    const accused = world.flatMap(({ police }) => police.accused);
    const children = accused.filter(({ childInConflict }) => childInConflict).length;
    expect(share(children, accused.length)).toBeGreaterThan(0.004);
    expect(share(children, accused.length)).toBeLessThan(0.02);
  });

  it('has court records that name no FIR, and stations that nobody can find', () => {
    const records = world.flatMap(({ courtCases }) => courtCases);
    const without = records.filter(({ fir }) => fir === null).length;
    expect(share(without, records.length)).toBeGreaterThan(0.015);
    expect(share(without, records.length)).toBeLessThan(0.05);
    expect(records.some(({ fir }) => fir?.station === 'TOP NO. 3')).toBe(true);
  });

  it('waits for most of the reports of the last year', () => {
    const recent = world.flatMap(({ forensicCases }) =>
      forensicCases.filter(({ receivedAt }) => receivedAt > '2025-11-20'),
    );
    const pending = recent.filter(({ status }) => status !== 'REPORTED').length;
    expect(share(pending, recent.length)).toBeGreaterThan(0.5);
  });

  it('has cases of both eras, and police reports in every state of the exchange', () => {
    const acts = new Set(
      world.flatMap(({ police }) => police.firs.flatMap(({ sections }) => sections.map(({ act }) => act))),
    );
    for (const act of ['BNS', 'IPC', 'BPEA', 'NDPS', 'POCSO', 'ARMS', 'SCST', 'UAPA']) expect(acts).toContain(act);
    const sheets = world.flatMap(({ chargeSheets }) => chargeSheets);
    expect(sheets.some(({ status }) => status === 'DRAFT')).toBe(true);
    expect(sheets.some(({ kind }) => kind === 'SUPPLEMENTARY')).toBe(true);
    expect(sheets.some(({ receipt }) => receipt.submittedAt !== null && receipt.deliveredAt === null)).toBe(true);
    expect(sheets.some(({ receipt }) => receipt.returnedAt !== null && receipt.objections.length > 0)).toBe(true);
    expect(sheets.some(({ receipt }) => receipt.registeredAt !== null && receipt.cnr !== null)).toBe(true);
  });
});

describe('the units and personas of the made-up world', () => {
  it('has the places that the demo promises', () => {
    const ids = [units.stations, units.courts, units.prisons, units.laboratories].flat().map(({ id }) => id);
    const promised = ['PIRBAHOR', 'MAHILA-PATNA', 'HAJIPUR-NAGAR', 'MAHUA', 'NOIDA-SECTOR-20', 'PANCHKULA-SECTOR-5'];
    const courts = [
      'PATNA-SESSIONS',
      'PATNA-CJM',
      'PATNA-POCSO',
      'PATNA-EXCISE',
      'HAJIPUR-SESSIONS',
      'SURAJPUR-SESSIONS',
    ];
    for (const id of [...promised, ...courts, 'BEUR', 'HAJIPUR-JAIL', 'LUKSAR', 'FSL-PATNA']) expect(ids).toContain(id);
    expect(units.stations.map(({ state }) => state)).toEqual(expect.arrayContaining(['BR', 'UP', 'HR', 'DL', 'RJ']));
  });

  it('gives each unit and each establishment one identity, in a world of any size', () => {
    const large = unitsFor(400_000);
    for (const register of [large.stations, large.courts, large.prisons, large.offices, large.laboratories]) {
      expect(repeated(register.map(({ id }) => id))).toEqual([]);
    }
    expect(repeated(large.courts.map(({ establishment }) => establishment))).toEqual([]);
    const districts = large.districts.map(({ code }) => code);
    for (const { district } of [...large.stations, ...large.laboratories, ...large.prisons])
      expect(districts).toContain(district);
  });

  it('opens a new prison before one would hold five thousand', () => {
    expect(unitsFor(200_000).prisons.length).toBeGreaterThanOrEqual(24);
  });

  it('has the twenty-four personas, each posted to a unit that exists', () => {
    expect(Object.keys(personas)).toHaveLength(24);
    const ids = [units.stations, units.courts, units.prisons, units.laboratories, units.offices]
      .flat()
      .map(({ id }) => id);
    for (const unit of Object.values(personas).flatMap(({ posting }) => posting.unit ?? []))
      expect(ids).toContain(unit);
  });

  it('assigns cases to the personas by the id that their tokens carry', () => {
    const murder = world.find(({ id }) => id === 'MURDER-PIRBAHOR');
    const subject = (persona: string) => personas[persona]?.sub;
    expect(murder?.police.firs[0]?.officers[0]?.official.id).toBe(subject('io-pirbahor'));
    expect(murder?.prosecution?.assignments.at(-1)?.official.id).toBe(subject('pp-patna'));
    expect(murder?.forensicCases[0]?.exhibits[0]?.expert).toBe(subject('expert-fsl-patna'));
    expect(murder?.prosecution?.opinions[0]?.requestedBy).toBe('PIRBAHOR');
    const citizens = world.find(({ id }) => id === 'CITIZEN-PIRBAHOR');
    expect(citizens?.police.firs[0]?.informant.partySubject).toBe(subject('citizen-patna'));
    const probation = world.find(({ id }) => id === 'PROBATION-PATNA');
    const officers = probation?.courtCases.flatMap((record) => record.probation?.officer ?? []);
    expect(officers).toEqual([subject('probation-patna')]);
  });
});

describe('the hand-written stories', () => {
  const story = (id: string): CaseStory => {
    const found = world.find((candidate) => candidate.id === id);
    if (!found) throw new RangeError(id);
    return found;
  };

  it('has a murder that all five pillars know', () => {
    const murder = story('MURDER-PIRBAHOR');
    expect(murder.custody.map(({ prison, lodged }) => [prison, lodged])).toEqual([
      ['BEUR', true],
      ['BEUR', true],
    ]);
    expect(murder.courtCases.map(({ court }) => court)).toContain('PATNA-SESSIONS');
    expect(murder.chargeSheets[0]?.receipt.registeredAt).not.toBeNull();
    expect(murder.forensicCases[0]?.reports.length).toBeGreaterThan(0);
  });

  it('has a rape case with a relative accused, a statement before the Magistrate and an order in camera', () => {
    const { police, courtCases } = story('RAPE-MAHILA-PATNA');
    expect(police.accused[0]?.relationToVictim).toBe('uncle');
    expect(police.accused[0]?.relativeOfVictim).toBe(true);
    expect(police.statements.some(({ kind }) => kind === '183')).toBe(true);
    expect(courtCases.some(({ orders }) => orders.some(({ inCamera }) => inCamera))).toBe(true);
  });

  it('has a zero FIR whose sexual offence is known only where it went', () => {
    const { police } = story('ZERO-PIRBAHOR-PANCHKULA');
    const [zero, successor] = police.firs;
    expect(zero?.key).toMatchObject({ station: 'PIRBAHOR', zero: true });
    expect(zero?.sections.map(({ section }) => section)).toEqual(['115(2)', '137(2)']);
    expect(zero?.transferredTo).toEqual(successor?.key);
    expect(successor?.key).toMatchObject({ state: 'HR', station: 'PANCHKULA-SECTOR-5', zero: false });
    expect(successor?.sections.map(({ section }) => section)).toContain('64(1)');
  });

  it('has a child among adults, and a case of children alone', () => {
    expect(story('CHILD-IN-CONFLICT-A2').police.accused.map(({ childInConflict }) => childInConflict)).toEqual([
      false,
      true,
      false,
    ]);
    expect(story('ONLY-CHILDREN').police.accused.every(({ childInConflict }) => childInConflict)).toBe(true);
    expect(story('ONLY-CHILDREN').custody).toEqual([]);
  });

  it('has one man in one prison for two cases', () => {
    const first = story('TWO-CASES-PIRBAHOR').custody[0];
    const second = story('TWO-CASES-HAJIPUR').custody[0];
    expect(second?.prisonerId).toBe(first?.prisonerId);
    expect(second?.alreadyLodged).toBe(true);
    expect(second?.biometricReference).toBe(first?.biometricReference);
  });

  it('has a thief who has been inside for more than a third of three years, and never convicted', () => {
    const [thief] = story('THEFT-PAST-ONE-THIRD').custody;
    expect(thief?.lodged).toBe(true);
    expect(thief?.previouslyConvicted).toBe(false);
    expect((thief?.matter.firstRemandOn ?? '') < '2025-11-20').toBe(true);
  });

  it('has a sealed case, a court record that names no FIR, and a police report sent back', () => {
    expect(story('SEALED-PIRBAHOR').courtCases.flatMap(({ sealings }) => sealings.map(({ scope }) => scope))).toEqual([
      'CASE',
    ]);
    expect(story('UNLINKED-PATNA').courtCases.every(({ fir }) => fir === null)).toBe(true);
    expect(story('RETURNED-PIRBAHOR').chargeSheets[0]?.receipt.objections).toHaveLength(2);
    expect(story('SUPPLEMENTARY-PIRBAHOR').chargeSheets.map(({ kind }) => kind)).toEqual(['ORIGINAL', 'SUPPLEMENTARY']);
  });
});
