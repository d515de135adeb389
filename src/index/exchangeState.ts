/** Where a charge sheet is, by the latest of its receipts. Registered outranks: it cannot be returned after it has a CNR. */
export const exchangeStateOf = (
  receipt: {
    deliveredAt: string | null;
    consumedAt: string | null;
    returnedAt: string | null;
    registeredAt: string | null;
  } | null,
): 'SUBMITTED' | 'DELIVERED' | 'CONSUMED' | 'RETURNED' | 'REGISTERED' => {
  if (receipt === null) return 'SUBMITTED';
  if (receipt.registeredAt !== null) return 'REGISTERED';
  if (receipt.returnedAt !== null && (receipt.consumedAt === null || receipt.returnedAt > receipt.consumedAt))
    return 'RETURNED';
  if (receipt.consumedAt !== null) return 'CONSUMED';
  return receipt.deliveredAt === null ? 'SUBMITTED' : 'DELIVERED';
};
