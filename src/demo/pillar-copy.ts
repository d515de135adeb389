import { once } from 'node:events';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { contracts } from '../../connectors/contract.ts';
import { columnsOf, type RecordKind } from '../../connectors/record.ts';
import { contractSql } from '../../connectors/writeContract.ts';
import type { Pillar } from '../core/pillars.ts';
import { lineWriter } from './copy-text.ts';
import { holdsTables, type Marker, readMarker, writeMarker } from './marker.ts';
import { changesSql, roleSql, triggersSql } from './pillar-sql.ts';
import type { PillarRow } from './rows/row.ts';

/** A database that must not be filled, told in words for whoever gave its address. */
export class RefusedDatabase extends Error {}

const rowsPerBatch = 2_000;
const batchesInFlight = 4;

type Table = { readonly write: (values: PillarRow[1]) => string; readonly statement: string; lines: string[] };

/** Fills one pillar's database in one transaction: until its end, readers see the world that was there before. */
export class PillarCopy {
  readonly #pillar: Pillar;
  readonly #client: Client;
  readonly #tables: ReadonlyMap<RecordKind, Table>;
  /** The batches that are on their way, the oldest first: a connection copies one at a time. */
  readonly #batches: Promise<void>[] = [];

  constructor(pillar: Pillar, url: string) {
    this.#pillar = pillar;
    this.#client = new Client({ connectionString: url });
    // A server that goes away says so in an event, which unheard would end the process; the next statement fails anyway.
    this.#client.on('error', () => {});
    this.#tables = new Map(contracts[pillar].map((kind) => [kind, tableOf(pillar, kind)]));
  }

  /** Opens the transaction and lays the empty tables. */
  async open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query("select pg_advisory_lock(hashtext('made_up_world'))");
    if ((await readMarker(this.#client)) === null && (await holdsTables(this.#client))) {
      throw new RefusedDatabase(
        `the ${this.#pillar} database holds tables that are not the made-up world's: it is left as it is`,
      );
    }
    await this.#client.query(roleSql);
    await this.#client.query('begin');
    await this.#client.query(`drop schema if exists made_up_world, icjs, ${this.#pillar} cascade`);
    await this.#client.query(contractSql(this.#pillar));
    await this.#client.query(triggersSql(this.#pillar, 'disable'));
  }

  /** Takes a row; it is on its way once its table has a batch full. */
  add([kind, values]: PillarRow): void {
    const table = this.#tables.get(kind);
    if (!table) throw new RangeError(`${kind.view} is no table of ${this.#pillar}`);
    table.lines.push(table.write(values));
    if (table.lines.length >= rowsPerBatch) this.#send(table);
  }

  /** Resolves when the database has caught up enough to take more. */
  async ready(): Promise<void> {
    while (this.#batches.length >= batchesInFlight) await this.#batches[0];
  }

  async commit(marker: Marker): Promise<void> {
    for (const table of this.#tables.values()) this.#send(table);
    await Promise.all(this.#batches);
    await this.#client.query(changesSql(this.#pillar));
    await this.#client.query(`insert into ${this.#pillar}.as_of values (clock_timestamp())`);
    await this.#client.query(triggersSql(this.#pillar, 'enable'));
    await writeMarker(this.#client, marker);
    await this.#client.query('commit');
    await this.#client.query('analyze');
  }

  /** Ends the connection, and with it whatever was not committed. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#batches);
    await this.#client.end();
  }

  #send(table: Table): void {
    if (table.lines.length === 0) return;
    const text = table.lines.join('');
    table.lines = [];
    const batch = (this.#batches.at(-1) ?? Promise.resolve()).then(async () => {
      await this.#copy(table.statement, text);
      void this.#batches.shift();
    });
    // Whoever waits next hears of a failure; until then it is nobody's unhandled rejection.
    batch.catch(() => {});
    this.#batches.push(batch);
  }

  async #copy(statement: string, text: string): Promise<void> {
    const stream = this.#client.query(copyFrom(statement));
    stream.end(text);
    await once(stream, 'finish');
  }
}

/** Rows of a table made in the same transaction are written frozen: no vacuum ever has to visit them again. */
const tableOf = (pillar: Pillar, kind: RecordKind): Table => ({
  write: lineWriter(kind),
  statement: `copy ${pillar}."${kind.view}" (${columnsOf(kind)
    .map(({ name }) => `"${name}"`)
    .join(', ')}) from stdin with (freeze)`,
  lines: [],
});
