import type { CallLogRecord } from "../call-log/call-log-record.ts";
import type { IntakeReview } from "../intake/matters/intake-review.ts";
import { bindingKinds } from "../intake/matters/matter.ts";
import type { MatterKind } from "../intake/matters/matter.ts";

/** The figure an auditor asks for: complaints, requests and appeals that were filed as if they were questions. */
export interface MisfiledInquiries {
  /** Contacts that were filed as nothing that binds the plan, of those in which intake was read. */
  readonly filedAsInquiry: number;
  /** Of them, those that were more: quality said so, or nobody has yet and the reader heard a grievance. */
  readonly misfiled: number;
  /** Of the misfiled, those on which quality has not spoken. */
  readonly awaitingQuality: number;
}

type Filed = Pick<CallLogRecord, "contactId" | "matters">;

/**
 * Counts over filed contacts, each once. A contact on which nobody said anything was filed as a question: nothing else was
 * opened for it. Quality's word outweighs both reader and agent.
 */
export function misfiledInquiries(
  records: readonly Filed[],
  reviews: readonly IntakeReview[],
): MisfiledInquiries {
  const verdicts = verdictsByContact(reviews);
  const filed = records.flatMap(({ contactId, matters }) => (matters ? [{ contactId, matters }] : []));
  const asInquiry = filed.filter(({ matters }) => !binds((matters.chosen ?? []).map(({ kind }) => kind)));
  const misfiled = asInquiry.filter(({ contactId, matters }) => {
    const verdict = verdicts.get(contactId);
    return verdict === undefined ? matters.found.includes("grievance") : binds(verdict);
  });
  return {
    filedAsInquiry: asInquiry.length,
    misfiled: misfiled.length,
    awaitingQuality: misfiled.filter(({ contactId }) => !verdicts.has(contactId)).length,
  };
}

/**
 * The same figure among reviews alone, which a supervisor's page has at hand: every contact that was filed as a question
 * and may have been more is one of them.
 */
export function misfiledInReviews(reviews: readonly IntakeReview[]): MisfiledInquiries {
  const latest = [...new Map(reviews.toSorted(byTime).map((review) => [review.contactId, review])).values()];
  const records = latest.map(({ contactId, found, chosen }) => ({
    contactId,
    matters: {
      found,
      chosen: chosen?.map((kind) => ({ kind, startedAt: "", dueAt: null, citation: null })) ?? null,
    },
  }));
  return misfiledInquiries(records, reviews);
}

const byTime = (one: IntakeReview, other: IntakeReview): number => (one.at < other.at ? -1 : 1);

const binds = (kinds: readonly MatterKind[]): boolean => kinds.some((kind) => bindingKinds.includes(kind));

/** Of several reviews of one contact the last verdict counts. */
const verdictsByContact = (reviews: readonly IntakeReview[]): ReadonlyMap<string, readonly MatterKind[]> =>
  new Map(
    reviews
      .flatMap(({ contactId, verdict }) => (verdict === null ? [] : [{ contactId, ...verdict }]))
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ contactId, kinds }) => [contactId, kinds]),
  );
