import type { CodeMaker, OneTimeCodes, SentCode } from "./one-time-codes.ts";

/** Codes in memory, for tests. Passes the same contract as the records table. */
export function fakeOneTimeCodes(): OneTimeCodes {
  const codes = new Map<string, SentCode>();
  const counts = new Map<string, number>();
  return {
    read: async (contactId) => codes.get(contactId) ?? null,
    keep: async (contactId, code, mostCodes) => {
      const count = counts.get(contactId) ?? 0;
      if (count >= mostCodes) return false;
      counts.set(contactId, count + 1);
      codes.set(contactId, { ...code, tries: codes.get(contactId)?.tries ?? 0 });
      return true;
    },
    countTry: async (contactId) => {
      const code = codes.get(contactId);
      if (!code) throw new Error("There is no code to try");
      codes.set(contactId, { ...code, tries: code.tries + 1 });
      return code.tries + 1;
    },
    useUp: async (contactId) => {
      const code = codes.get(contactId);
      if (code) codes.set(contactId, { ...code, seal: null });
    },
  };
}

/** Draws 111111, 222222 and so on; its seal shows what was sealed. */
export function countingCodes(): CodeMaker {
  let drawn = 0;
  return {
    drawBelow: (limit) => {
      drawn += 1;
      return (drawn * 111_111) % limit;
    },
    seal: (words) => `sealed(${words})`,
  };
}
