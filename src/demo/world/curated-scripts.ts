import type { CourseChoices } from './course-story.ts';
import { sections } from './offence.ts';
import { officialId } from './personas.ts';
import type { CourtLink, Fate } from './plot.ts';
import type { Particulars } from './setting.ts';
import type { TwoScripts } from './words.ts';

/** What a hand-written story decides. Its id is stable; tests and journeys find their case by it. */
export type Script = {
  readonly id: string;
  readonly offence: string;
  readonly station: string;
  readonly registeredDaysAgo: number;
  readonly fates: readonly Fate[];
  readonly relation?: string;
  readonly zeroAt?: string;
  readonly link?: CourtLink;
  /** The story whose first prisoner is the first accused of this one. */
  readonly samePrisonerAs?: string;
  readonly choices?: CourseChoices;
  readonly particulars?: Particulars;
};

const name = (en: string, hi: string): TwoScripts => ({ en, hi });
/** Assigned to the personas of Patna: its officer, prosecutor and expert. */
const byPersonas: Particulars = { investigatorNumber: 1, prosecutorNumber: 1, expertNumber: 1 };
const filed: CourseChoices = {
  submittedOnDay: 52,
  deliveredAfterDays: 0,
  returned: false,
  registered: true,
  supplementary: false,
  judgmentAfterDays: null,
};

/** Cases at Pirbahor and the women's station that are whole in all five pillars, or marked by a label. */
const labelled: readonly Script[] = [
  {
    id: 'MURDER-PIRBAHOR',
    offence: 'MURDER',
    station: 'PIRBAHOR',
    registeredDaysAgo: 330,
    fates: ['HELD', 'HELD', 'ABSCONDING'],
    choices: { ...filed, submittedOnDay: 81, chargesAfterDays: 40, lesserCharges: false },
    particulars: {
      ...byPersonas,
      accusedNames: [
        name('Birju Kumar Yadav', 'बिरजू कुमार यादव'),
        name('Salman Ansari', 'सलमान अंसारी'),
        name('Dhaneshwar Rai', 'धनेश्वर राय'),
      ],
      victimName: name('Ramashray Sah', 'रामाश्रय साह'),
      informantName: name('Kaushalya Sah', 'कौशल्या साह'),
      protectedWitness: true,
      forensic: true,
      laboratoryDays: 120,
      opinion: name(
        'Recovery of the pistol at the instance of A1 must be proved by both seizure witnesses; file under BNS 103(1) read with 3(5).',
        'अभियुक्त A1 की निशानदेही पर पिस्तौल की बरामदगी दोनों जब्ती साक्षियों से सिद्ध कराएं; BNS 103(1) सहपठित 3(5) में आरोप पत्र दें।',
      ),
    },
  },
  {
    id: 'RAPE-MAHILA-PATNA',
    offence: 'RAPE',
    station: 'MAHILA-PATNA',
    registeredDaysAgo: 215,
    fates: ['HELD'],
    relation: 'uncle',
    choices: { ...filed, chargesAfterDays: 30 },
    particulars: {
      ...byPersonas,
      accusedNames: [name('Harendra Prasad', 'हरेंद्र प्रसाद')],
      victimName: name('Ruchira Prasad', 'रुचिरा प्रसाद'),
      informantName: name('Malti Prasad', 'मालती प्रसाद'),
      inCameraOrder: true,
      forensic: true,
      laboratoryDays: 75,
    },
  },
  {
    id: 'CHILD-PIRBAHOR',
    offence: 'CHILD_SEXUAL_ASSAULT',
    station: 'PIRBAHOR',
    registeredDaysAgo: 160,
    fates: ['HELD'],
    relation: 'tenant',
    choices: { ...filed, chargesAfterDays: 25 },
    particulars: {
      ...byPersonas,
      victimName: name('Pihu Sinha', 'पीहू सिन्हा'),
      informantName: name('Alka Sinha', 'अलका सिन्हा'),
      inCameraOrder: true,
      forensic: true,
    },
  },
  {
    id: 'ZERO-PIRBAHOR-PANCHKULA',
    offence: 'RAPE',
    station: 'PANCHKULA-SECTOR-5',
    registeredDaysAgo: 140,
    fates: ['HELD'],
    relation: 'neighbour',
    zeroAt: 'PIRBAHOR',
    choices: { ...filed, chargesAfterDays: null },
    particulars: {
      prosecutorNumber: 1,
      victimName: name('Sarojini Minz', 'सरोजिनी मिंज'),
      informantName: name('Sarojini Minz', 'सरोजिनी मिंज'),
      zeroSections: sections('BNS 115(2), BNS 137(2)'),
      zeroNarrative: name(
        'Sarojini Minz stated that she was beaten and kept in a room in Panchkula before she reached Patna by train.',
        'सरोजिनी मिंज ने बताया कि पंचकूला में उसे मारा-पीटा गया और कमरे में बंद रखा गया; वह ट्रेन से पटना पहुंची।',
      ),
      forensic: true,
    },
  },
  {
    id: 'CHILD-IN-CONFLICT-A2',
    offence: 'ROBBERY',
    station: 'PIRBAHOR',
    registeredDaysAgo: 120,
    fates: ['HELD', 'JUVENILE', 'NOT_ARRESTED'],
    choices: { ...filed, chargesAfterDays: null },
    particulars: { ...byPersonas, accusedNames: [name('Tinku Paswan', 'टिंकू पासवान'), name('Aryan Raj', 'आर्यन राज')] },
  },
  {
    id: 'ONLY-CHILDREN',
    offence: 'THEFT',
    station: 'PIRBAHOR',
    registeredDaysAgo: 100,
    fates: ['JUVENILE', 'JUVENILE'],
    choices: { ...filed, submittedOnDay: 40, chargesAfterDays: null },
    particulars: { ...byPersonas, accusedNames: [name('Ayush Verma', 'आयुष वर्मा'), name('Kabir Alam', 'कबीर आलम')] },
  },
  {
    id: 'SEALED-PIRBAHOR',
    offence: 'ATTEMPT_TO_MURDER',
    station: 'PIRBAHOR',
    registeredDaysAgo: 300,
    fates: ['HELD'],
    choices: { ...filed, submittedOnDay: 70, chargesAfterDays: 60, lesserCharges: false },
    particulars: { ...byPersonas, sealed: 'CASE' },
  },
  {
    id: 'TERROR-PIRBAHOR',
    offence: 'TERROR',
    station: 'PIRBAHOR',
    registeredDaysAgo: 290,
    fates: ['HELD', 'HELD'],
    choices: { ...filed, submittedOnDay: 170, chargesAfterDays: null },
    particulars: { ...byPersonas, sealed: 'RECORD', protectedWitness: true, forensic: true },
  },
];

/** Cases that a prison's clocks are read on. */
const clocks: readonly Script[] = [
  {
    id: 'THEFT-PAST-ONE-THIRD',
    offence: 'THEFT',
    station: 'PIRBAHOR',
    registeredDaysAgo: 430,
    fates: ['HELD'],
    choices: { ...filed, chargesAfterDays: 60 },
    particulars: { ...byPersonas, accusedNames: [name('Lallu Manjhi', 'लल्लू मांझी')], firstTimeOffender: true },
  },
  {
    id: 'TWO-CASES-PIRBAHOR',
    offence: 'HOUSE_BREAKING',
    station: 'PIRBAHOR',
    registeredDaysAgo: 900,
    fates: ['HELD'],
    choices: { ...filed, chargesAfterDays: 90 },
    particulars: { ...byPersonas, accusedNames: [name('Mantu Chaudhary', 'मंटू चौधरी')], firstTimeOffender: true },
  },
  {
    id: 'TWO-CASES-HAJIPUR',
    offence: 'THEFT',
    station: 'HAJIPUR-NAGAR',
    registeredDaysAgo: 640,
    fates: ['HELD'],
    samePrisonerAs: 'TWO-CASES-PIRBAHOR',
    choices: { ...filed, chargesAfterDays: 90 },
    particulars: { investigatorNumber: 1, prosecutorNumber: 1, firstTimeOffender: true },
  },
  {
    id: 'BAIL-NOT-RELEASED',
    offence: 'HOUSE_BREAKING',
    station: 'PIRBAHOR',
    registeredDaysAgo: 150,
    fates: ['BAILED_NOT_RELEASED'],
    choices: { ...filed, chargesAfterDays: null },
    particulars: { ...byPersonas, accusedNames: [name('Jokhan Ravidas', 'जोखन रविदास')], bailSectionsDiffer: true },
  },
  {
    id: 'DEFAULT-BAIL-ACCRUED',
    offence: 'SNATCHING',
    station: 'PIRBAHOR',
    registeredDaysAgo: 98,
    fates: ['HELD'],
    choices: { submittedOnDay: null },
    particulars: byPersonas,
  },
  {
    id: 'DEFAULT-BAIL-DISPUTED',
    offence: 'CYBER_FRAUD',
    station: 'PIRBAHOR',
    registeredDaysAgo: 110,
    fates: ['HELD'],
    choices: { ...filed, submittedOnDay: 59, deliveredAfterDays: 2, chargesAfterDays: null },
    particulars: byPersonas,
  },
  {
    id: 'REDUCED-CHARGES',
    offence: 'ATTEMPT_TO_MURDER',
    station: 'PIRBAHOR',
    registeredDaysAgo: 1_150,
    fates: ['HELD'],
    choices: { ...filed, submittedOnDay: 80, chargesAfterDays: 120, lesserCharges: true },
    particulars: { ...byPersonas, firstTimeOffender: true },
  },
];

/** Cases for the exchange with the court, and for those who come to a case by one door only. */
const exchange: readonly Script[] = [
  {
    id: 'SUBMITTED-PIRBAHOR',
    offence: 'NARCOTICS',
    station: 'PIRBAHOR',
    registeredDaysAgo: 54,
    fates: ['HELD'],
    choices: { ...filed, submittedOnDay: 48, deliveredAfterDays: null },
    particulars: byPersonas,
  },
  {
    id: 'RETURNED-PIRBAHOR',
    offence: 'NARCOTICS',
    station: 'PIRBAHOR',
    registeredDaysAgo: 80,
    fates: ['HELD'],
    choices: { ...filed, returned: true, registered: false },
    particulars: {
      ...byPersonas,
      objections: ['The notice under section 50 is not enclosed.', 'The seizure list is not legible.'],
    },
  },
  {
    id: 'SUPPLEMENTARY-PIRBAHOR',
    offence: 'ATTEMPT_TO_MURDER',
    station: 'PIRBAHOR',
    registeredDaysAgo: 420,
    fates: ['HELD', 'NOT_ARRESTED'],
    choices: {
      ...filed,
      submittedOnDay: 66,
      returned: true,
      supplementary: true,
      chargesAfterDays: 60,
      lesserCharges: false,
    },
    particulars: byPersonas,
  },
  {
    id: 'SUBMITTED-HAJIPUR',
    offence: 'PROHIBITION',
    station: 'HAJIPUR-NAGAR',
    registeredDaysAgo: 50,
    fates: ['HELD'],
    choices: { ...filed, submittedOnDay: 45, deliveredAfterDays: null },
    particulars: { investigatorNumber: 1, prosecutorNumber: 1 },
  },
  {
    id: 'UNLINKED-PATNA',
    offence: 'CHEATING',
    station: 'PIRBAHOR',
    registeredDaysAgo: 400,
    fates: ['BAILED'],
    link: 'NONE',
    choices: { ...filed, chargesAfterDays: 60 },
    particulars: byPersonas,
  },
  {
    id: 'CITIZEN-PIRBAHOR',
    offence: 'THEFT',
    station: 'PIRBAHOR',
    registeredDaysAgo: 70,
    fates: ['BAILED'],
    choices: { ...filed, submittedOnDay: 40, chargesAfterDays: null },
    particulars: {
      ...byPersonas,
      informantName: name('Meenakshi Ojha', 'मीनाक्षी ओझा'),
      informantSubject: officialId('citizen-patna'),
    },
  },
  {
    id: 'PROBATION-PATNA',
    offence: 'GRIEVOUS_HURT',
    station: 'PIRBAHOR',
    registeredDaysAgo: 500,
    fates: ['BAILED'],
    choices: { ...filed, chargesAfterDays: 60 },
    particulars: { ...byPersonas, probation: true, firstTimeOffender: true },
  },
];

export const scripts: readonly Script[] = [...labelled, ...clocks, ...exchange];
