import type { OutreachDraft } from "#contract/outreach.ts";
import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import { outreachTemplate } from "#journey/retention/outreach/outreach-words.ts";

/** One message that waits for a person's word. */
export function outreachFakes() {
  let draft: OutreachDraft = {
    draftId: "2026-11-28-subsidyCliff-0",
    segment: "subsidyCliff",
    segmentName: "Subsidy cliff",
    rule: "The subsidy falls by more than half.",
    asOf: "2026-11-28",
    createdAt: "2026-11-28T03:00:00.000Z",
    members: 1,
    words: outreachTemplate("subsidyCliff", "(555) 555-0100"),
    status: { state: "drafted" },
  };
  return {
    outreachDrafts: async () => ({ drafts: [draft] }),
    decideOutreach: async (
      draftId: string,
      { decision, note }: { decision: "approve" | "return"; note: string },
    ) => {
      if (draftId !== draft.draftId) throw new BackendError("notFound", 404);
      const by = { by: "sam", at: new Date().toISOString() };
      draft = {
        ...draft,
        status: decision === "approve" ? { state: "approved", ...by } : { state: "returned", ...by, note },
      };
      return draft;
    },
  };
}
