import { facts, type Planted, plant, SOMETHING, unit, type Viewer } from '../planted.ts';
import { partiesOf } from './police.ts';
import { firReference, type Telling } from './telling.ts';

const experts = { first: 'EXPERT-FSL-PATNA-001', second: 'EXPERT-FSL-PATNA-002' } as const;

type Expert = keyof typeof experts;

const exhibitOf = ({ rows, id }: Telling, labCaseId: string, exhibit: string): Planted => {
  const exhibitId = id(exhibit);
  const about = { exhibit };
  const event = plant(rows, 'custody_event', { eventId: id(`EV-${exhibit}`), exhibitId, serial: 1 }, { about });
  return plant(
    rows,
    'exhibit',
    { exhibitId, labCaseId },
    { about, onlyOwn: true, told: { id: SOMETHING }, below: { custodyLog: [event] } },
  );
};

/** What one expert did: nobody else's work in the laboratory is told to an expert. */
const workOf = (labCaseId: string, expert: Expert) => ({
  keys: { labCaseId, expertId: experts[expert] },
  more: { about: { expert }, onlyOwn: true, told: { id: SOMETHING } },
});

const examinationOf = (telling: Telling, labCaseId: string, expert: Expert): Planted => {
  const { keys, more } = workOf(labCaseId, expert);
  return plant(telling.rows, 'examination', { examinationId: telling.id(`EX-${expert}`), ...keys }, more);
};

const reportOf = (telling: Telling, labCaseId: string, expert: Expert, draft: boolean): Planted => {
  const { keys, more } = workOf(labCaseId, expert);
  const reportId = telling.id(`R-${expert}-${draft ? 'draft' : 'a'}`);
  return plant(
    telling.rows,
    'forensic_report',
    { reportId, ...keys, draft },
    { ...more, traits: draft ? ['draft'] : [] },
  );
};

const partyLabels = (telling: Telling) => ({
  given: { parties: partiesOf(telling).map(({ label }) => label) },
  told: { parties: (viewer: Viewer) => partiesOf(telling).flatMap(({ told }) => told(viewer) ?? []) },
});

export const forensicCasesOf = (telling: Telling): Planted[] => {
  const { rows, id, registeredAt } = telling;
  const labCaseId = id('LAB');
  facts(rows, 'forensic_case_facts', {
    labCaseId,
    labId: 'FSL-PATNA',
    ...firReference(telling),
    allotments: [`${experts.first}/${id('E1')}`, `${experts.second}/${id('E2')}`],
    updatedAt: registeredAt,
  });
  const below = {
    lab: unit('Laboratory'),
    exhibits: ['E1', 'E2'].map((exhibit) => exhibitOf(telling, labCaseId, exhibit)),
    examinations: (['first', 'second'] as const).map((expert) => examinationOf(telling, labCaseId, expert)),
    reports: [
      reportOf(telling, labCaseId, 'first', false),
      reportOf(telling, labCaseId, 'first', true),
      reportOf(telling, labCaseId, 'second', false),
    ],
  };
  return [plant(rows, 'forensic_case', { labCaseId, labId: 'FSL-PATNA' }, { ...partyLabels(telling), below })];
};
