/** The serials of one world: each station, court, prison and laboratory numbers its own books afresh every year. */
export class Registers {
  readonly #next = new Map<string, number>();
  readonly #first: number;

  /** Hand-written stories number from 1, the others from a thousand: neither moves the other's numbers. */
  constructor(first: number) {
    this.#first = first;
  }

  next(book: string, unit: string, year: number): number {
    const key = `${book}/${unit}/${year}`;
    const number = this.#next.get(key) ?? this.#first;
    this.#next.set(key, number + 1);
    return number;
  }

  /** A case number record: establishment, serial of the year, year. */
  cnr(establishment: string, year: number): string {
    return `${establishment}${String(this.next('CNR', establishment, year)).padStart(6, '0')}${year}`;
  }
}
