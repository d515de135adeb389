import { GatewayError } from '../src/core/errors.ts';

/**
 * A row that its pillar spoilt: an error in its place, for those who are told of such a row. Whether the caller is, is decided first, on
 * what could be read of it: an error for a draft, or for what a protected witness said, would tell that there is one (threat T14).
 */
export class UnreadableRow<Row extends object> extends GatewayError {
  readonly known: Row;

  constructor(known: Row, place: string) {
    super('PILLAR_UNAVAILABLE', 'One record could not be read; its owner has been told which.', place);
    this.known = known;
  }
}

/** What is known of a row: of one that cannot be read, whatever could be. */
export const knownOf = <Row extends object>(row: Row | UnreadableRow<Row>): Row =>
  row instanceof UnreadableRow ? row.known : row;
