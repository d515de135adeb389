import { type Planted, plant, SOMETHING } from '../planted.ts';
import { codeOf, type Telling } from './telling.ts';

const officers = { first: 'PROBATION-PATNA-001', second: 'PROBATION-PATNA-002' } as const;

type Officer = keyof typeof officers;

/** What one officer was asked about one accused, and reported: no other officer is told of it. */
const assignmentOf = (
  { rows, cnr, id }: Telling,
  court: 'sessions' | 'magistrate',
  officer: Officer,
  person: Telling['persons'][number],
): Planted => {
  const about = { court, officer };
  const assignmentId = id(`${court}-PB-${officer}-${person.name}`);
  const report = plant(
    rows,
    'social_investigation_report',
    { reportId: `${assignmentId}-R`, assignmentId },
    { about, onlyOwn: true, told: { id: SOMETHING } },
  );
  return plant(
    rows,
    'probation_assignment',
    { assignmentId, cnr: cnr[court], accusedCode: person.code, officerId: officers[officer] },
    {
      about,
      onlyOwn: true,
      ...(person.child ? { keptBy: 24 } : {}),
      told: { id: SOMETHING, code: codeOf(person) },
      below: { reports: [report] },
    },
  );
};

export const probationOf = (telling: Telling, court: 'sessions' | 'magistrate'): Planted[] =>
  (['first', 'second'] as const).flatMap((officer) =>
    telling.persons.map((person) => assignmentOf(telling, court, officer, person)),
  );
