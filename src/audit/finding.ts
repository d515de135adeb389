/** What is wrong with a ledger, and where. */
export type Finding = {
  /**
   * CHANGED: an entry is not what was written. DELETED: entries between others are gone. CUT_OFF: the end of a chain, or all of it, is gone.
   * REORDERED: an entry stands at another's place. INSERTED: an entry was not written when it says. SEAL: a seal is gone, false, or another
   * in the second place.
   */
  readonly kind: 'CHANGED' | 'DELETED' | 'CUT_OFF' | 'REORDERED' | 'INSERTED' | 'SEAL';
  /** The chain; null for a seal. */
  readonly writer: string | null;
  /** The first entry that is concerned, or the number of the seal. */
  readonly sequence: number;
  /** The last that is. */
  readonly upTo: number;
  readonly words: string;
};
