import { describe, expect, it } from 'vitest';
import { createKnown } from '../../src/server/known.ts';

describe('what one request asks for many times', () => {
  it('in one turn is computed in one pass, and once', async () => {
    const known = createKnown();
    const passes: string[][] = [];
    const ask = (name: string): Promise<string> =>
      known.together('lengths', name, name, async (names) => {
        passes.push([...names]);
        return names.map((one) => () => `${one} has ${one.length}`);
      });
    expect(await Promise.all([ask('Asha'), ask('Om'), ask('Asha')])).toEqual(['Asha has 4', 'Om has 2', 'Asha has 4']);
    expect(await ask('Om')).toBe('Om has 2');
    expect(passes).toEqual([['Asha', 'Om']]);
  });

  it('is refused where it cannot be worked out, and what was asked beside it is not', async () => {
    const known = createKnown();
    const ask = (name: string): Promise<string> =>
      known.together('names', name, name, async (names) =>
        names.map((one) => () => {
          if (one === 'Om') throw new TypeError('no such name');
          return one;
        }),
      );
    const [first, second, third] = await Promise.allSettled([ask('Asha'), ask('Om'), ask('Ravi')]);
    expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('is computed anew once it is forgotten', async () => {
    const known = createKnown();
    let passes = 0;
    const ask = (): Promise<number> =>
      known.together('passes', 'one', 'one', async () => {
        passes += 1;
        return [() => passes];
      });
    expect([await ask(), await ask()]).toEqual([1, 1]);
    known.forget();
    expect(await ask()).toBe(2);
  });
});
