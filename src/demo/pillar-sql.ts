import { contracts } from '../../connectors/contract.ts';
import { columnsOf, type RecordKind } from '../../connectors/record.ts';
import type { Pillar } from '../core/pillars.ts';

/** Roles are the server's, not a database's: made within five transactions at once, each would wait for another to end. */
export const roleSql = `do $$ begin create role icjs_gateway nologin;
  exception when duplicate_object or unique_violation then null; end $$`;

const changing = (pillar: Pillar): readonly RecordKind[] =>
  contracts[pillar].filter(({ changedBy }) => changedBy !== null);

/** The triggersSql note one change at a time under a lock: for a whole world the list is made at once, at the end. */
export const triggersSql = (pillar: Pillar, turn: 'enable' | 'disable'): string =>
  changing(pillar)
    .map(({ view }) => `alter table ${pillar}."${view}" ${turn} trigger note_change;`)
    .join('\n');

/** The first reading of a feed is of the facts that the index keeps: of other rows it hears when they change. */
export const changesSql = (pillar: Pillar): string =>
  changing(pillar)
    .filter(({ id, changedBy, view }) => changedBy === id && view.endsWith('_facts'))
    .map((kind) => {
      const id = columnsOf(kind).find(({ field }) => field === kind.id)?.name ?? kind.id;
      return `insert into ${pillar}.change (kind, key, deleted) select '${kind.view}', "${id}", false from ${pillar}."${kind.view}" order by "${id}";`;
    })
    .join('\n');
