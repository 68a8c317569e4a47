import type { BesideFacts } from "./build-profile.ts";
import type { MemberFacts } from "./member-facts.ts";
import type { MemberSummaries, MemberSummary } from "./member-summary.ts";
import { allFacts } from "./section-facts.ts";
import { completed, summarise } from "./summarise.ts";

/**
 * Keeps what was read of a member, for the next page. The facts are ordinary ones: whatever is sensitive was taken
 * out before. A partial reading goes over what is kept; a person the store no longer has is forgotten.
 */
export async function keepSummary(
  summaries: MemberSummaries,
  patientId: string,
  facts: MemberFacts,
  now: Date,
  beside: BesideFacts = {},
): Promise<void> {
  if (facts.unread.length === allFacts.length) return;
  if (facts.patient === null && !facts.unread.includes("patient")) {
    await summaries.forget(patientId);
    return;
  }
  const fresh = summarise(patientId, facts, now, beside);
  if (facts.unread.length === 0) await summaries.keep(fresh);
  else await keepPartial(summaries, fresh);
}

async function keepPartial(summaries: MemberSummaries, fresh: MemberSummary): Promise<void> {
  const kept = await summaries.read(fresh.patientId);
  // Without a person there is no page to paint: a first summary waits for one.
  if (kept !== null) await summaries.keep(completed(fresh, kept), kept.asOf);
  else if (fresh.sections.identity !== undefined) await summaries.keep(fresh);
}
