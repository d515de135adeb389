import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { contractSql } from '../../connectors/writeContract.ts';
import { pillars } from '../core/pillars.ts';

const folders = ['./world/', './rows/'].map((folder) => new URL(folder, import.meta.url));

/** A fingerprint of the code that tells the world, so that a database filled by another version is known for what it is. */
export const worldVersion = (): string => {
  const digest = createHash('sha256');
  for (const folder of folders) {
    for (const file of readdirSync(folder).toSorted()) digest.update(readFileSync(new URL(file, folder)));
  }
  for (const pillar of pillars) digest.update(contractSql(pillar));
  return digest.digest('hex').slice(0, 16);
};
