import { createHash } from 'node:crypto';
import {
  accusedOutcome,
  bailOrder,
  courtOrder,
  hearing,
  orderFacts,
  process,
  suppliedCopies,
} from '../../../connectors/courts/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { BailOrder, CourtCase, CourtOrder, Disposal, Hearing, Process } from '../world/court-story.ts';
import { type PillarRow, row } from './row.ts';
import { serial } from './words.ts';

/** An order made in camera closes the hearing that it came of: the last one called by its day. */
const closedHearings = ({ hearings, orders }: CourtCase): ReadonlySet<Hearing | undefined> =>
  new Set(orders.filter(({ inCamera }) => inCamera).map((order) => hearings.findLast(({ on }) => on <= order.on)));

const hearingRow = (record: CourtCase) => {
  const closed = closedHearings(record);
  return (held: Hearing, index: number): PillarRow =>
    row(hearing, {
      hearingId: `${record.cnr}/H${serial(index + 1)}`,
      cnr: record.cnr,
      hearingNo: index + 1,
      inCamera: closed.has(held),
      date: held.on,
      purpose: held.purpose,
      judge: `${held.judge}, court no. ${held.courtNumber}`,
      business: held.business,
      nextDate: held.next,
    });
};

const orderRows =
  ({ cnr }: CourtCase) =>
  ({ number, kind, on, inCamera, sealed, text, redactedText, sha256, pages }: CourtOrder): PillarRow[] => {
    const orderId = `${cnr}/O${serial(number)}`;
    return [
      row(orderFacts, { orderId, cnr, orderNo: number, inCamera, sealed }),
      row(courtOrder, {
        orderId,
        kind,
        orderDate: on,
        inCamera,
        text,
        textRedacted: redactedText,
        document: { sha256, pages },
      }),
    ];
  };

const bailRow =
  ({ cnr }: CourtCase) =>
  (order: BailOrder, index: number): PillarRow =>
    row(bailOrder, {
      bailOrderId: `${cnr}/B${serial(index + 1)}`,
      cnr,
      accusedCode: order.accusedCode,
      kind: order.kind,
      result: order.granted ? 'GRANTED' : 'REFUSED',
      on: order.decidedOn,
      sections: order.sections,
      conditions: order.conditions,
      bondRupees: order.bondRupees,
      sureties: order.sureties.map(({ name, address }) => `${name.en}, ${address}`),
    });

const processRow =
  ({ cnr }: CourtCase) =>
  ({ id, kind, issuedOn, status, reason }: Process): PillarRow =>
    row(process, {
      processId: id,
      cnr,
      processNo: id,
      kind,
      issuedOn,
      status: status === 'NOT_SERVED' ? 'UNSERVED' : status,
      reasonNotServed: reason,
    });

const CONTENTS = ['POLICE_REPORT', 'FIR', 'STATEMENTS_180', 'DOCUMENTS'];

const supplyRows = ({ cnr, accusedCodes, copiesSuppliedOn }: CourtCase): PillarRow[] =>
  copiesSuppliedOn === null
    ? []
    : accusedCodes.map((accusedCode, index) =>
        row(suppliedCopies, {
          supplyId: `${cnr}/S${serial(index + 1)}`,
          cnr,
          accusedCode,
          suppliedOn: copiesSuppliedOn,
          byInspection: false,
          pages: 40 + 3 * index,
          contents: CONTENTS,
          sha256: createHash('sha256').update(`${cnr}/S${index}`).digest('hex'),
        }),
      );

const verdicts: ReadonlySet<Disposal['nature']> = new Set(['CONVICTED', 'ACQUITTED', 'DISCHARGED', 'COMPOUNDED']);

/** Form VI takes the numbers of the sentence from the warrant of commitment, which the prison has as well. */
const sentenceOf = ({ custody }: CaseStory, { cnr }: CourtCase, code: string) =>
  custody.find(({ accusedCode, sentence }) => accusedCode === code && sentence?.cnr === cnr)?.sentence;

const monthsIn = (sentence: string | null): number | null => {
  const months = /(\d+) months/.exec(sentence ?? '')?.[1];
  return months === undefined ? null : Number(months);
};

const outcomeRow =
  (story: CaseStory, record: CourtCase) =>
  ({ accusedCode, nature, on, sections, sentence }: Disposal): PillarRow => {
    const executed = sentenceOf(story, record, accusedCode);
    return row(accusedOutcome, {
      outcomeId: `${record.cnr}/V-${accusedCode}`,
      cnr: record.cnr,
      accusedCode,
      result: nature,
      on,
      sections,
      imprisonment: sentence,
      termMonths: executed?.months ?? monthsIn(sentence),
      fineRupees: executed?.fineRupees ?? null,
      setOffDays: executed?.setOffDays ?? null,
    });
  };

export const proceedingRows = (story: CaseStory, record: CourtCase): PillarRow[] => [
  ...record.hearings.map(hearingRow(record)),
  ...record.orders.flatMap(orderRows(record)),
  ...record.bailOrders.map(bailRow(record)),
  ...record.processes.map(processRow(record)),
  ...supplyRows(record),
  ...record.disposals.filter(({ nature }) => verdicts.has(nature)).map(outcomeRow(story, record)),
];
