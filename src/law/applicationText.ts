import type { ApplicationDue } from './application.ts';
import type { LawDate } from './calendar.ts';
import type { Answer } from './facts.ts';
import type { ToVerify } from './maximumDetention.ts';

/** The languages in which an application is written. */
export type Language = 'EN' | 'HI';

/** What an application says. What is not known, or not to be told to the reader, is null: a blank to be filled in by hand. */
export type ApplicationParts = ApplicationDue & {
  readonly asOf: LawDate;
  readonly court: string | null;
  readonly prison: string | null;
  readonly prisoner: string | null;
  /** By whom the person is identified, and how related. */
  readonly relative: { readonly relation: string; readonly name: string } | null;
  readonly prisonerId: string | null;
  readonly fir: string | null;
  readonly cnr: string | null;
  readonly sections: string | null;
  readonly firstRemandOn: LawDate | null;
  readonly daysInCustody: number | null;
  readonly maxTermMonths: number | null;
  readonly firstTimeOffender: Answer;
  readonly toVerify: readonly ToVerify[];
};

const BLANK = '____________';

const shown = (value: string | number | null): string => (value === null ? BLANK : String(value));

type Wording = {
  readonly relation: (relation: string) => string;
  readonly limit: Readonly<Record<ApplicationDue['limit'], string>>;
  readonly offender: Readonly<Record<Answer, string>>;
  readonly verify: Readonly<Record<ToVerify, string>>;
  readonly release: Readonly<Record<ApplicationDue['releaseOn'], string>>;
  readonly lines: (parts: ApplicationParts, words: Wording) => readonly string[];
};

const relativeOf = ({ relative }: ApplicationParts, { relation }: Wording): string =>
  relative === null ? BLANK : `${relation(relative.relation)}: ${relative.name}`;

const english: Wording = {
  relation: (relation) => relation.toLowerCase(),
  limit: {
    THIRD: 'one-third of the maximum period of imprisonment (first proviso to section 479(1))',
    HALF: 'one-half of the maximum period of imprisonment (section 479(1))',
    MAX: 'the maximum period of imprisonment, beyond which no person shall in any case be detained (third proviso to section 479(1))',
  },
  offender: {
    YES: 'According to the record of the prison the prisoner has never been convicted of any offence.',
    NO: 'According to the record of the prison the prisoner has been convicted before.',
    UNKNOWN: 'Whether the prisoner has ever been convicted of any offence is not known to the prison.',
  },
  verify: {
    CONVICTIONS: 'earlier convictions, in every State',
    SECTION: 'the sections as charged',
    REMAND_DATE: 'the day of the first remand',
    OTHER_CASES: 'other cases pending against the prisoner (section 479(2))',
  },
  release: { BOND: 'on bond', BAIL: 'on bail' },
  lines: (parts, words) => [
    `To: ${shown(parts.court)}`,
    'Application under section 479(3) of the Bharatiya Nagarik Suraksha Sanhita, 2023',
    '',
    `1. ${shown(parts.prisoner)} (${relativeOf(parts, words)}), prisoner number ${shown(parts.prisonerId)}, is detained in ${shown(parts.prison)} in FIR ${shown(parts.fir)}, CNR ${shown(parts.cnr)}, for ${shown(parts.sections)}.`,
    `2. The prisoner was first remanded on ${shown(parts.firstRemandOn)} and on ${parts.asOf} has been in custody in this case for ${shown(parts.daysInCustody)} days.`,
    `3. The longest imprisonment specified for these offences is ${shown(parts.maxTermMonths)} months. On ${parts.reachedOn} the prisoner completed ${words.limit[parts.limit]}.`,
    `4. ${words.offender[parts.firstTimeOffender]}`,
    `5. It is requested that the Court proceed under section 479(1) for the release of the prisoner ${words.release[parts.releaseOn]}.`,
    '',
    ...(parts.toVerify.length > 0
      ? [`To be verified before signature: ${parts.toVerify.map((one) => words.verify[one]).join('; ')}.`]
      : []),
    'Copy to: the Secretary, District Legal Services Authority.',
    'Superintendent of Jail: ____________    Date: ____________',
    'Computed for information; a court decides.',
  ],
};

const hindiRelations: Readonly<Record<string, string>> = {
  FATHER: 'पिता',
  MOTHER: 'माता',
  HUSBAND: 'पति',
  WIFE: 'पत्नी',
  GUARDIAN: 'अभिभावक',
};

const hindi: Wording = {
  relation: (relation) => hindiRelations[relation.toUpperCase()] ?? relation,
  limit: {
    THIRD: 'अधिकतम कारावास की अवधि का एक-तिहाई (धारा 479(1) का पहला परंतुक)',
    HALF: 'अधिकतम कारावास की अवधि का आधा (धारा 479(1))',
    MAX: 'अधिकतम कारावास की पूरी अवधि, जिससे अधिक किसी भी दशा में निरुद्ध नहीं रखा जा सकता (धारा 479(1) का तीसरा परंतुक)',
  },
  offender: {
    YES: 'कारागार के अभिलेख के अनुसार बंदी पहले कभी किसी अपराध के लिए दोषसिद्ध नहीं हुआ है।',
    NO: 'कारागार के अभिलेख के अनुसार बंदी पहले दोषसिद्ध हो चुका है।',
    UNKNOWN: 'बंदी पहले कभी दोषसिद्ध हुआ है या नहीं, यह कारागार को ज्ञात नहीं है।',
  },
  verify: {
    CONVICTIONS: 'सभी राज्यों में पूर्व दोषसिद्धियाँ',
    SECTION: 'आरोपित धाराएँ',
    REMAND_DATE: 'प्रथम रिमांड की तिथि',
    OTHER_CASES: 'बंदी के विरुद्ध लंबित अन्य मामले (धारा 479(2))',
  },
  release: { BOND: 'बंधपत्र पर', BAIL: 'जमानत पर' },
  lines: (parts, words) => [
    `सेवा में: ${shown(parts.court)}`,
    'भारतीय नागरिक सुरक्षा संहिता, 2023 की धारा 479(3) के अधीन आवेदन',
    '',
    `1. ${shown(parts.prisoner)} (${relativeOf(parts, words)}), बंदी संख्या ${shown(parts.prisonerId)}, ${shown(parts.prison)} में प्रथम सूचना रिपोर्ट ${shown(parts.fir)}, सीएनआर ${shown(parts.cnr)}, ${shown(parts.sections)} के मामले में निरुद्ध है।`,
    `2. बंदी का प्रथम रिमांड ${shown(parts.firstRemandOn)} को हुआ और ${parts.asOf} को वह इस मामले में ${shown(parts.daysInCustody)} दिन से अभिरक्षा में है।`,
    `3. इन अपराधों के लिए विनिर्दिष्ट अधिकतम कारावास ${shown(parts.maxTermMonths)} मास है। ${parts.reachedOn} को बंदी ने पूरा किया: ${words.limit[parts.limit]}।`,
    `4. ${words.offender[parts.firstTimeOffender]}`,
    `5. निवेदन है कि न्यायालय बंदी को ${words.release[parts.releaseOn]} छोड़ने के लिए धारा 479(1) के अधीन कार्यवाही करे।`,
    '',
    ...(parts.toVerify.length > 0
      ? [`हस्ताक्षर से पूर्व सत्यापित करें: ${parts.toVerify.map((one) => words.verify[one]).join('; ')}।`]
      : []),
    'प्रतिलिपि: सचिव, जिला विधिक सेवा प्राधिकरण।',
    'कारागार अधीक्षक: ____________    दिनांक: ____________',
    'सूचना के लिए परिकलित; निर्णय न्यायालय करता है।',
  ],
};

const wordings: Readonly<Record<Language, Wording>> = { EN: english, HI: hindi };

/** The application of a superintendent (BNSS 479(3)) as a draft to be verified and signed, in English or in Hindi. */
export const applicationText = (parts: ApplicationParts, language: Language): string => {
  const words = wordings[language];
  return words.lines(parts, words).join('\n');
};
