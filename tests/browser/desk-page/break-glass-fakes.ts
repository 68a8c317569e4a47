import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import type { BreakGlassLease } from "#contract/break-glass.ts";
import type { Accounting, Review } from "#contract/reviews.ts";
import type { Session } from "#web/session/session.ts";
import { rosasProfile } from "./rosa.ts";

type Backend = Session["backend"];

/** Broken glass and its reviews, in memory. */
export function breakGlassFakes() {
  let lease: BreakGlassLease | null = null;
  let reviews: readonly Review[] = waitingReviews();
  let lines: Accounting["lines"] = [outbreak];
  const account = (): Accounting => ({
    member: { name: "Rosa Testmember", memberId: "412907335" },
    asOf: "2026-11-22T15:00:00.000Z",
    lines,
  });
  return {
    findMembers: async () => ({
      members: [{ patientId: "rosa", name: "Rosa Testmember", memberIdEnd: "335" }],
    }),
    breakGlass: async ({ reason }) => {
      const openedAt = new Date();
      const until = new Date(openedAt.getTime() + 30 * 60_000).toISOString();
      lease = {
        leaseId: "lease-1",
        contactId: null,
        reason,
        openedAt: openedAt.toISOString(),
        until,
        endedAt: null,
      };
      return lease;
    },
    openLease: async () => ({ lease }),
    leaseProfile: async (leaseId) => ({
      ...rosasProfile(leaseId, "accepted", "member"),
      verification: { level: "L0", method: "none", expiresAt: null } as const,
    }),
    leaseReveal: async (_leaseId, { field }) => ({
      field,
      values: [field === "birthDate" ? "1979-05-14" : "412907335"],
    }),
    endLease: async () => {
      if (lease === null) throw new BackendError("notFound", 404);
      const over = { ...lease, endedAt: new Date().toISOString() };
      lease = null;
      return over;
    },
    reviews: async () => ({ reviews: [...reviews] }),
    reviewedMember: async () => ({ name: "Rosa Testmember", memberId: "412907335" }),
    verdict: async (reviewId, verdict) => {
      reviews = reviews.map((review) =>
        review.reviewId === reviewId
          ? { ...review, verdict: { ...verdict, by: "sam", at: new Date().toISOString() } }
          : review,
      );
      const decided = reviews.find((review) => review.reviewId === reviewId);
      if (!decided) throw new BackendError("notFound", 404);
      return decided;
    },
    accounting: async () => account(),
    recordDisclosure: async (_contactId, { on, ...made }) => {
      lines = [...lines, { ...made, first: on, last: on, times: 1 }];
      return account();
    },
  } satisfies Partial<Backend>;
}

const outbreak: Accounting["lines"][number] = {
  recipient: "County health department",
  address: null,
  what: "Immunization records",
  purpose: "publicHealth",
  statement: "Measles outbreak",
  first: "2026-03-01",
  last: "2026-05-01",
  times: 3,
};

function waitingReviews(): readonly Review[] {
  const at = new Date(Date.now() - 50 * 60_000).toISOString();
  const dueAt = new Date(Date.now() + 23 * 60 * 60_000).toISOString();
  const some = { at, dueAt, contactId: null, verdict: null };
  return [
    {
      ...some,
      reviewId: "r-1",
      username: "ana",
      name: "Ana Alvarez",
      why: {
        kind: "breakGlass",
        reason: "emergency",
        text: "Her daughter says she does not breathe well and asks for her medicines.",
      },
    },
    {
      ...some,
      reviewId: "r-2",
      username: "ben",
      name: "Ben Placeholder",
      contactId: "0c4e11fe-0000-4000-8000-000000000042",
      why: { kind: "unusual", reasons: ["ownFamilyName"] },
    },
    {
      ...some,
      reviewId: "r-3",
      username: "lin",
      name: "Lin Mockley",
      contactId: "0c4e11fe-0000-4000-8000-000000000043",
      why: { kind: "suspectedFraud", signal: "failedLiveness" },
    },
  ];
}
