import type { OutreachDraft, OutreachDrafts, OutreachOutcome } from "./outreach-drafts.ts";

/** Drafts in memory, for tests. */
export function fakeOutreachDrafts(): OutreachDrafts {
  const kept = new Map<string, OutreachDraft>();
  const claimed = new Map<string, OutreachOutcome>();
  return {
    add: async (draft) => {
      if (!kept.has(draft.draftId)) kept.set(draft.draftId, draft);
    },
    list: async (most) =>
      [...kept.values()].toSorted((one, other) => (one.draftId < other.draftId ? 1 : -1)).slice(0, most),
    find: async (draftId) => kept.get(draftId) ?? null,
    decide: async (draftId, status) => {
      const draft = kept.get(draftId);
      if (draft?.status.state !== "drafted") return draft ?? null;
      const decided = { ...draft, status };
      kept.set(draftId, decided);
      return decided;
    },
    claim: async (draftId, patientId) => {
      const key = `${draftId} ${patientId}`;
      const before = claimed.get(key) ?? null;
      if (before === null) claimed.set(key, "notSent");
      return before;
    },
    settle: async (draftId, patientId, outcome) => void claimed.set(`${draftId} ${patientId}`, outcome),
    finish: async (draftId, sentAt, counts) => {
      const draft = kept.get(draftId);
      if (draft?.status.state !== "approved") return;
      kept.set(draftId, { ...draft, status: { ...draft.status, state: "sent", sentAt, counts } });
    },
  };
}
