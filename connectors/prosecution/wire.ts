import { day, instant, integer, json, list, names, text } from '../column.ts';
import { recordOf } from '../record.ts';

const record = recordOf('prosecution');

export const office = record('office', {
  type: 'ProsecutionOffice',
  about: 'Offices of the directorate of prosecution.',
  id: 'id',
  keys: { id: text, name: names, district: text, districtName: names, state: text },
  by: { id: 'id' },
});

export const prosecutionFileFacts = record('prosecution_file_facts', {
  about:
    'Which office and which prosecutor has a case. `assignments` are `official/from/to`, days inclusive, open where `to` is empty.',
  id: 'fileId',
  keys: {
    fileId: text,
    officeId: text,
    firState: text,
    firDistrict: text,
    firStation: text,
    firNumber: integer,
    firYear: integer,
    cnr: text,
    assignments: list,
    updatedAt: instant,
  },
  by: { fileId: 'file_id' },
});

export const prosecutionFile = record('prosecution_file', {
  type: 'ProsecutionFile',
  about: "The prosecution's files.",
  id: 'fileId',
  keys: { fileId: text, officeId: text },
  fields: {
    office: text,
    prosecutor: text,
    cadre: text,
    stage: text,
    receivedOn: day,
    assignments: json<readonly { prosecutor: string; cadre: string; from: string; to: string | null }[]>(),
    dailyRecord:
      json<
        readonly {
          date: string;
          stage: string;
          witnessesPresent: number;
          witnessesExamined: number;
          witnessesHostile: number;
          adjournmentBy: string | null;
          adjournmentReason: string | null;
          nextDate: string | null;
          remarks: string;
        }[]
      >(),
    sanctions: json<readonly { authority: string; sentOn: string; decidedOn: string | null; result: string }[]>(),
  },
  by: { fileId: 'file_id' },
});

export const opinion = record('opinion', {
  type: 'Opinion',
  about: 'Legal opinions, with the office that asked for each.',
  id: 'opinionId',
  keys: { opinionId: text, fileId: text, requestedByUnit: text },
  fields: { kind: text, question: text, text, givenBy: text, givenAt: instant },
  by: { fileId: 'file_id, opinion_id' },
});

export const scrutinyDefect = record('scrutiny_defect', {
  type: 'ScrutinyDefect',
  about: 'Defects found in scrutiny of a police report, with the office whose report it was.',
  id: 'defectId',
  keys: { defectId: text, fileId: text, requestedByUnit: text },
  fields: { defect: text, raisedOn: day, curedOn: day },
  by: { fileId: 'file_id, defect_id' },
});

export const appealProposal = record('appeal_proposal', {
  type: 'AppealProposal',
  about: 'Proposals of appeal.',
  id: 'proposalId',
  keys: { proposalId: text, fileId: text },
  fields: { against: text, grounds: text, limitationOn: day, state: text },
  by: { fileId: 'file_id, proposal_id' },
});
