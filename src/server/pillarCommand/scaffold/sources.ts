import type { Names } from './names.ts';

const schema = ({ code, title, type, pillar, dataClass }: Names): string => `extend enum Pillar {
  "${title}."
  ${code}
}

"A record of ${pillar}, under the number of a court's case."
type ${type} @key(fields: "id") {
  "The record's identifier."
  id: ID! @data(class: PLUMBING)
  "The day on which it was made."
  recordedOn: Date @data(class: ${dataClass}, level: STATUS)
  "What it says."
  text: String @data(class: ${dataClass}, freeText: true)
  "Whence the record comes."
  source: Source @data(class: ${dataClass}, level: STATUS)
}

extend type CourtCase {
  "What ${pillar} records of the case."
  ${pillar}: [${type}] @data(class: ${dataClass}, level: STATUS)
}
`;

const wire = ({ pillar, record, view, type }: Names): string => `import { day, text } from '../column.ts';
import { recordOf } from '../record.ts';

const record = recordOf('${pillar}');

export const ${record} = record('${view}', {
  type: '${type}',
  about: 'Records, each under the number of a court’s case.',
  id: 'recordId',
  keys: { recordId: text, cnr: text },
  fields: { recordedOn: day, text },
  by: { cnr: 'cnr, record_id' },
});
`;

const connector = ({
  pillar,
  title,
  record,
  view,
}: Names): string => `import type { Anchor, Judged } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll } from '../judge.ts';
import type { RowOf } from '../record.ts';
import { text } from '../text.ts';
import * as wire from './wire.ts';

const anchors = (cnr: unknown): Anchor[] => [['CNR', text(cnr)]];

/** The records of ${pillar} of one request. */
export const ${pillar}Connector = (asking: Asking) => {
  const toRecord = (courtCase: Judged, row: RowOf<typeof wire.${record}>): Judged => {
    const id = asking.publicId('${view}', row.recordId);
    return judge(caseOf(courtCase), { ...row, id, source: sourceOf(asking, '${pillar}', id) }, anchors(row.cnr));
  };

  return {
    records: (courtCase: Judged): Promise<Item[] | null> =>
      below(
        asking.loaders
          .rows(wire.${record}, 'cnr', [text(courtCase.cnr)])
          .then((found) => judgeAll(found, (row) => toRecord(courtCase, row))),
      ),
  };
};

export type ${title}Connector = ReturnType<typeof ${pillar}Connector>;
`;

const resolver = ({ pillar }: Names): string => `import type { Resolvers } from '../src/generated/graphql.ts';

export const ${pillar}: Resolvers = {
  CourtCase: {
    ${pillar}: (record, _args, { ${pillar}: institution }) => institution.records(record),
  },
};
`;

const rows = ({ pillar, record }: Names): string => `import { ${record} } from '../../../connectors/${pillar}/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import { type PillarRow, row } from './row.ts';

/** A story as ${pillar} keeps it. */
export const ${pillar}Rows = ({ courtCases }: CaseStory): PillarRow[] =>
  courtCases.map(({ cnr, filedOn }) =>
    row(${record}, { recordId: \`${pillar}/\${cnr}\`, cnr, recordedOn: filedOn, text: 'A made-up record.' }),
  );
`;

/** The files in which a pillar is served, by their paths. */
export const sources = (names: Names): Readonly<Record<string, string>> => ({
  [`schema/${names.pillar}.graphql`]: schema(names),
  [`connectors/${names.pillar}/wire.ts`]: wire(names),
  [`connectors/${names.pillar}/connector.ts`]: connector(names),
  [`resolvers/${names.pillar}.ts`]: resolver(names),
  [`src/demo/rows/${names.pillar}.ts`]: rows(names),
});
