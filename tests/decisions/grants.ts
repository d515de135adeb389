import { personas } from '../../src/demo/world/personas.ts';
import { testNow } from '../support/template.ts';
import type { World } from '../support/world.ts';
import { type Caller, callers } from './callers.ts';
import type { Dossier } from './dossier/dossier.ts';
import { inDatabase } from './world.ts';

// Recorded triggers: written as decision 9 has them, into the gateway's own database.

type Posting = { readonly state: string; readonly district?: string; readonly unit?: string };

type Claims = { readonly sub: string; readonly posting: Posting; readonly rank?: string };

/** What a caller's token says. */
export const claimsOf = ({ persona, claims }: Pick<Caller, 'persona' | 'claims'>): Claims =>
  ({ ...personas[persona], ...claims }) as Claims;

/** The office that a grant names: the unit, else the district, else the state. */
export const officeOf = (caller: Pick<Caller, 'persona' | 'claims'>): string => {
  const { state, district, unit } = claimsOf(caller).posting;
  return unit ?? (district ? `${state}.${district}` : state);
};

/** The key of the case's FIR. */
const firKeyOf = ({ scenario }: Dossier): string => `BR.PATNA.PIRBAHOR.2026.${9000 + scenario.serial}`;

/** The number of the order that opens a case. */
export const orderOf = ({ scenario }: Dossier): string => `Order ${scenario.serial}/2026`;

const everyRow = Array.from({ length: 87 }, (_row, at) => at + 1);

const insert = `insert into access_grant
  (id, kind, key_kind, key, rows, reference, role, office, valid_from, recorded_by, recorded_at)
  values ($1, 'COURT_ORDER', 'FIR', $2, $3, $4, $5, $6, $7, 'TABLE', $7)`;

/** Opens every row of the matrix in these cases to the office of every caller. */
export const grantEverything = (world: World, dossiers: readonly Dossier[]): Promise<void> =>
  inDatabase(world.owners.gateway, async (client) => {
    const holders = new Map(callers.map((caller) => [`${caller.role} ${officeOf(caller)}`, caller]));
    for (const [holder, caller] of holders)
      for (const one of dossiers) {
        const order = orderOf(one);
        const values = [`${holder} ${order}`, firKeyOf(one), everyRow, order, caller.role, officeOf(caller), testNow];
        await client.query(insert, values);
      }
  });

/** Ends every trigger as if none had been recorded. */
export const forgetGrants = (world: World): Promise<void> =>
  inDatabase(world.owners.gateway, async (client) => {
    await client.query('truncate notice, grant_use, access_grant');
  });

/** The index's identifier of a case. */
export const caseIdOf = (world: World, one: Dossier): Promise<string> =>
  inDatabase(world.owners.gateway, async (client) => {
    const question = "select thread_id as id from thread_key where kind = 'FIR' and key = $1";
    const { rows } = await client.query<{ id: string }>(question, [firKeyOf(one)]);
    const [found] = rows;
    if (!found) throw new Error(`the index has no case ${firKeyOf(one)}`);
    return found.id;
  });
