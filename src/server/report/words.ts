import type { ToVerify } from '../../law/maximumDetention.ts';
import type { SheetLine, Urgency } from './urgency.ts';

export type SheetLanguage = 'en' | 'hi';

/** The words of the morning sheet in one language. */
export type SheetWords = {
  readonly title: (prison: string, asOf: string) => string;
  readonly counted: (lines: number, people: number) => string;
  readonly columns: readonly string[];
  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly verify: Readonly<Record<ToVerify, string>>;
  readonly sectionsDiffer: string;
  readonly heldElsewhere: string;
  readonly applicationMade: (on: string) => string;
  readonly notKnown: string;
  readonly notice: string;
};

const english: SheetWords = {
  title: (prison, asOf) => `Undertrials of ${prison} on ${asOf}`,
  counted: (lines, people) => `${lines} lines; ${people} undertrials in all.`,
  columns: [
    'No.',
    'Prisoner',
    'Name',
    'Father, mother or husband',
    'FIR',
    'CNR',
    'Sections',
    'First remand',
    'Days',
    'Why',
    'To verify, to know',
    'Next production',
  ],
  urgency: {
    MAX_REACHED: 'Maximum term served: no bar applies (BNSS 479(1), third proviso)',
    NOT_RELEASED: 'Bail granted, not released',
    ACCRUED: 'Default bail has accrued (BNSS 187(3))',
    AVAILED: 'Default bail applied for (BNSS 187(3))',
    DISPUTED: 'Default bail disputed: court to say (BNSS 187(3))',
    HALF_REACHED: 'One half served: apply forthwith (BNSS 479(3))',
    THIRD_REACHED: 'One third served: apply forthwith if a first-time offender (BNSS 479(3))',
    NOT_KNOWN: 'Not known: a source did not answer, or a section or date is missing',
    COMING: 'Comes',
    OTHER: 'Nothing due',
  },
  verify: {
    CONVICTIONS: 'earlier convictions',
    SECTION: 'the sections',
    REMAND_DATE: 'the first remand',
    OTHER_CASES: 'other cases',
  },
  sectionsDiffer: 'order and record differ in a section: no reason to hold',
  heldElsewhere: 'held in another case',
  applicationMade: (on) => `application made on ${on}`,
  notKnown: 'not known',
  notice: 'Computed for information; a court decides. Verify before acting.',
};

const hindi: SheetWords = {
  title: (prison, asOf) => `${prison}: विचाराधीन बंदी, ${asOf}`,
  counted: (lines, people) => `${lines} पंक्तियाँ; कुल ${people} विचाराधीन बंदी।`,
  columns: [
    'क्रम',
    'बंदी संख्या',
    'नाम',
    'पिता, माता या पति',
    'प्रथम सूचना रिपोर्ट',
    'सीएनआर',
    'धाराएँ',
    'प्रथम रिमांड',
    'दिन',
    'कारण',
    'सत्यापन और सूचना',
    'अगली पेशी',
  ],
  urgency: {
    MAX_REACHED: 'अधिकतम अवधि पूरी: कोई रोक लागू नहीं (धारा 479(1) का तीसरा परंतुक)',
    NOT_RELEASED: 'जमानत स्वीकृत, रिहाई नहीं',
    ACCRUED: 'व्यतिक्रम जमानत का अधिकार उत्पन्न (धारा 187(3))',
    AVAILED: 'व्यतिक्रम जमानत का आवेदन किया गया (धारा 187(3))',
    DISPUTED: 'व्यतिक्रम जमानत विवादित: न्यायालय बताए (धारा 187(3))',
    HALF_REACHED: 'आधी अवधि पूरी: तुरंत आवेदन करें (धारा 479(3))',
    THIRD_REACHED: 'एक-तिहाई अवधि पूरी: प्रथम बार के अपराधी के लिए तुरंत आवेदन करें (धारा 479(3))',
    NOT_KNOWN: 'ज्ञात नहीं: किसी स्रोत ने उत्तर नहीं दिया, या धारा अथवा तिथि उपलब्ध नहीं',
    COMING: 'आने वाली तिथि',
    OTHER: 'अभी कुछ देय नहीं',
  },
  verify: {
    CONVICTIONS: 'पूर्व दोषसिद्धियाँ',
    SECTION: 'धाराएँ',
    REMAND_DATE: 'प्रथम रिमांड',
    OTHER_CASES: 'अन्य मामले',
  },
  sectionsDiffer: 'आदेश और अभिलेख की धारा में अंतर: निरुद्ध रखने का कारण नहीं',
  heldElsewhere: 'अन्य मामले में निरुद्ध',
  applicationMade: (on) => `आवेदन ${on} को किया गया`,
  notKnown: 'ज्ञात नहीं',
  notice: 'सूचना के लिए परिकलित; निर्णय न्यायालय करता है। कार्यवाही से पूर्व सत्यापित करें।',
};

export const sheetWords: Readonly<Record<SheetLanguage, SheetWords>> = { en: english, hi: hindi };

const known = (value: string | number | null, words: SheetWords): string =>
  value === null ? words.notKnown : String(value);

/** The cells of one line, in the order of the columns. */
export const cellsOf = (line: SheetLine, place: number, words: SheetWords): string[] => [
  String(place + 1),
  known(line.prisonerId, words),
  known(line.name, words),
  line.relative ?? '',
  line.fir ?? '',
  line.cnr ?? '',
  known(line.sections, words),
  known(line.firstRemandOn, words),
  known(line.daysInCustody, words),
  line.reasons.map(({ urgency, on }) => `${words.urgency[urgency]}${on === null ? '' : `: ${on}`}`).join('; '),
  [
    ...line.toVerify.map((one) => words.verify[one]),
    ...(line.sectionsDiffer ? [words.sectionsDiffer] : []),
    ...(line.heldElsewhere ? [words.heldElsewhere] : []),
    ...(line.applicationMadeOn === null ? [] : [words.applicationMade(line.applicationMadeOn)]),
  ].join('; '),
  line.nextProductionOn ?? '',
];
