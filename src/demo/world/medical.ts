import { dayMs, hourMs, instant, yearOf } from './calendar.ts';
import type { MedicalReport } from './police-story.ts';
import { fileHash, integer } from './random.ts';
import type { Setting } from './setting.ts';

const findings: Readonly<Record<string, string>> = {
  MURDER: 'Death due to haemorrhage and shock from the injuries described. Time since death 12 to 24 hours.',
  DOWRY_DEATH: 'Ante-mortem burns of the second and third degree over 80 per cent of the body.',
  DEATH_BY_NEGLIGENCE: 'Crush injury of the pelvis; death due to haemorrhage and shock.',
  ATTEMPT_TO_MURDER: 'One lacerated wound of the left arm, entry, blackened margins. Grievous, by firearm.',
  GRIEVOUS_HURT:
    'Swelling of the right forearm; the plate shows a fracture of the ulna. Grievous, by a hard blunt substance.',
};
const examination =
  'Examined with consent by a woman medical practitioner. Findings, samples and consent are in the sealed form.';

/** The hospital's report; a rape victim's must reach the officer within seven days (BNSS 184(6)). */
export function medicalReport({ plot, random, registers }: Setting): MedicalReport | null {
  const dead = plot.offence.victim === 'DEAD';
  const examinedAt = plot.registeredAt + integer(random, 2, 20) * hourMs;
  const receivedAt = examinedAt + integer(random, 1, 6) * dayMs;
  if (receivedAt > plot.asOf) return null;
  const year = yearOf(examinedAt);
  return {
    number: `${dead ? 'PM' : 'MLC'}/${registers.next('MEDICAL', plot.circuit.district.code, year)}/${year}`,
    kind: dead ? 'POST_MORTEM' : 'MEDICO_LEGAL',
    examinedAt: instant(examinedAt),
    receivedAt: instant(receivedAt),
    text: findings[plot.offence.kind] ?? examination,
    sha256: fileHash(random),
  };
}
