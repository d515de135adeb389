import { witness, witnessFacts } from '../../../connectors/police/wire.ts';
import type { Witness } from '../world/police-story.ts';
import { type PillarRow, row } from './row.ts';
import { nameOf, serial } from './words.ts';

export const witnessIdOf = (firId: string, number: number): string => `${firId}/W${serial(number)}`;

const evidenceKinds = {
  EYE: 'EYEWITNESS',
  CIRCUMSTANTIAL: 'OTHER',
  SEIZURE: 'PANCH',
  MEDICAL: 'MEDICAL',
  OFFICIAL: 'POLICE',
} as const satisfies Record<Witness['kind'], string>;

/** Witness Protection Scheme 2018: name and whereabouts stay with the competent authority, the file has a number. */
const identityOf = ({ protected: hidden, number, name, address, phone }: Witness) =>
  hidden
    ? { name: { LATIN: `Protected witness ${number}`, NATIVE: `संरक्षित साक्षी ${number}` }, address: null, phone: null }
    : { name: nameOf(name), address: address.text.en, phone };

export const witnessRows =
  (firId: string) =>
  (person: Witness): PillarRow[] => {
    const witnessId = witnessIdOf(firId, person.number);
    return [
      row(witnessFacts, {
        witnessId,
        firId,
        serial: person.number,
        child: person.child,
        protectedWitness: person.protected,
      }),
      row(witness, { witnessId, ...identityOf(person), evidenceKind: evidenceKinds[person.kind] }),
    ];
  };
