import { type Channel, type Finding, isNode, keyOf, type Node, under, type Value, type Visited } from './answer.ts';
import type { Entry, Operation } from './operations.ts';
import type { Principal } from './principals.ts';
import type { Told } from './told.ts';

// What counts, labels and gaps betray of whom nobody is told.

const dense = (labels: readonly string[], prefix: string): boolean =>
  labels.every((label, at) => label === `${prefix}-${at + 1}`);

const textsOf = (entry: Entry, items: readonly Value[], name: string): string[] => {
  const key = keyOf(entry, name);
  const texts = items.map((item) => (isNode(item) ? under(item, key) : undefined));
  return texts.every((text) => typeof text === 'string') ? texts : [];
};

/** Labels stand in texts of other records, too: who spoke, who was examined, who the parties are. */
const speakers: ReadonlySet<string> = new Set([
  'Statement.madeBy',
  'MagistrateStatement.madeBy',
  'MedicalReport.person',
  'ForensicCase.parties',
]);

/** While a pillar does not answer, less may be told than there is; never more. */
const agrees = (found: Value, expected: number, down: boolean): boolean =>
  found === expected || (down && typeof found === 'number' && found < expected);

export const createLists = (told: Told) => {
  /** Labels and codes in a list of persons, or of what concerns one each: dense, and nobody's beyond those who are told. */
  const labels = (principal: Principal, { entry, value, place, path }: Visited): Finding[] => {
    if (!Array.isArray(value)) return [];
    const found = (what: string): Finding => ({ channel: 'label', what, where: path });
    const [names, codes] = [textsOf(entry, value, 'label'), textsOf(entry, value, 'code')];
    const findings: Finding[] = [];
    if (entry.coordinate === 'Case.victims' && !dense(names, 'VICTIM')) findings.push(found(names.join(' ')));
    if (entry.coordinate === 'Case.witnesses' && !dense(names, 'WITNESS')) findings.push(found(names.join(' ')));
    if (!place.case) return findings;
    const known = told.codes(principal, place.case);
    if (entry.coordinate === 'Case.accused' && codes.length > 0 && codes.join() !== known.join())
      findings.push(found(`${codes.join(' ')} instead of ${known.join(' ')}`));
    const all = [...known, ...told.witnesses(principal, place.case)];
    const strange = [...codes, ...names.filter((name) => name.startsWith('WITNESS-'))].filter(
      (name) => !all.includes(name),
    );
    return strange.length > 0 ? [...findings, found(`${strange.join(' ')} beyond ${all.join(' ')}`)] : findings;
  };

  const spoken = (principal: Principal, { entry, value, place, path }: Visited): Finding[] => {
    if (!place.case || !speakers.has(entry.coordinate)) return [];
    const known = [...told.witnesses(principal, place.case), ...told.codes(principal, place.case)];
    return (Array.isArray(value) ? value : [value])
      .filter((one): one is string => typeof one === 'string')
      .filter((label) => /^WITNESS-\d+$|^ACCUSED-\d+$|^[A-Z]\d$/.test(label) && !known.includes(label))
      .map((label) => ({ channel: 'label', what: `${label} beyond ${known.join(' ')}`, where: path }));
  };

  const lengths = (principal: Principal, { entry, value, place, path }: Visited, down: boolean): Finding[] => {
    if (!place.case || !Array.isArray(value) || value.includes(null)) return [];
    if (place.record === undefined && !entry.coordinate.startsWith('Case.')) return [];
    const expected = told.items(principal, place.case, entry.coordinate, place.record);
    return expected === null || agrees(value.length, expected, down)
      ? []
      : [{ channel: 'length', what: `${entry.coordinate}: ${value.length} instead of ${expected}`, where: path }];
  };

  const sensitivities = (principal: Principal, { entry, value, place, path }: Visited): Finding[] => {
    if (entry.coordinate !== 'Case.sensitivities' || !place.case || !Array.isArray(value)) return [];
    const expected = told.sensitivities(principal, place.case);
    const labels = new Set<Value>(value);
    return labels.size === expected.length && expected.every((label) => labels.has(label))
      ? []
      : [{ channel: 'sensitivities', what: `${value.join(' ')} instead of ${expected.join(' ')}`, where: path }];
  };

  const page = (
    principal: Principal,
    entry: Entry,
    node: Node,
    given: Readonly<Record<string, unknown>>,
    down: boolean,
  ): Finding[] => {
    const expected = told.total(principal, entry.name, given);
    if (expected === null) return [];
    const differs = (channel: Channel, found: Value, wanted: number): Finding[] =>
      found === undefined || agrees(found, wanted, down)
        ? []
        : [{ channel, what: `${entry.name}: ${JSON.stringify(found)} instead of ${wanted}`, where: entry.name }];
    const items = [under(node, keyOf(entry, 'nodes')), under(node, keyOf(entry, 'edges'))].filter(Array.isArray);
    const size = Math.min(Number(given.first), expected);
    return [
      ...differs('total', under(node, keyOf(entry, 'totalCount')), expected),
      ...(given.after ? [] : items.flatMap(({ length }) => differs('length', length, size))),
    ];
  };

  return {
    /** What one value of an answer betrays. */
    value: (principal: Principal, visited: Visited, down: boolean): Finding[] => [
      ...labels(principal, visited),
      ...spoken(principal, visited),
      ...lengths(principal, visited, down),
      ...sensitivities(principal, visited),
    ],
    /** What the counts of the lists at the door betray. */
    pages: (principal: Principal, { asked, variables }: Operation, data: Node, down: boolean): Finding[] =>
      [...asked.scope].flatMap(([key, entry]) => {
        const node = under(data, key);
        const given = entry.given?.(variables);
        return isNode(node) && given ? page(principal, entry, node, given, down) : [];
      }),
  };
};
