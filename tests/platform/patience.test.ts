import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CallerGone, Overdue } from '../../src/platform/outage.ts';
import { createPatience } from '../../src/platform/patience.ts';
import { createRetryBudget } from '../../src/platform/retryBudget.ts';

const never = new AbortController().signal;

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

describe('the patience of one request with one database', () => {
  it('is spent by all that it waits for together, not by each statement anew', async () => {
    const patience = createPatience(300, never);
    await patience.wait(() => delay(200));
    const since = performance.now();
    await expect(patience.wait(untilAborted)).rejects.toBeInstanceOf(Overdue);
    expect(performance.now() - since).toBeLessThan(200);
  });

  it('is not spent while the request waits for somebody else', async () => {
    const patience = createPatience(200, never);
    await patience.wait(() => delay(50));
    await delay(400);
    expect(await patience.wait(() => delay(50, 'answered'))).toBe('answered');
  });

  it('counts what is asked at once as one time', async () => {
    const patience = createPatience(400, never);
    await Promise.all(Array.from({ length: 10 }, () => patience.wait(() => delay(100))));
    expect(await patience.wait(() => delay(50, 'answered'))).toBe('answered');
  });

  it('refuses at once when it is spent', async () => {
    const patience = createPatience(20, never);
    await expect(patience.wait(untilAborted)).rejects.toBeInstanceOf(Overdue);
    let asked = false;
    const again = patience.wait(async () => {
      asked = true;
    });
    await expect(again).rejects.toBeInstanceOf(Overdue);
    expect(asked).toBe(false);
  });

  it('begins anew for each part of a large list', async () => {
    const patience = createPatience(300, never);
    await patience.wait(() => delay(200));
    expect(await patience.apart().wait(() => delay(200, 'answered'))).toBe('answered');
  });

  it('waits in vain once, not once for each part', async () => {
    const patience = createPatience(20, never);
    await expect(patience.apart().wait(untilAborted)).rejects.toBeInstanceOf(Overdue);
    await expect(patience.apart().wait(() => delay(0, 'answered'))).rejects.toBeInstanceOf(Overdue);
  });

  it('ends with its caller in every part', async () => {
    const gone = new AbortController();
    const waiting = createPatience(60_000, gone.signal).apart().wait(untilAborted);
    gone.abort();
    await expect(waiting).rejects.toBeInstanceOf(CallerGone);
  });

  it('ends with its caller', async () => {
    const gone = new AbortController();
    const patience = createPatience(60_000, gone.signal);
    const waiting = patience.wait(untilAborted);
    gone.abort();
    await expect(waiting).rejects.toBeInstanceOf(CallerGone);
    await expect(patience.wait(() => delay(0))).rejects.toBeInstanceOf(CallerGone);
  });

  it('reads what came while the process was busy before it counts it as missing', async () => {
    const patience = createPatience(30, never);
    const answer = patience.wait(async (signal) => {
      const said = new Promise((resolve) => setImmediate(() => resolve('answered')));
      return Promise.race([said, untilAborted(signal)]);
    });
    const until = performance.now() + 100;
    while (performance.now() < until);
    expect(await answer).toBe('answered');
  });
});

describe('a budget of retries', () => {
  it('is a tenth of what is asked, once ten at once are spent', () => {
    const budget = createRetryBudget();
    const tries = (asked: number): number => {
      let spent = 0;
      for (let each = 0; each < asked; each++) {
        budget.earn();
        if (budget.spend()) spent += 1;
      }
      return spent;
    };
    expect(tries(10)).toBe(10);
    const later = tries(1_000);
    expect(later).toBeGreaterThanOrEqual(98);
    expect(later).toBeLessThanOrEqual(101);
  });
});
