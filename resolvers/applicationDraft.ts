import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import type { Unit } from '../src/core/units.ts';
import { applicationDue } from '../src/law/application.ts';
import { type ApplicationParts, applicationText, type Language } from '../src/law/applicationText.ts';
import { computeDetention } from '../src/law/detention.ts';
import { showSection } from '../src/law/sections.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';
import { courtNumberOf } from './courtNumber.ts';
import { detentionInput } from './detentionInput.ts';
import type { LiveSections } from './liveSections.ts';
import { mayRead } from './mayRead.ts';
import { isHeldAsChild } from './undertrial.ts';

type Name = { readonly LATIN: string | null; readonly NATIVE: string | null };

const inLanguage = (name: Name | null | undefined, language: Language): string | null =>
  name ? ((language === 'HI' ? name.NATIVE : name.LATIN) ?? name.LATIN) : null;

const unitName = (unit: Unit | undefined, language: Language): string | null =>
  unit ? inLanguage({ LATIN: unit.nameLatin, NATIVE: unit.nameNative }, language) : null;

type Identity = Pick<ApplicationParts, 'prisoner' | 'relative'>;

/** Who it is, as the prison's own record of the person may be read. */
const identityOf = async (record: Judged, language: Language, context: GatewayContext): Promise<Identity> => {
  const { prisonerId } = record.facts as CustodyFacts;
  const child = await isHeldAsChild(prisonerId, context);
  const [person] = await context.prisons.prisoners([{ file: caseOf(record), prisonerId, traits: { child }, more: {} }]);
  if (!person || person instanceof Error) return { prisoner: null, relative: null };
  const relative = person.relative as { relation: string; name: Name } | null | undefined;
  const relativeName = inLanguage(relative?.name, language);
  return {
    prisoner: mayRead(person, 'Undertrial.name', context) ? inLanguage(person.name as Name, language) : null,
    relative:
      relative && relativeName !== null && mayRead(person, 'Undertrial.relative', context)
        ? { relation: relative.relation, name: relativeName }
        : null,
  };
};

/** The number of the FIR with its station. In a case that is closed to the prison it is a blank. */
const firShown = async (record: Judged, language: Language, context: GatewayContext): Promise<string | null> => {
  const [key] = caseOf(record).firKeysOf('CUSTODY', String(record.custodyId));
  if (record.closed === true || key === undefined || !mayRead(record, 'UndertrialCase.fir', context)) return null;
  const fir = await context.police.firOf(caseOf(record), key);
  if (!fir || fir instanceof Error || !mayRead(fir, 'Fir.displayNumber', context)) return null;
  const station = context.units.byId('STATION', key.split('.')[2] ?? '');
  return [fir.displayNumber, unitName(station, language)].filter((part) => typeof part === 'string').join(', ');
};

const caseShown = async (
  record: Judged,
  live: LiveSections,
  language: Language,
  context: GatewayContext,
): Promise<
  Pick<ApplicationParts, 'court' | 'prison' | 'fir' | 'cnr' | 'sections' | 'firstRemandOn' | 'prisonerId'>
> => {
  const facts = record.facts as CustodyFacts;
  const open = record.closed !== true;
  const may = (field: string): boolean => mayRead(record, `UndertrialCase.${field}`, context);
  return {
    prisonerId: may('prisonerId') ? facts.prisonerId : null,
    prison: unitName(context.units.byId('PRISON', facts.prisonId), language),
    court:
      open && may('court')
        ? inLanguage(context.courts.court(record.courtId)?.name as Name | undefined, language)
        : null,
    fir: await firShown(record, language, context),
    cnr: open && may('cnr') ? await courtNumberOf(record, context) : null,
    sections: may('sections') ? live.sections.map(showSection).join(', ') : null,
    firstRemandOn: may('firstRemandOn') ? facts.firstRemandOn : null,
  };
};

/** The superintendent's application in a detention (BNSS 479(3)); null where none is due. What the reader may not know is a blank in it. */
export const applicationDraft = async (record: Judged, context: GatewayContext): Promise<object | null> => {
  const { input, live } = await detentionInput(record, context);
  const detention = computeDetention(input);
  const due = applicationDue(detention);
  if (due === null) return null;
  const { maxTermMonths, toVerify, applicationMadeOn, firstTimeOffender } = detention.maximumDetention;
  const structured = { ...due, daysInCustody: detention.daysInCustody, maxTermMonths, toVerify, applicationMadeOn };
  return {
    ...structured,
    say: async (language: Language) =>
      applicationText(
        {
          ...structured,
          firstTimeOffender,
          asOf: detention.asOf,
          ...(await identityOf(record, language, context)),
          ...(await caseShown(record, live, language, context)),
        },
        language,
      ),
  };
};

type Draft = { readonly say: (language: Language) => Promise<string> };

/** The draft in words. */
export const draftText = (draft: object, language: Language): Promise<string> => (draft as Draft).say(language);
