import { facts, type Planted, plant } from '../planted.ts';
import { firReference, type Telling } from './telling.ts';

type Office = 'hajipur' | 'patna';

/** Who asked for each note: the station of the case, and another of the district (in the order of the identifiers). */
const askers = ['MAHILA-PATNA', 'PIRBAHOR'];

const notesOf = ({ rows, id }: Telling, fileId: string, file: Office, view: string, keyName: string): Planted[] =>
  askers.map((askedBy) =>
    plant(
      rows,
      view,
      { [keyName]: id(`${file}-${view}-${askedBy}`), fileId, requestedByUnit: askedBy },
      { about: { file }, askedBy },
    ),
  );

const fileFacts = (telling: Telling, fileId: string, office: string): void => {
  const { rows, cnr, registeredAt } = telling;
  facts(rows, 'prosecution_file_facts', {
    fileId,
    officeId: `PO-${office}`,
    ...firReference(telling),
    cnr: cnr.sessions,
    assignments: [`PP-${office}-001/2026-01-01/`],
    updatedAt: registeredAt,
  });
};

const fileOf = (telling: Telling, file: Office): Planted => {
  const { rows, id } = telling;
  const fileId = id(`FILE-${file}`);
  const office = file.toUpperCase();
  fileFacts(telling, fileId, office);
  const appeal = plant(rows, 'appeal_proposal', { proposalId: id(`${file}-AP`), fileId }, { about: { file } });
  return plant(
    rows,
    'prosecution_file',
    { fileId, officeId: `PO-${office}` },
    {
      about: { file },
      below: {
        opinions: notesOf(telling, fileId, file, 'opinion', 'opinionId'),
        scrutinyDefects: notesOf(telling, fileId, file, 'scrutiny_defect', 'defectId'),
        appealProposals: [appeal],
      },
    },
  );
};

/** Two offices have handled the case: the file of each is its own prosecutor's. */
export const prosecutionFilesOf = (telling: Telling): Planted[] => [
  fileOf(telling, 'hajipur'),
  fileOf(telling, 'patna'),
];
