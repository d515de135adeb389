import type { Observer } from '../../connectors/loaders.ts';
import { type Pillar, pillars } from '../core/pillars.ts';
import type { Logger } from '../platform/log.ts';
import { CallerGone, codeOf, NotJoined } from '../platform/outage.ts';

/** How one pillar did in one answer. */
export type PillarAnswer = {
  readonly pillar: string;
  readonly status: 'OK' | 'STALE' | 'UNAVAILABLE';
  readonly asOf: string | null;
};

/** What an answer says of itself: which pillars were asked, which did not answer, which links were never found. */
export type AnswerLog = {
  readonly observer: Observer;
  readonly unlinked: (pillar: Pillar) => void;
  readonly told: () => { readonly pillars: PillarAnswer[]; readonly unlinked: string[] };
};

/** How far a pillar's copy and the index's reading of it are behind. */
export type Freshness = {
  readonly asOf: (pillar: Pillar) => string | null;
  /** Its feed was not read for half a minute, or went back and is being read again: told with the answer. */
  readonly isStale: (pillar: Pillar) => boolean;
  /** Its feed was not read for five minutes: what the index says of it is no answer any more. */
  readonly isLost: (pillar: Pillar) => boolean;
  /** Its feed went back: what the index holds of it is read again. */
  readonly isDoubted: (pillar: Pillar) => boolean;
};

export const createAnswerLog = (log: Logger, freshness: Freshness): AnswerLog => {
  const asked = new Set<Pillar>();
  const failed = new Set<Pillar>();
  const unlinked = new Set<Pillar>();

  const statusOf = (pillar: Pillar): PillarAnswer['status'] => {
    if (failed.has(pillar)) return 'UNAVAILABLE';
    return freshness.isStale(pillar) ? 'STALE' : 'OK';
  };

  return {
    observer: {
      asked: (pillar) => asked.add(pillar),
      failed: (pillar, error) => {
        if (error instanceof CallerGone) return;
        failed.add(pillar);
        if (error instanceof NotJoined) return;
        log.error(
          { pillar, reason: error instanceof Error ? error.name : 'unknown', code: codeOf(error) },
          'a pillar did not answer',
        );
      },
      unreadable: (pillar, view, key, field, reason) =>
        log.warn({ pillar, view, key, field, reason }, 'a record could not be read'),
    },
    unlinked: (pillar) => unlinked.add(pillar),
    told: () => ({
      pillars: pillars
        .filter((pillar) => asked.has(pillar))
        .map((pillar) => ({ pillar, status: statusOf(pillar), asOf: freshness.asOf(pillar) })),
      unlinked: [...unlinked].toSorted(),
    }),
  };
};
