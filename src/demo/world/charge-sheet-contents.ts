import type { Cast } from './cast.ts';
import type { Article, ChargeSheet, ElectronicDevice, Enclosure } from './charge-sheet-story.ts';
import type { ForensicCase } from './forensic-story.ts';
import type { Fir, PoliceStory, Seizure } from './police-story.ts';
import { fileHash, integer } from './random.ts';
import { isProtected, type Setting } from './setting.ts';

/** What the investigation has gathered when the report is written. */
export type Told = {
  readonly cast: Cast;
  readonly fir: Fir;
  readonly police: PoliceStory;
  readonly forensics: readonly ForensicCase[];
};

export function articlesOf(seizures: readonly Seizure[], forensics: readonly ForensicCase[]): readonly Article[] {
  const [lab] = forensics;
  return seizures.flatMap(({ items }) =>
    items.map((item) => ({
      number: item.number,
      description: item.description,
      labCaseId: item.sealed && lab ? lab.labCaseId : null,
      location: item.sealed && lab ? 'LABORATORY' : 'STATION',
      reportStatus: !item.sealed || !lab ? 'NOT_SENT' : lab.status === 'REPORTED' ? 'RECEIVED' : 'PENDING',
    })),
  );
}

export function devicesOf(forensics: readonly ForensicCase[]): readonly ElectronicDevice[] {
  return forensics.flatMap(({ exhibits }) =>
    exhibits.flatMap(({ division, description, log }) =>
      division === 'CYBER'
        ? [{ description, sequenceOfCustody: log.map(({ at, from, to }) => ({ at, from, to })) }]
        : [],
    ),
  );
}

export function documentsOf(setting: Setting, { fir, police, forensics }: Told): readonly Enclosure[] {
  const { random } = setting;
  const secret = isProtected(setting);
  const page = (title: string, pages: number, signedBy: string, named = secret): Enclosure => ({
    title,
    sha256: fileHash(random),
    pages,
    signedBy,
    protected: named,
  });
  const officer = fir.officers[0]?.official.name.en ?? fir.registeredBy.name.en;
  const reported = forensics.filter(({ status }) => status === 'REPORTED');
  return [
    page('Police report', integer(random, 6, 14), officer),
    page('First information report', 3, fir.registeredBy.name.en),
    page('Statements of witnesses', Math.max(1, police.statements.length * 2), officer),
    ...police.seizures.map(() => page('Seizure list', 2, officer, false)),
    ...reported.map(() => page('Forensic report', 4, setting.plot.circuit.laboratory.name, false)),
  ];
}

export function evidenceOf({ police, forensics, cast }: Told): ChargeSheet['evidence'] {
  return [
    { kind: 'ORAL', description: `${police.witnesses.length} witnesses` },
    ...police.seizures.map(() => ({ kind: 'PHYSICAL', description: 'Articles of the seizure list' })),
    ...police.recordings.map(({ sid }) => ({ kind: 'ELECTRONIC', description: `Recording ${sid}` })),
    ...forensics.map(({ labCaseId }) => ({ kind: 'FORENSIC', description: `Laboratory case ${labCaseId}` })),
    ...cast.victims.flatMap(({ medicalReport }) =>
      medicalReport ? [{ kind: 'MEDICAL', description: medicalReport.number }] : [],
    ),
  ];
}
