import { atHour, dayMs, hourMs, instant, type Moment, yearOf } from './calendar.ts';
import type { CustodyEvent, Exhibit, ForensicCase, ForensicReport } from './forensic-story.ts';
import type { ExhibitKind } from './offence.ts';
import { expert, houseOfficer } from './officials.ts';
import { officialId } from './personas.ts';
import type { Fir, SceneRecording } from './police-story.ts';
import { chance, fileHash, integer } from './random.ts';
import { isProtected, type Setting } from './setting.ts';

/** The calendar of one laboratory case; a null has not come yet. */
type LabCalendar = {
  readonly receivedAt: Moment;
  readonly allottedAt: Moment | null;
  readonly startedAt: Moment | null;
  readonly reportedAt: Moment | null;
};

/** Most reports take a year, so that most recent ones are still pending. */
function calendarOf({ plot, random, particulars }: Setting, receivedAt: Moment): LabCalendar {
  const by = (moment: Moment) => (moment <= plot.asOf ? moment : null);
  const waitDays = particulars.laboratoryDays ?? integer(random, 90, 560);
  return {
    receivedAt,
    allottedAt: by(atHour(receivedAt, integer(random, 1, 20), 11)),
    startedAt: by(atHour(receivedAt, Math.round(waitDays * 0.6), 12)),
    reportedAt: by(atHour(receivedAt, waitDays, 16)),
  };
}

type Step = { readonly at: Moment | null; readonly from: string; readonly to: string; readonly purpose: string };

function logOf(
  setting: Setting,
  fir: Fir,
  expertId: string | null,
  collectedAt: Moment,
  calendar: LabCalendar,
): readonly CustodyEvent[] {
  const { plot, random } = setting;
  const station = `Malkhana, ${plot.station.name}`;
  const reception = `Reception, ${plot.circuit.laboratory.name}`;
  const steps: readonly Step[] = [
    {
      at: collectedAt,
      from: fir.officers[0]?.official.id ?? fir.registeredBy.id,
      to: station,
      purpose: 'Deposited in the property room',
    },
    {
      at: calendar.receivedAt - 4 * hourMs,
      from: station,
      to: 'Constable with the road certificate',
      purpose: 'Carried to the laboratory',
    },
    { at: calendar.receivedAt, from: 'Constable with the road certificate', to: reception, purpose: 'Received' },
    { at: calendar.allottedAt, from: reception, to: expertId ?? reception, purpose: 'Allotted for examination' },
    { at: calendar.reportedAt, from: expertId ?? reception, to: reception, purpose: 'Returned after examination' },
  ];
  return steps.flatMap(({ at, ...step }, index) =>
    at === null
      ? []
      : [{ number: index + 1, at: instant(at), ...step, sealIntact: !(index === 2 && chance(random, 0.02)) }],
  );
}

function exhibitOf(
  setting: Setting,
  fir: Fir,
  kind: ExhibitKind,
  index: number,
  sid: string | null,
  calendar: LabCalendar,
): Exhibit {
  const { plot, random, particulars } = setting;
  const allotted = expert(plot.circuit.laboratory, particulars.expertNumber ?? integer(random, 1, 8)).id;
  const collectedAt = plot.registeredAt + integer(random, 2, 40) * hourMs;
  const expertId = calendar.allottedAt === null ? null : allotted;
  return {
    number: `E-${index + 1}`,
    parcel: index + 1,
    description: kind.description,
    division: kind.division,
    seal: `SEAL ${integer(random, 100, 999)}`,
    collectedAt: instant(collectedAt),
    collectedBy: fir.officers[0]?.official.id ?? fir.registeredBy.id,
    sid,
    expert: expertId,
    log: logOf(setting, fir, expertId, collectedAt, calendar),
  };
}

function reportsOf(
  { random }: Setting,
  labCaseId: string,
  kinds: readonly ExhibitKind[],
  signer: string,
  calendar: LabCalendar,
): readonly ForensicReport[] {
  const { startedAt, reportedAt } = calendar;
  return kinds.flatMap((kind, index): ForensicReport[] => {
    const base = { number: `${labCaseId}/R${index + 1}`, division: kind.division };
    if (reportedAt === null) {
      const status = startedAt !== null && chance(random, 0.3) ? 'DRAFT' : 'PENDING';
      return [{ ...base, kind: 'FINAL', status, issuedAt: null, signedBy: null, opinion: null, sha256: null }];
    }
    const signed = { issuedAt: instant(reportedAt), signedBy: signer, sha256: fileHash(random) };
    const final: ForensicReport = { ...base, ...signed, kind: 'FINAL', status: 'DESPATCHED', opinion: kind.finding };
    if (!chance(random, 0.12) || startedAt === null) return [final];
    const opinion = 'Screening gave a positive reaction; the final report follows.';
    return [
      {
        ...final,
        number: `${base.number}-P`,
        kind: 'PRELIMINARY',
        issuedAt: instant(startedAt + 10 * hourMs),
        opinion,
      },
      final,
    ];
  });
}

function statusOf({ allottedAt, startedAt, reportedAt }: LabCalendar): ForensicCase['status'] {
  if (reportedAt !== null) return 'REPORTED';
  if (startedAt !== null) return 'UNDER_EXAMINATION';
  return allottedAt === null ? 'RECEIVED' : 'ALLOTTED';
}

/** The laboratory's case, by an id of its own that tells nothing of the parties. */
export function drawForensics(
  setting: Setting,
  fir: Fir,
  recordings: readonly SceneRecording[],
): readonly ForensicCase[] {
  const { plot, random, registers, particulars } = setting;
  const kinds = plot.offence.exhibits;
  const receivedAt = atHour(plot.registeredAt, integer(random, 3, 25), 12);
  const sent = particulars.forensic ?? chance(random, plot.offence.limitDays > 60 ? 0.85 : 0.6);
  if (kinds.length === 0 || receivedAt > plot.asOf || !sent) return [];
  const calendar = calendarOf(setting, receivedAt);
  const year = yearOf(receivedAt);
  const lab = plot.circuit.laboratory;
  const labCaseId = `${lab.id}/${year}/${registers.next('LAB', lab.id, year)}`;
  const exhibits = kinds.map((kind, index) =>
    exhibitOf(setting, fir, kind, index, recordings[0]?.sid ?? null, calendar),
  );
  return [
    {
      id: labCaseId,
      lab: lab.id,
      labCaseId,
      fir: fir.key,
      nature: plot.offence.crimeHead,
      memoNumber: `Memo ${integer(random, 100, 2_999)}/${year}`,
      forwardedBy: houseOfficer(plot.station).id,
      receivedAt: instant(receivedAt),
      sealsIntact: exhibits.every(({ log }) => log.every(({ sealIntact }) => sealIntact)),
      priority:
        isProtected(setting) && plot.offence.victim === 'GIRL'
          ? 'POCSO'
          : chance(random, 0.06)
            ? 'COURT_EXPEDITED'
            : 'ORDINARY',
      divisions: [...new Set(kinds.map(({ division }) => division))],
      status: statusOf(calendar),
      expectedAt: calendar.reportedAt === null ? instant(plot.asOf + integer(random, 20, 300) * dayMs) : null,
      questions: kinds.map(({ description }) => `What does the examination of "${description}" show?`),
      exhibits,
      examinations: kinds.flatMap((kind, index) => {
        const { startedAt, reportedAt } = calendar;
        const exhibit = exhibits[index];
        if (startedAt === null || !exhibit?.expert) return [];
        return [
          {
            exhibitNumbers: [exhibit.number],
            division: kind.division,
            expert: exhibit.expert,
            method: kind.method,
            startedAt: instant(startedAt),
            endedAt: reportedAt === null ? null : instant(reportedAt),
            workingNotes: `${exhibit.number}: controls run; bench sheet kept with the file.`,
          },
        ];
      }),
      reports: reportsOf(setting, labCaseId, kinds, officialId(`director-${lab.id}`), calendar),
    },
  ];
}
