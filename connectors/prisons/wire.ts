import { day, flag, instant, integer, json, list, names, oneOf, text } from '../column.ts';
import { recordOf } from '../record.ts';

const record = recordOf('prisons');

type Section = { act: string; section: string };
type Relative = { relation: string; name: { LATIN: string; NATIVE: string } };

export const prison = record('prison', {
  type: 'Prison',
  about: 'Prisons and their codes.',
  id: 'id',
  keys: { id: text, name: names, district: text, districtName: names, state: text },
  by: { id: 'id' },
});

export const custodyFacts = record('custody_facts', {
  about: 'Who holds whom, in which case, since when: one row a prisoner and case. No name, no age.',
  id: 'custodyId',
  keys: {
    custodyId: text,
    prisonerId: text,
    prisonId: text,
    undertrial: flag,
    admittedAt: instant,
    releasedAt: instant,
    firState: text,
    firDistrict: text,
    firStation: text,
    firNumber: integer,
    firYear: integer,
    cnr: text,
    accusedCode: text,
    firstRemandOn: day,
    child: flag,
    updatedAt: instant,
  },
  by: { custodyId: 'custody_id', prisonerId: 'prisoner_id, custody_id' },
});

export const prisoner = record('prisoner', {
  type: 'Undertrial',
  about: 'Prisoners, as the prison records its own.',
  id: 'prisonerId',
  keys: { prisonerId: text, prisonId: text, admittedAt: instant, status: oneOf('IN_CUSTODY', 'RELEASED', 'UNKNOWN') },
  fields: {
    name: names,
    relative: json<Relative>(),
    sex: oneOf('FEMALE', 'MALE', 'TRANSGENDER'),
    ageAtAdmission: integer,
    nationality: text,
    address: text,
    education: text,
    fingerprintNumber: text,
    cell: text,
    alerts: list,
    otherHolds: json<readonly { kind: string; reason: string }[]>(),
    movements: json<readonly { kind: string; outAt: string; backAt: string | null }[]>(),
  },
  masks: { addressDistrict: text, addressState: text },
  feeds: { addressDistrict: ['address'], addressState: ['address'] },
  by: { prisonerId: 'prisoner_id' },
});

export const custody = record('custody', {
  type: 'UndertrialCase',
  about: 'One prisoner in one case: the custody warrant.',
  id: 'custodyId',
  keys: { custodyId: text, prisonerId: text },
  fields: {
    cnr: text,
    courtId: text,
    warrantSections: json<readonly Section[]>(),
    since: day,
    firstRemandOn: day,
    nextProductionOn: day,
    nextProductionMode: text,
    remandSpells: json<readonly { from: string; to: string | null; custody: string; orderReference: string }[]>(),
    warrants: json<readonly { kind: string; issuedOn: string; court: string }[]>(),
    bail: json<{
      grantedOn: string | null;
      orderReceivedAt: string | null;
      bondFurnishedOn: string | null;
      releasedOn: string | null;
      sectionMismatch: boolean | null;
    }>(),
    release: json<{ kind: string; at: string; orderReference: string }>(),
    sentence: json<{
      kind: string;
      termMonths: number;
      fineRupees: number;
      setOffDays: number;
      probableReleaseOn: string | null;
    }>(),
    counsel: text,
    defaultBailAppliedOn: day,
    applicationMadeOn: day,
    attributedDays: integer,
    convictionsKnown: flag,
    convicted: flag,
  },
  feeds: {
    courtId: ['court'],
    warrantSections: ['sections', 'detention', 'releaseNotes', 'Case.filingDue'],
    since: ['CustodyAnswer.since', 'detention', 'Case.filingDue'],
    firstRemandOn: ['firstRemandOn', 'detention', 'sentenceEnd', 'Case.filingDue'],
    remandSpells: ['remandSpells', 'detention', 'sentenceEnd'],
    warrants: ['warrants', 'sentenceEnd'],
    bail: ['bail', 'releaseNotes', 'detention', 'sentenceEnd'],
    release: ['release', 'detention'],
    sentence: ['sentence', 'sentenceEnd'],
    defaultBailAppliedOn: ['detention'],
    applicationMadeOn: ['detention'],
    attributedDays: ['detention'],
    convictionsKnown: ['detention'],
    convicted: ['detention'],
  },
  by: { custodyId: 'custody_id' },
});
