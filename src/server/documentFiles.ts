import { GatewayError } from '../core/errors.ts';
import { CASE, type Judged, SCOPE } from '../core/record.ts';
import { type FileStore, type StoredFile, UnusableFile } from '../platform/fileStore.ts';
import type { Logger } from '../platform/log.ts';
import { unlessAborted } from '../platform/outage.ts';
import { createPatience } from '../platform/patience.ts';
import type { Decision } from '../policy/decide.ts';
import type { Left } from './budget.ts';
import type { GatewayContext } from './context.ts';
import { unavailable } from './freshFacts.ts';

/** A document of a charge sheet, by the hash that its record names. */
export type AskedFile = { readonly sha256: string; readonly chargeSheet: string };

/** The files of documents, as one caller may open them. */
export type DocumentFiles = {
  /**
   * The file, checked; null where the caller may not open it, the same as where there is none. Whoever takes it closes it.
   * @throws GatewayError where it may be opened and cannot be given, costs too much, or the opening cannot be recorded
   */
  readonly open: (asked: AskedFile, context: GatewayContext, door: Door) => Promise<StoredFile | null>;
};

/** Until when the caller listens, and how it hears what is left of its minute. */
type Door = { readonly gone: AbortSignal; readonly tellLeft: (left: Left) => void };

type Need = {
  readonly files: FileStore;
  readonly log: Logger;
  /** Takes what a file of so many bytes costs from the caller's minute. @throws GatewayError */
  readonly spend: (context: GatewayContext, bytes: number) => Promise<Left>;
};

/** How long a request waits for the disk before the first byte leaves. */
const FILE_DEADLINE_MS = 10_000;

/** A document and the fields by which the graph would tell it, each with what was decided. */
type Opened = { readonly document: Judged; readonly decisions: ReadonlyMap<string, readonly [Judged, Decision]> };

/** A charge sheet that the caller reaches. Of what is not there as much is asked as of what is hidden (threat T13). */
const sheetOf = async (id: string, { cases, police }: GatewayContext): Promise<Judged | null> => {
  cases.begin(['police']);
  const caseId = await cases.caseIdOf('CHARGE_SHEET', id);
  if (caseId === null) await cases.askNothing();
  const found = caseId === null ? null : await cases.withId(caseId);
  const reached = cases.toRecord(found) && found;
  const sheet = reached ? await police.chargeSheet(reached.file, id) : await police.noChargeSheet();
  return sheet instanceof Error ? null : sheet;
};

const documentOf = async (sheet: Judged, sha256: string, { police }: GatewayContext): Promise<Judged | null> => {
  const documents = await police.documents(sheet);
  if (documents === null) throw unavailable('police');
  return documents.find((one): one is Judged => !(one instanceof Error) && one.sha256 === sha256) ?? null;
};

/** What a file holds is judged as what the record says of it: the report's row, row 82, and row 3 in a sensitive case. */
const openedTo = async ({ sha256, chargeSheet }: AskedFile, context: GatewayContext): Promise<Opened | null> => {
  const decisions = new Map<string, readonly [Judged, Decision]>();
  const allows = (coordinate: string, record: Judged): boolean => {
    const decision = context.policy.rules.get(coordinate)?.check(record[SCOPE]);
    if (decision) decisions.set(coordinate, [record, decision]);
    return decision?.outcome === 'ALLOW';
  };
  const sheet = await sheetOf(chargeSheet, context);
  if (!sheet || !allows('ChargeSheet.documents', sheet)) return null;
  const document = await documentOf(sheet, sha256, context);
  if (!document) return null;
  const told = ['ChargeSheetDocument.sha256', 'ChargeSheetDocument.title'].every((field) => allows(field, document));
  return told ? { document, decisions } : null;
};

/** The ledger and the recorded triggers hear of a file what they would hear of its record. */
const note = ({ document, decisions }: Opened, { account: { disclosed }, triggers }: GatewayContext): void => {
  disclosed.note(document);
  for (const [coordinate, [record, { row, opened }]] of decisions) {
    disclosed.fields.add(coordinate);
    disclosed.rows.add(row.number);
    if (opened.length > 0) triggers.use(record[CASE]?.id, opened);
  }
};

const unusable = {
  ABSENT: 'is not in the store',
  TOO_LARGE: 'is too large',
  ALTERED: 'is not the one that the record names',
  UNREADABLE: 'cannot be read',
  LATE: 'did not come in time',
};

const cannotBeGiven = (error: unknown, log: Logger): GatewayError => {
  if (error instanceof GatewayError) return error;
  const fault = error instanceof UnusableFile ? error.fault : 'LATE';
  log.error({ problem: 'file', reason: fault }, 'a file cannot be given');
  return new GatewayError('PILLAR_UNAVAILABLE', `The file ${unusable[fault]}: it is not given.`);
};

const settle = async ({ triggers, account, answer }: GatewayContext): Promise<void> => {
  try {
    account.said = { withheld: [], ...answer.told(), grants: await triggers.settle(account.requestId) };
  } catch {
    throw new GatewayError('AUDIT_UNAVAILABLE', 'The answer could not be recorded.');
  }
};

/** A file that breaks off while it leaves is told to operators: its caller hears no more than that it did. */
const watched = (file: StoredFile, log: Logger): StoredFile => ({
  ...file,
  part: (bytes) => file.part(bytes).once('error', (error) => void cannotBeGiven(error, log)),
});

const checked = async ({ sha256 }: AskedFile, need: Need, context: GatewayContext, { gone, tellLeft }: Door) => {
  const { wait } = createPatience(FILE_DEADLINE_MS, gone);
  const file = await wait((signal) => unlessAborted(need.files.open(sha256), signal));
  try {
    tellLeft(await need.spend(context, file.bytes));
    await wait((signal) => unlessAborted(file.check(signal), signal));
    await settle(context);
    return watched(file, need.log);
  } catch (error) {
    void file.close();
    throw error;
  }
};

/** Judges who opens a file by the policy of the graph, checks the file, and tells the ledger what it rests on before it leaves. */
export const createDocumentFiles = (need: Need): DocumentFiles => ({
  open: async (asked, context, door) => {
    const opened = await openedTo(asked, context);
    if (!opened) return null;
    note(opened, context);
    try {
      return await checked(asked, need, context, door);
    } catch (error) {
      throw cannotBeGiven(error, need.log);
    }
  },
});
