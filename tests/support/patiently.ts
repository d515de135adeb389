import type { Answer, World } from './world.ts';

type Pillars = readonly { readonly status: string }[];

/** A machine under load answers late, and a pillar that is late is told as silent: that is no decision. */
const isLate = ({ extensions, errors = [] }: Answer): boolean =>
  ((extensions?.pillars ?? []) as Pillars).some(({ status }) => status === 'UNAVAILABLE') ||
  errors.some(({ extensions: { code } }) => ['INTERNAL_SERVER_ERROR', 'PILLAR_UNAVAILABLE'].includes(code));

/** Asks as a persona, and again where a pillar was late. What fails each time is a fault. */
export const askPatiently = async (world: World, ...asked: Parameters<World['ask']>): Promise<Answer> => {
  for (let attempt = 1; attempt < 5; attempt++) {
    const answer = await world.ask(...asked);
    if (!isLate(answer)) return answer;
  }
  return world.ask(...asked);
};
