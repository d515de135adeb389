import { badInput } from '../core/errors.ts';
import type { Grant, GrantKind } from '../core/grant.ts';
import { officeOf, type Principal } from '../core/principal.ts';
import type { CaseFile, KeyKind } from '../core/record.ts';
import { type Role, roles } from '../core/roles.ts';
import type { Units } from '../core/units.ts';
import { grantsOf, grantWithId, holderOf, type NewGrant, saveGrant, withdrawGrant } from '../index/grants.ts';
import { type Notice, noticesTo, notify } from '../index/notices.ts';
import type { Database } from '../platform/postgres.ts';
import type { Matrix } from '../policy/matrix.ts';
import { rowsInHaste, rowsOnDirection, rowsOnTrigger } from '../policy/triggers.ts';
import type { Cases, FoundCase } from './cases.ts';
import { unavailable } from './freshFacts.ts';

/** What a presiding officer records for another office: an order or a consent, and what it opens. */
export type Recording = {
  readonly caseId: string;
  readonly kind: Extract<GrantKind, 'COURT_ORDER' | 'CONSENT'>;
  readonly reference: string;
  readonly rows: readonly number[];
  readonly role: string;
  readonly office: string;
  readonly subject: string | null;
  readonly until: string | null;
};

/** Where triggers are recorded, withdrawn and told of. Who may is the shield's; here is what, and in which case. */
export type GrantDesk = {
  readonly breakGlass: (caseId: string, reason: string) => Promise<Grant>;
  readonly directUnmasking: (caseId: string, rows: readonly number[]) => Promise<Grant>;
  readonly record: (recording: Recording) => Promise<Grant>;
  readonly withdraw: (id: string) => Promise<Grant>;
  readonly held: () => Promise<Grant[]>;
  readonly notices: (first: number) => Promise<Notice[]>;
};

type Need = {
  readonly index: Database;
  readonly cases: Cases;
  readonly principal: Principal;
  readonly matrix: Matrix;
  readonly units: Units;
  readonly now: Date;
  /** Is told on which case something is recorded. */
  readonly concern: (file: CaseFile) => void;
};

const HOURS_OF_BREAK_GLASS = 24;
const HOUR_MS = 3_600_000;

const noCase = () => badInput('There is no such case.');
const noGrantFound = () => badInput('There is no such grant.');

const firstOf = (keys: Iterable<string> | undefined): string | undefined => [...(keys ?? [])].toSorted()[0];

/** A presiding officer speaks for the numbers of the own court. */
const ownNumber = ({ file }: FoundCase): readonly [KeyKind, string] | null => {
  const cnr = file.ownership.whole ? firstOf(file.ownership.only.get('CNR')) : undefined;
  return cnr === undefined ? null : ['CNR', cnr];
};

const required = (text: string, name: string, least: number): string => {
  const told = text.normalize('NFC').trim();
  if (told.length < least || told.length > 500) throw badInput(`${name} has ${least} to 500 characters.`);
  return told;
};

const among = (rows: readonly number[], open: ReadonlySet<number>, role: string): readonly number[] => {
  const wanted = [...new Set(rows)].toSorted((one, other) => one - other);
  const wrong = wanted.filter((row) => !open.has(row));
  if (wanted.length === 0) throw badInput('Name at least one row of the matrix.');
  if (wrong.length > 0) throw badInput(`Rows ${wrong.join(', ')} do not wait for this of ${role}.`);
  return wanted;
};

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

const unitKinds = ['STATION', 'COURT', 'PRISON', 'LABORATORY', 'OFFICE'] as const;

const isOffice = (office: string, { byId }: Units): boolean =>
  /^[A-Z]{2}(\.[A-Z0-9-]+)?$/.test(office) || unitKinds.some((kind) => byId(kind, office) !== undefined);

/** An instant still to come; null for one that is not named. */
const instantAfter = (now: Date, text: string | null): Date | null => {
  const instant = text === null ? null : new Date(text);
  if (instant && !(instant > now)) throw badInput('until must be still to come.');
  return instant;
};

const districtsOf = ({ facts, file }: FoundCase): string[] => {
  if (facts.firs === null) throw unavailable('police');
  const away = new Set(file.firs.filter(({ transferred }) => transferred).map(({ key }) => key));
  return [
    ...new Set(facts.firs.filter(({ key }) => !away.has(key)).map(({ state, district }) => `${state}.${district}`)),
  ];
};

export const createGrantDesk = ({ index, cases, principal, matrix, units, now, concern }: Need): GrantDesk => {
  const reached = async (caseId: string): Promise<FoundCase> => {
    cases.begin();
    const found = await cases.withId(caseId);
    if (!found?.reachable) throw noCase();
    concern(found.file);
    return found;
  };

  const saved = async (grant: Omit<NewGrant, 'from' | 'recordedBy'>, districts: readonly string[] = []) => {
    const id = await index.transaction(async (query) => {
      const made = await saveGrant(query, { ...grant, from: now, recordedBy: principal.subject });
      if (districts.length > 0) await notify(query, made, districts, now);
      return made;
    });
    return found(id);
  };

  const found = async (id: string): Promise<Grant> => {
    const grant = await grantWithId(index.query, id);
    if (!grant) throw noGrantFound();
    return grant;
  };

  const presiding = async (caseId: string) => {
    const key = ownNumber(await reached(caseId));
    if (!key) throw noCase();
    return key;
  };

  return {
    breakGlass: async (caseId, reason) => {
      const told = required(reason, 'A reason', 20);
      const open = await reached(caseId);
      const districts = districtsOf(open);
      const fir = open.file.firs.find(({ transferred }) => !transferred) ?? open.file.firs[0];
      if (!fir || districts.length === 0) throw badInput('No superintendent could be told: the case has no FIR.');
      return saved(
        {
          kind: 'BREAK_GLASS',
          key: ['FIR', fir.key],
          rows: [...rowsInHaste(matrix, principal.role)],
          reference: null,
          reason: told,
          role: principal.role,
          office: officeOf(principal.posting),
          subject: principal.subject,
          until: new Date(now.getTime() + HOURS_OF_BREAK_GLASS * HOUR_MS),
        },
        districts,
      );
    },

    directUnmasking: async (caseId, rows) => {
      const wanted = among(rows, rowsOnDirection(matrix), 'the registry');
      const office = officeOf(principal.posting);
      return saved({
        kind: 'UNMASKING',
        key: await presiding(caseId),
        rows: wanted,
        reference: null,
        reason: null,
        role: 'COURT_REGISTRY',
        office,
        subject: null,
        until: null,
      });
    },

    record: async ({ caseId, kind, reference, rows, role, office, subject, until }) => {
      if (!isRole(role)) throw badInput('There is no such role.');
      if (!isOffice(office, units)) throw badInput('There is no such office.');
      const wanted = among(rows, rowsOnTrigger(matrix, role), role);
      return saved({
        kind,
        rows: wanted,
        reference: required(reference, 'A reference', 3),
        reason: null,
        role,
        office,
        subject: subject === null ? null : required(subject, 'An official', 1),
        until: instantAfter(now, until),
        key: await presiding(caseId),
      });
    },

    withdraw: async (id) => {
      const grant = await grantWithId(index.query, id);
      const isHaste = grant?.kind === 'BREAK_GLASS';
      if (!grant?.caseId || isHaste !== (principal.role === 'SUPERINTENDENT_OF_POLICE')) throw noGrantFound();
      const open = await cases.withId(grant.caseId);
      // A court ends what it recorded under its own number, not what another court of the same matter did.
      const isOurs = isHaste || open?.file.ownership.only.get('CNR')?.has(grant.key) === true;
      if (!open?.reachable || !open.file.ownership.whole || !isOurs) throw noGrantFound();
      concern(open.file);
      await withdrawGrant(index.query, id, principal.subject, now);
      return found(id);
    },

    held: () => grantsOf(index.query, holderOf(principal), now),
    notices: (first) => noticesTo(index.query, holderOf(principal), first),
  };
};
