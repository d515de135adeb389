import type { CaseFile, Judged } from '../../src/core/record.ts';
import type { Asking } from '../connector.ts';
import { below, caseOf, type Item } from '../judge.ts';
import { UnreadableRow } from '../unreadableRow.ts';
import { accusedCode, peopleOf, toldCode } from './people.ts';
import { toldWitnesses } from './witnesses.ts';

/** How a caller sees a label of the register; undefined for one of whom it may not know, null for a word that is no label. */
type ToldLabel = (label: string) => string | null | undefined;

/** Labels that are the same for everyone. Any other word may be a name that a source wrote in the label's place: it is told to nobody. */
const ofEverybody = /^(VICTIM-\d+|INFORMANT)$/;

/** The register's labels are dense among all; the caller's are dense among those whom it may know of. */
export const toldLabels = async (asking: Asking, file: CaseFile): Promise<ToldLabel> => {
  const [people, witnesses] = await Promise.all([peopleOf(asking, file), toldWitnesses(asking, file)]);
  return (label) => {
    const [, kind, serial] = /^(WITNESS|ACCUSED)-(\d+)$/.exec(label) ?? [];
    if (kind === 'WITNESS') return witnesses.find((one) => one.serial === Number(serial))?.label;
    if (kind === 'ACCUSED') return toldCode(people, accusedCode(Number(serial) - 1));
    if (/^[A-Z]\d$/.test(label)) return toldCode(people, label);
    return ofEverybody.test(label) ? label : null;
  };
};

/** The label that the register wrote, also of a record that cannot be read for something else. */
const registered = (item: Item, field: string): string | null => {
  const record = (item instanceof UnreadableRow ? item.known : item) as Readonly<Record<string, unknown>>;
  const label = record[field];
  return typeof label === 'string' ? label : null;
};

/** What a person said, or what was found of a person: under the label that the caller sees, and not at all of one who is not told of. */
export const relabelled = async (
  asking: Asking,
  record: Judged,
  field: 'madeBy' | 'person',
  found: Promise<Item[] | null>,
): Promise<Item[] | null> => {
  const [items, told] = await Promise.all([found, below(toldLabels(asking, caseOf(record)))]);
  if (items === null || told === null) return null;
  return items.flatMap<Item>((item) => {
    const written = registered(item, field);
    const label = written === null ? null : told(written);
    if (label === undefined) return [];
    return item instanceof Error || written === null ? [item] : [{ ...item, [field]: label }];
  });
};
