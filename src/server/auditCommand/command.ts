import type { Config } from '../../platform/config.ts';

/** The options that a command may be given. */
export type Options = {
  readonly json?: boolean;
  readonly case?: string;
  readonly fir?: string;
  readonly cnr?: string;
  readonly limit?: string;
  readonly export?: string;
  readonly keys?: string;
  readonly seals?: string;
  readonly to?: string;
  readonly before?: string;
  readonly archive?: string;
  readonly authorities?: string;
};

/** What an operator asked. */
export type Asked = { readonly word: string; readonly options: Options; readonly config: Config };

/** An answer as a program and as a person reads it, and whether it is what one hopes for. */
export type Told = { readonly json: object; readonly text: string; readonly ok?: boolean };

/** One command of `npm run audit`. */
export type Command = {
  readonly usage: string;
  /** How many words follow it. */
  readonly words: 0 | 1;
  readonly takes: readonly (keyof Options)[];
  /** Of these options exactly one is needed. */
  readonly needsOneOf?: readonly (keyof Options)[];
  readonly tell: (asked: Asked) => Promise<Told>;
};
