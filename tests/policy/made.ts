import type {
  CourtCaseFacts,
  CustodyFacts,
  FirFacts,
  ForensicCaseFacts,
  ProsecutionFileFacts,
} from '../../src/core/facts.ts';
import { noGrant } from '../../src/core/grant.ts';
import type { Principal } from '../../src/core/principal.ts';
import type { Scope } from '../../src/core/record.ts';
import { institutionOf, type Role } from '../../src/core/roles.ts';
import type { Declaration } from '../../src/policy/decide.ts';
import type { ScopeContext, ScopeRow } from '../../src/policy/scope.ts';

/** Made-up facts for tests of the policy: the ordinary case, with what a test says otherwise. */

export const scope = (more: Partial<Scope> = {}): Scope => ({
  own: false,
  labels: new Set(),
  stage: 'EVIDENCE',
  traits: {},
  granted: noGrant,
  ...more,
});

export const field = (dataClass: string, more: Partial<Declaration> = {}): Declaration => ({
  coordinate: 'T.f',
  dataClass,
  level: 'CONTENT',
  maskable: false,
  freeText: false,
  ...more,
});

export const principal = (role: Role, more: Partial<Principal> = {}): Principal => ({
  subject: 'OFFICIAL-1',
  institution: institutionOf[role],
  role,
  posting: { state: 'BR', district: 'PATNA', unit: 'UNIT-1' },
  purpose: 'SUPERVISION',
  ...more,
});

export const fir = (more: Partial<FirFacts> = {}): FirFacts => ({
  firId: 'FIR-1',
  key: 'BR.PATNA.PIRBAHOR.2025.1',
  state: 'BR',
  district: 'PATNA',
  station: 'PIRBAHOR',
  transferredToFirId: null,
  registeredOn: '2025-01-02',
  sections: ['BNS 303(2)'],
  officers: [],
  partySubjects: [],
  childVictim: false,
  accusedCount: 1,
  childAccusedCount: 0,
  childAccusedCodes: [],
  sealed: false,
  cnr: null,
  ...more,
});

export const courtCase = (more: Partial<CourtCaseFacts> = {}): CourtCaseFacts => ({
  cnr: 'BRPA010000012025',
  courtId: 'PATNA-SESSIONS',
  caseNumber: null,
  parentCnr: null,
  fir: null,
  stage: 'COGNIZANCE',
  sections: ['BNS 303(2)'],
  filedOn: null,
  nextHearingOn: null,
  sealed: false,
  childVictim: false,
  liftedLabels: [],
  probationOfficers: [],
  ...more,
});

export const custody = (more: Partial<CustodyFacts> = {}): CustodyFacts => ({
  custodyId: 'CUSTODY-1',
  prisonerId: 'BEUR-2025-00001',
  prisonId: 'BEUR',
  undertrial: true,
  admittedAt: '2025-01-03T10:00:00.000Z',
  releasedAt: null,
  fir: null,
  cnr: null,
  accusedCode: 'A1',
  firstRemandOn: null,
  child: false,
  ...more,
});

export const forensicCase = (more: Partial<ForensicCaseFacts> = {}): ForensicCaseFacts => ({
  labCaseId: 'FSL-PATNA/2025/1',
  labId: 'FSL-PATNA',
  fir: null,
  allotments: [],
  ...more,
});

export const prosecutionFile = (more: Partial<ProsecutionFileFacts> = {}): ProsecutionFileFacts => ({
  fileId: 'PO-PATNA-1',
  officeId: 'PO-PATNA',
  fir: null,
  cnr: null,
  assignments: [],
  ...more,
});

/** The made-up records, each under its own kind and key, are linked to the made-up FIR. */
const linked = new Set([
  'CNR BRPA010000012025',
  'CUSTODY CUSTODY-1',
  'LAB_CASE FSL-PATNA/2025/1',
  'PROSECUTION_FILE PO-PATNA-1',
]);

export const firKeysOf = (kind: string, key: string): string[] =>
  linked.has(`${kind} ${key}`) ? ['BR.PATNA.PIRBAHOR.2025.1'] : [];

/** Every record is linked to the FIR; Beur is in Patna; nobody is a child. */
export const scopeContext = (more: Partial<ScopeContext> = {}): ScopeContext => ({
  firKeysOf,
  isChild: () => false,
  prison: (id) => (id === 'BEUR' ? { district: 'PATNA', state: 'BR' } : undefined),
  partyHash: (subject) => `hashed ${subject}`,
  ...more,
});

export const scopeRow = (more: Partial<ScopeRow> = {}): ScopeRow => ({
  relation: 'STATION',
  holder: 'PIRBAHOR',
  whole: true,
  anchors: [['FIR', 'BR.PATNA.PIRBAHOR.2025.1']],
  validFrom: null,
  validTo: null,
  ...more,
});
