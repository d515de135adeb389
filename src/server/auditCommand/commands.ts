import type { Command } from './command.ts';
import { archive, exporting } from './keeping.ts';
import { keys, rotateKey } from './sealKeys.ts';
import { by, show } from './showing.ts';
import { verify } from './verifying.ts';

/** The commands of `npm run audit`, by name. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ verify, show, by, export: exporting, archive, keys, 'rotate-key': rotateKey }),
);
