import { once } from 'node:events';
import fc from 'fast-check';
import { from as copyFrom } from 'pg-copy-streams';
import { expect, inject, it } from 'vitest';
import { flag, json, list, names, text } from '../../connectors/column.ts';
import { recordOf } from '../../connectors/record.ts';
import { lineWriter } from '../../src/demo/copy-text.ts';
import { administer } from '../support/administer.ts';

const kind = recordOf('police')('tried', {
  about: 'One column of each make.',
  id: 'word',
  keys: { word: text, words: list, told: json<{ word: string }>(), known: flag, name: names },
});

/** PostgreSQL stores no NUL, and UTF-8 has no half of a surrogate pair. */
const word = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\\', '"', '\t', '\n', '\r', '{', ',', 'N') }),
  )
  .filter((drawn) => !drawn.includes('\0') && drawn.isWellFormed());

const row = fc.record({
  word,
  words: fc.array(word),
  told: fc.record({ word }),
  known: fc.option(fc.boolean()),
  name: fc.constant({ LATIN: 'Sita', NATIVE: null }),
});

it('carries every text into the database as it was told', async () => {
  await administer(inject('adminUrl'), async (client) => {
    await client.query(
      'create temp table tried (word text, words text[], told jsonb, known boolean, name_latin text, name_native text)',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), async (rows) => {
        await client.query('truncate tried');
        const stream = client.query(copyFrom('copy tried from stdin'));
        stream.end(rows.map(lineWriter(kind)).join(''));
        await once(stream, 'finish');
        const { rows: stored } = await client.query('select word, words, told, known from tried');
        expect(stored).toEqual(rows.map(({ name: _name, ...told }) => told));
      }),
    );
  });
});
