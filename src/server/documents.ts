import { GatewayError } from '../core/errors.ts';
import { CASE, type Judged, SCOPE } from '../core/record.ts';
import { type FileStore, UnusableFile } from '../platform/fileStore.ts';
import type { Logger } from '../platform/log.ts';
import type { GatewayContext } from './context.ts';

/** A document of a charge sheet, by the hash that the record names. */
export type AskedDocument = { readonly sha256: string; readonly chargeSheet: string };

/** The files of documents, as one caller may open them. */
export type Documents = {
  /**
   * The file; null where the caller may not open it, the same as where there is none.
   * @throws GatewayError where it may be opened and cannot be given, or the opening cannot be recorded
   */
  readonly open: (asked: AskedDocument, context: GatewayContext) => Promise<Buffer | null>;
};

/** A charge sheet that the caller may not reach is none. Of one that is not there as much is asked as of a hidden one's (threat T13). */
const sheetOf = async (id: string, { cases, police }: GatewayContext): Promise<Judged | null> => {
  cases.begin(['police']);
  const caseId = await cases.caseIdOf('CHARGE_SHEET', id);
  if (caseId === null) await cases.askNothing();
  const found = caseId === null ? null : await cases.withId(caseId);
  const sheet = found?.reachable ? await police.chargeSheet(found.file, id) : await police.noChargeSheet();
  return sheet instanceof Error ? null : sheet;
};

/** Whether the caller reads a field of a record. What a recorded trigger opens is noted as used. */
const reads = (record: Judged, coordinate: string, { policy, triggers }: GatewayContext): boolean => {
  const decision = policy.rules.get(coordinate)?.check(record[SCOPE]);
  if (decision?.outcome !== 'ALLOW') return false;
  if (decision.opened.length > 0) triggers.use(record[CASE]?.id, decision.opened);
  return true;
};

/** What a file holds is judged as what the record says of it: the report's row, row 82, and row 3 in a sensitive case. */
const mayOpen = async ({ sha256, chargeSheet }: AskedDocument, context: GatewayContext): Promise<boolean> => {
  const sheet = await sheetOf(chargeSheet, context);
  if (!sheet || !reads(sheet, 'ChargeSheet.documents', context)) return false;
  const named = (await context.police.documents(sheet))?.find(
    (one): one is Judged => !(one instanceof Error) && one.sha256 === sha256,
  );
  if (!named) return false;
  return ['sha256', 'title'].every((field) => reads(named, `ChargeSheetDocument.${field}`, context));
};

const unusable = {
  ABSENT: 'is not in the store',
  TOO_LARGE: 'is too large',
  ALTERED: 'is not the one that the record names',
};

const cannotBeGiven = (error: unknown, log: Logger): Error => {
  if (!(error instanceof UnusableFile)) return error instanceof Error ? error : new Error('a file could not be read');
  log.error({ problem: 'document', reason: error.fault }, 'a file cannot be given');
  return new GatewayError('PILLAR_UNAVAILABLE', `The file ${unusable[error.fault]}: it is not given.`, error.message);
};

const settled = async ({ triggers, requestId }: GatewayContext): Promise<void> => {
  try {
    await triggers.settle(requestId);
  } catch (error) {
    throw new GatewayError('AUDIT_UNAVAILABLE', 'The answer could not be recorded.', String(error));
  }
};

/** Judges who opens a file by the policy of the graph, checks the file, and records what it rests on before it leaves. */
export const createDocuments = (files: FileStore, log: Logger): Documents => ({
  open: async (asked, context) => {
    if (!(await mayOpen(asked, context))) return null;
    const content = await files.read(asked.sha256).catch((error: unknown) => {
      throw cannotBeGiven(error, log);
    });
    await settled(context);
    return content;
  },
});
