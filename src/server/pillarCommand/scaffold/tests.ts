import type { Names } from './names.ts';

const dossier = ({ pillar, view }: Names): string => `import { type Planted, plant, SOMETHING } from '../planted.ts';
import type { Telling } from './telling.ts';

export const ${pillar}Of = ({ rows, cnr, id }: Telling, court: 'sessions' | 'magistrate'): Planted[] => [
  plant(
    rows,
    '${view}',
    { recordId: id(\`\${court}-${pillar}\`), cnr: cnr[court] },
    { about: { court }, told: { id: SOMETHING } },
  ),
];
`;

const columns = ({ pillar, view, dataClass }: Names): string => `import { type Table, text } from '../deciding.ts';

export const ${pillar}: Record<string, Table> = {
  ${view}: { key: 'record_id', anchor: 'cnr', columns: { text: text('${dataClass}') } },
};
`;

const journey = ({
  pillar,
  dataClass,
}: Names): string => `import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { openWorld, type World } from '../support/world.ts';

// Who reads what ${pillar} records, and who does not. What the row's cells mean for each role the decision table proves.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const cells = readPolicyFiles(true).rows.get('${dataClass}')?.cells;
const closed = Object.entries(personas).filter(([, { role }]) => cells?.[role] === 'NONE');

const query = 'query ($cnr: CNR) { case(cnr: $cnr) { courtCases { ${pillar} { recordedOn text } } } }';

describe('a record of ${pillar}', () => {
  it.each(closed)('leaves no word in the answer to %s, whose cell is NONE', async (persona) => {
    const { text } = await world.ask(persona, query, { cnr: 'BRPA010000012026' });
    expect(text).not.toContain('A made-up record.');
  });
});
`;

/** The files in which what is served is guarded, by their paths. */
export const tests = (names: Names): Readonly<Record<string, string>> => ({
  [`tests/decisions/dossier/${names.pillar}.ts`]: dossier(names),
  [`tests/fuzz/joined/${names.pillar}.ts`]: columns(names),
  [`tests/journeys/${names.pillar}.test.ts`]: journey(names),
});
