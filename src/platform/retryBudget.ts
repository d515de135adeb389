/** How often what failed may be tried again: a share of what is asked, so that a server that is coming up is not asked twice by everybody. */
export type RetryBudget = {
  readonly earn: () => void;
  /** Whether one more try may be made; it is counted. */
  readonly spend: () => boolean;
};

/** A tenth of what is asked, and ten at once. */
export const createRetryBudget = (share = 0.1, most = 10): RetryBudget => {
  let left = most;
  return {
    earn: () => {
      left = Math.min(most, left + share);
    },
    spend: () => {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
};
