import { createHash } from "node:crypto";
import type { OutreachDraft, OutreachMember } from "#journey/retention/outreach/outreach-drafts.ts";
import type { RetentionScoreFile } from "#journey/retention/retention-score-file.ts";
import type { SegmentCode } from "#journey/retention/segments.ts";

/** A draft is for so many at most: more than that, a person should think of a campaign, and records have a size. */
const mostMembers = 500;

interface Candidate extends OutreachMember {
  readonly probability: number;
}

/** Gathers whom a message may help: members of a segment who may leave, the likeliest first. */
export function gatherDrafts() {
  const bySegment = new Map<SegmentCode, Candidate[]>();
  return {
    add: (file: RetentionScoreFile, renewsOn: string | null): void => {
      if (file.segment === null || file.band === "low") return;
      const candidates = bySegment.get(file.segment) ?? [];
      candidates.push({
        patientId: file.patientId,
        renewalMonth: renewsOn === null ? null : Number(renewsOn.slice(5, 7)),
        probability: file.probability,
      });
      // Cut now and then, so that memory does not grow with the extract.
      bySegment.set(file.segment, candidates.length < 4 * mostMembers ? candidates : likeliest(candidates));
    },
    /** The drafts; the same extract gives the same ids. */
    drafts: (key: string, asOf: string, createdAt: string): readonly OutreachDraft[] =>
      [...bySegment].map(([segment, candidates]) => ({
        draftId: `${asOf}-${segment}-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`,
        segment,
        asOf,
        createdAt,
        members: likeliest(candidates).map(({ patientId, renewalMonth }) => ({ patientId, renewalMonth })),
        status: { state: "drafted" },
      })),
  };
}

const likeliest = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .toSorted(
      (left, right) => right.probability - left.probability || left.patientId.localeCompare(right.patientId),
    )
    .slice(0, mostMembers);
