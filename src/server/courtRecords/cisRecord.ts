import { z } from 'zod';
import { canonicalCnr, establishmentOf } from '../../core/cnr.ts';
import { CommandError } from '../../platform/command.ts';

/** A row of the courts' view of facts, as its cells stand in the view. */
export type FactsRow = Readonly<Record<string, unknown>>;

/** The courts' public site writes the word null where there is nothing. */
const written = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((cell) => (cell === null || cell === undefined || /^(null)?$/i.test(String(cell)) ? null : String(cell)));

const shapes = {
  /** A case as the sites of the High Courts show it. */
  metadata: z.object({
    cnr_number: z.string(),
    case_type: written,
    case_status: written,
    filing_date: written,
    registration_number: written,
    decision_date: written,
    hearings: z.array(z.object({ next_date: written })).default([]),
    fir: z
      .object({ state: written, district: written, police_station: written, number: written, year: written })
      .optional(),
  }),
  /** A case as the courts' mobile service answers it. */
  history: z.object({
    cino: z.string(),
    type_name: written,
    case_status: written,
    date_of_filing: written,
    reg_no: written,
    reg_year: written,
    date_next_list: written,
  }),
};

/** The view's days are texts, day first, as the Case Information System exports them. */
const courtDay = (day: string | null): string | null => day?.split('-').toReversed().join('-') ?? null;

const counted = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

/** How far it has come is told by purposes that differ from court to court: only that it is over is the same word everywhere. */
const stageOf = (status: string | null): string | null => (/\bDISPOSED\b/i.test(status ?? '') ? 'DISPOSED' : null);

const rowOf = (number: string, more: FactsRow): FactsRow => {
  const cnr = canonicalCnr(number);
  return { cnr, court_id: cnr && establishmentOf(cnr), sections: [], ...more };
};

const metadataRow = (told: z.infer<typeof shapes.metadata>): FactsRow => {
  const [number, year] = told.registration_number?.split('/') ?? [];
  const next = told.hearings.flatMap(({ next_date: day }) => day ?? []).toSorted();
  return rowOf(told.cnr_number, {
    case_type: told.case_type,
    number: counted(number),
    year: counted(year),
    stage: stageOf(told.case_status),
    filed_on: courtDay(told.filing_date),
    next_hearing_on: told.decision_date === null ? courtDay(next.at(-1) ?? null) : null,
    fir_state: told.fir?.state ?? null,
    fir_district_text: told.fir?.district ?? null,
    fir_station_text: told.fir?.police_station ?? null,
    fir_number: counted(told.fir?.number),
    fir_year: counted(told.fir?.year),
  });
};

const historyRow = (told: z.infer<typeof shapes.history>): FactsRow =>
  rowOf(told.cino, {
    case_type: told.type_name,
    number: counted(told.reg_no),
    year: counted(told.reg_year),
    stage: stageOf(told.case_status),
    filed_on: courtDay(told.date_of_filing),
    next_hearing_on: courtDay(told.date_next_list),
  });

const answer = z.object({ data: z.object({ history: z.unknown() }) });

/** One item of a file: a case in one of the two shapes; null where it is no case, a list of States or of courts. */
const toRow = (item: unknown): FactsRow | null => {
  const wrapped = answer.safeParse(item);
  const told = wrapped.success ? wrapped.data.data.history : item;
  const metadata = shapes.metadata.safeParse(told);
  if (metadata.success) return metadataRow(metadata.data);
  const history = shapes.history.safeParse(told);
  return history.success ? historyRow(history.data) : null;
};

const itemsIn = (text: string): unknown[] => {
  try {
    return z.array(z.unknown()).parse(JSON.parse(text));
  } catch {
    throw new CommandError('Not a list of cases in JSON.');
  }
};

/** What a file of the courts' public records holds: rows of the view of facts, and how many of its items are no case. */
export type CourtFile = { readonly rows: readonly FactsRow[]; readonly others: number };

/**
 * Reads public records of the courts: a list in JSON of cases as the sites of High Courts show them or as the mobile service answers them,
 * or a text with one case number record a line.
 * @throws CommandError where it is neither
 */
export const courtRecordsIn = (text: string): CourtFile => {
  if (!text.trimStart().startsWith('[')) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return { rows: lines.map((line) => rowOf(line, {})), others: 0 };
  }
  const items = itemsIn(text).map(toRow);
  const rows = items.filter((row) => row !== null);
  return { rows, others: items.length - rows.length };
};
