import { type Role, roles } from '../../core/roles.ts';
import { rowsOf } from '../../policy/decide.ts';
import { EMBEDDED } from '../../policy/families.ts';
import { mayReach } from '../../policy/reach.ts';
import { mayUse } from '../../policy/rules.ts';
import type { Declarations, FieldDeclaration } from '../declarations.ts';
import { fieldAccess, strictness, whileWaiting } from './access.ts';
import { accessWords } from './accessWords.ts';
import { rowsBearingOn } from './bearingRows.ts';
import { dimensionsOf, factsOf } from './kinds.ts';
import { reachSubject } from './reachSubject.ts';
import { closedIf, type Part, type Subject } from './subject.ts';

const fieldSubject = (role: Role, field: FieldDeclaration): Subject => {
  const rows = rowsBearingOn(field);
  const dimensions = dimensionsOf(field);
  return {
    kind: 'FIELD',
    role,
    coordinate: field.coordinate,
    rows,
    dimensions,
    decide: (matrix) =>
      fieldAccess(matrix, role, field).kinds.map(({ kind, access, rows: deciding }) => ({
        kind,
        words: accessWords(role, field, { access, rows: deciding }).words,
        closed: [access.own, access.others, access.requested].map((outcome) => strictness[outcome]),
        closedOnTrigger: [
          access.triggered,
          access.othersTriggered,
          ...whileWaiting(matrix, role, field, { facts: factsOf(dimensions, kind), rows }),
        ].map((outcome) => strictness[outcome]),
      })),
  };
};

const openOrClosed = (open: boolean): Part[] => [
  { kind: [], words: open ? 'open' : 'closed', closed: [closedIf(open)], closedOnTrigger: [] },
];

const subjectsOf = ({ fields, roots, inputs }: Declarations, role: Role): Subject[] => [
  ...[...fields.values()]
    .filter(({ coordinate, dataClass }) => dataClass !== EMBEDDED && !roots.has(coordinate))
    .map((field) => fieldSubject(role, field)),
  ...[...roots.values()].map(
    ({ coordinate, anchors }): Subject => ({
      kind: 'QUESTION',
      role,
      coordinate,
      rows: anchors,
      dimensions: [],
      decide: (matrix) => openOrClosed(mayReach(matrix, { role }, anchors)),
    }),
  ),
  ...[...inputs.values()].map(
    (input): Subject => ({
      kind: 'INPUT',
      role,
      coordinate: input.coordinate,
      rows: rowsOf(input.dataClass),
      dimensions: [],
      decide: (matrix) => openOrClosed(mayUse(matrix, role, input)),
    }),
  ),
  reachSubject(role),
];

/** Everything that a matrix decides, role by role. */
export const allSubjects = (declarations: Declarations): Subject[] =>
  roles.flatMap((role) => subjectsOf(declarations, role));
