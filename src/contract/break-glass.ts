import "./no-eval.ts";
import * as z from "zod/mini";
import { Revealed, RevealRequest } from "./disclosure.ts";
import { Profile } from "./profile.ts";

/** Who is looked for: nine digits, or a name with the day of birth. Sent in a body, never in an address. */
export const MemberSearch = z.union([
  z.object({ memberId: z.string().check(z.regex(/^\D*(\d\D*){9}$/)) }),
  z.object({
    name: z.string().check(z.minLength(2), z.maxLength(100)),
    birthDate: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  }),
]);

/**
 * Just enough to know that it is the right one. The birth date is not among it: who searched by it knows it, and for who
 * did not it opens with the record.
 */
export const FoundMembers = z.object({
  members: z.array(
    z.object({
      patientId: z.string(),
      name: z.string(),
      /** The last three digits of the member ID. */
      memberIdEnd: z.nullable(z.string()),
    }),
  ),
});

export const breakGlassReasonCodes = ["emergency", "threat", "lineLost", "systemFault", "legalDuty"] as const;

export const BreakGlassRequest = z.object({
  /** A member found by search, or the one of a contact that the agent holds. */
  whose: z.union([z.object({ patientId: z.string() }), z.object({ contactId: z.string() })]),
  reason: z.enum(breakGlassReasonCodes),
  /** In the agent's own words: read by the supervisor who reviews it. */
  text: z.string().check(z.maxLength(2_000)),
});

export const BreakGlassLease = z.object({
  leaseId: z.string(),
  contactId: z.nullable(z.string()),
  reason: z.enum(breakGlassReasonCodes),
  openedAt: z.string(),
  until: z.string(),
  endedAt: z.nullable(z.string()),
});

/** The agent's own open lease. */
export const OpenLease = z.object({ lease: z.nullable(BreakGlassLease) });

export const breakGlassRoutes = {
  findMembers: {
    method: "POST",
    path: "/break-glass/search",
    request: MemberSearch,
    response: FoundMembers,
  },
  breakGlass: {
    method: "POST",
    path: "/break-glass",
    request: BreakGlassRequest,
    response: BreakGlassLease,
  },
  openLease: { method: "GET", path: "/break-glass", response: OpenLease },
  leaseProfile: { method: "GET", path: "/break-glass/{leaseId}/profile", response: Profile },
  leaseReveal: {
    method: "POST",
    path: "/break-glass/{leaseId}/reveal",
    request: RevealRequest,
    response: Revealed,
  },
  endLease: { method: "POST", path: "/break-glass/{leaseId}/end", response: BreakGlassLease },
} as const;

export type MemberSearch = z.infer<typeof MemberSearch>;
export type FoundMembers = z.infer<typeof FoundMembers>;
export type BreakGlassRequest = z.infer<typeof BreakGlassRequest>;
export type BreakGlassLease = z.infer<typeof BreakGlassLease>;
export type OpenLease = z.infer<typeof OpenLease>;
