import type { NetworkReceipt, NetworkReceipts, ReceiptFile } from "./network-receipt.ts";

/** Receipts in memory, for tests. Passes the same contract as the records table. */
export function fakeNetworkReceipts(): NetworkReceipts {
  const files = new Map<string, NetworkReceipt[]>();
  const key = ({ kind, id }: ReceiptFile): string => `${kind}#${id}`;
  return {
    keep: async (file, receipt) => {
      const kept = files.get(key(file)) ?? [];
      if (kept.some(({ receiptId }) => receiptId === receipt.receiptId)) return;
      files.set(key(file), [...kept, receipt]);
    },
    list: async (file) =>
      (files.get(key(file)) ?? []).toSorted((one, other) => other.at.localeCompare(one.at)),
  };
}
