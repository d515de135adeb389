/** A key as a record carries it; nothing is found under the empty one. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
