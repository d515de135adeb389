import pg, { type Connection, type Submittable } from 'pg';

/** Named statements are planned once a connection: unnamed ones cost more than half of the throughput. */
export type Statement = {
  readonly name: string;
  readonly text: string;
  /** Whether it reads a few rows by their keys, and may travel with others that do. */
  readonly inCompany?: boolean;
};

/** A statement with the values of its placeholders. */
export type Asked = { readonly statement: Statement; readonly values: readonly unknown[] };

/** What came of a round trip: what was answered, in order, and the reason why the next was not. */
export type Came = { readonly answers: readonly unknown[][][]; readonly error?: Error | undefined };

type Parse = (cell: string) => unknown;

/** How the cells of a type are read, by the number that PostgreSQL gives the type. */
export type CellTypes = (oid: number) => Parse;

/** What `pg` keeps of a connection, and gives to its own queries: its types do not say so. */
type Prepared = { readonly parsedStatements: Readonly<Record<string, string | undefined>> };

type Row = { readonly fields: (string | null)[] };
type Description = { readonly fields: readonly { readonly dataTypeID: number }[] };

type Cell = string | Buffer | null;

/** How a value becomes what is sent: `pg`'s own, which its types leave out. */
const { prepareValue } = (pg as unknown as { readonly utils: { readonly prepareValue: (value: unknown) => Cell } })
  .utils;

/** How the rows of statements are read, as the server described them when they were prepared on a connection. */
const described = new WeakMap<Connection, Map<string, readonly Parse[]>>();

const descriptionsOf = (connection: Connection): Map<string, readonly Parse[]> => {
  const known = described.get(connection) ?? new Map<string, readonly Parse[]>();
  described.set(connection, known);
  return known;
};

/** Reads the cells of a row where they stand: most of what is read from a database passes here. */
const readIn = (cells: unknown[], parsers: readonly Parse[]): unknown[] => {
  if (cells.length !== parsers.length) throw new Error('a row is not what its statement was described to have');
  for (let at = 0; at < cells.length; at += 1) if (cells[at] !== null) cells[at] = parsers[at]?.(cells[at] as string);
  return cells;
};

/**
 * Statements that go to a server in one write and are answered in one transaction. `pg` sends each for itself, has its rows described each
 * time, and makes objects of the description: of a case, which asks thirty statements of a row or two, that was more than the reading.
 *
 * The server stops at the first statement that fails: what came before it is answered, what comes after it was not run.
 */
export class RoundTrip implements Submittable {
  readonly #asked: readonly Asked[];
  readonly #values: Cell[][];
  readonly #types: CellTypes;
  readonly #settle: (came: Came) => void;
  readonly #answers: unknown[][][] = [];
  #rows: unknown[][] = [];
  #parsers: readonly Parse[] = [];
  #descriptions: Map<string, readonly Parse[]> = new Map();
  #broken: Error | undefined;

  constructor(asked: readonly Asked[], types: CellTypes, settle: (came: Came) => void) {
    this.#asked = asked;
    // What cannot be sent is said before anything is.
    this.#values = asked.map(({ values }) => values.map((value) => prepareValue(value)));
    this.#types = types;
    this.#settle = settle;
  }

  /** The statement that is answered now: `pg` remembers under this name that it is prepared. */
  get name(): string | undefined {
    return this.#asked[this.#answers.length]?.statement.name;
  }

  get text(): string | undefined {
    return this.#asked[this.#answers.length]?.statement.text;
  }

  submit(connection: Connection): void {
    const { parsedStatements } = connection as unknown as Prepared;
    this.#descriptions = descriptionsOf(connection);
    const sent = new Set<string>();
    connection.stream.cork();
    for (const [at, { statement }] of this.#asked.entries()) {
      const { name, text } = statement;
      if (parsedStatements[name] === undefined && !sent.has(name)) connection.parse({ name, text, types: [] }, true);
      sent.add(name);
      connection.bind({ statement: name, values: this.#values[at] }, true);
      if (!this.#descriptions.has(name)) connection.describe({ type: 'P', name: '' }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
    this.#begin();
  }

  /** Rows of the next statement are read as the server described them, now or before. */
  #begin(): void {
    this.#parsers = this.#descriptions.get(this.name ?? '') ?? [];
    this.#rows = [];
  }

  handleRowDescription({ fields }: Description): void {
    this.#parsers = fields.map(({ dataTypeID }) => this.#types(dataTypeID));
    this.#descriptions.set(this.name ?? '', this.#parsers);
  }

  handleDataRow({ fields }: Row): void {
    try {
      this.#rows.push(readIn(fields, this.#parsers));
    } catch (error) {
      this.#broken ??= error as Error;
    }
  }

  handleCommandComplete(): void {
    this.#answers.push(this.#rows);
    this.#begin();
  }

  /** What a statement without words is answered with. */
  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handleError(error: Error): void {
    this.#settle({ answers: this.#answers, error });
  }

  handleReadyForQuery(): void {
    this.#settle({ answers: this.#answers, error: this.#broken });
  }
}
