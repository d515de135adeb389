import type { Role } from '../../core/roles.ts';
import type { Outcome } from '../../policy/decide.ts';
import type { MatrixRow } from '../../policy/matrix.ts';
import type { FieldDeclaration } from '../declarations.ts';
import { type Access, type KindAccess, strictness } from './access.ts';

/** The accesses in one word, as `me { permissions }` names them, with what only a decision shows beside. */
export const accessNames = [
  'FULL',
  'STATUS',
  'OWN',
  'OWN_ELSE_MASKED',
  'OWN_MASKED',
  'MASKED',
  'MASKED_UNTIL_DIRECTED',
  'REQUESTED',
  'TRIGGER',
  'NONE',
] as const;

export type AccessName = (typeof accessNames)[number];

const everywhere = ({ own, others }: Access, outcome: Access['own']): boolean => own === outcome && others === outcome;

const openName = (access: Access, status: boolean): AccessName | null => {
  if (everywhere(access, 'ALLOW')) return status ? 'STATUS' : 'FULL';
  if (access.own === 'ALLOW') return access.others === 'MASK' ? 'OWN_ELSE_MASKED' : 'OWN';
  if (everywhere(access, 'MASK')) return access.triggered === 'ALLOW' ? 'MASKED_UNTIL_DIRECTED' : 'MASKED';
  return access.own === 'MASK' ? 'OWN_MASKED' : null;
};

const nameOf = (access: Access, status: boolean): AccessName => {
  const open = openName(access, status);
  if (open) return open;
  if (access.requested !== 'WITHHOLD') return 'REQUESTED';
  return access.triggered === 'WITHHOLD' ? 'NONE' : 'TRIGGER';
};

const phrases: Readonly<Record<AccessName, string>> = {
  FULL: 'every record',
  STATUS: 'every record, as a status',
  OWN: 'own records',
  OWN_ELSE_MASKED: 'own records, masked elsewhere',
  OWN_MASKED: 'own records, masked',
  MASKED: 'masked',
  MASKED_UNTIL_DIRECTED: 'masked until a recorded trigger',
  REQUESTED: 'own records that its office requested',
  TRIGGER: 'on a recorded trigger',
  NONE: 'nothing',
};

const isOpener = (outcome: Outcome, than: Outcome): boolean => strictness[outcome] < strictness[than];

/** What a recorded trigger adds, where the access in one word does not say it. */
const onTrigger = ({ own, others, triggered, othersTriggered }: Access): string[] => [
  ...(isOpener(triggered, own) ? ['in full on a recorded trigger'] : []),
  ...(isOpener(othersTriggered, others) ? ['of others on a recorded trigger'] : []),
];

const triggerPhrase = ({ triggered, othersTriggered }: Access): string[] => [
  ...(othersTriggered === 'WITHHOLD' ? ['own records'] : []),
  ...(triggered === 'MASK' ? ['masked'] : []),
  phrases.TRIGGER,
];

const phraseOf = (name: AccessName, access: Access): string => {
  if (name === 'TRIGGER') return triggerPhrase(access).join(', ');
  if (name === 'MASKED_UNTIL_DIRECTED') return phrases[name];
  const masked = name === 'REQUESTED' && access.requested === 'MASK' ? ['masked'] : [];
  return [phrases[name], ...masked, ...onTrigger(access)].join(', ');
};

/** A status that the matrix gives in full to everybody is no mere status. */
const isStatus = ({ level }: FieldDeclaration, rows: readonly MatrixRow[], role: Role): boolean =>
  level === 'STATUS' && rows.some(({ cells }) => cells[role] !== 'F');

/** What a role gets of one kind of record, in one word and in words. */
export const accessWords = (
  role: Role,
  field: FieldDeclaration,
  { access, rows }: Pick<KindAccess, 'access' | 'rows'>,
): { readonly access: AccessName; readonly words: string } => {
  const name = nameOf(access, isStatus(field, rows, role));
  return { access: name, words: phraseOf(name, access) };
};
