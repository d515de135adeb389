/** Where a charge sheet is between the police and the court. */
export type ExchangeState = 'SUBMITTED' | 'DELIVERED' | 'CONSUMED' | 'RETURNED' | 'REGISTERED';

/** Where a charge sheet is, by the latest of its receipts. Registered outranks: it cannot be returned after it has a CNR. */
export const exchangeStateOf = (receipt: {
  readonly deliveredAt: string | null;
  readonly consumedAt: string | null;
  readonly returnedAt: string | null;
  readonly registeredAt: string | null;
}): ExchangeState => {
  if (receipt.registeredAt !== null) return 'REGISTERED';
  if (receipt.returnedAt !== null && (receipt.consumedAt === null || receipt.returnedAt > receipt.consumedAt))
    return 'RETURNED';
  if (receipt.consumedAt !== null) return 'CONSUMED';
  return receipt.deliveredAt === null ? 'SUBMITTED' : 'DELIVERED';
};
