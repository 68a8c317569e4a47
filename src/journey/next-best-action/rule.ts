import type { ReasonCode } from "../contact/attributes.ts";
import type { ContactRow } from "../contact/contact-row.ts";
import type { Profile } from "../profile/profile.ts";
import type { Hint } from "./decision.ts";

/** What a rule looks at: the page as the agent sees it, and the moment. */
export interface Moment {
  readonly profile: Profile;
  readonly now: Date;
  /** YYYY-MM-DD in UTC. */
  readonly today: string;
  readonly channel: ContactRow["channel"];
  /** What the caller is in touch about, as far as known. */
  readonly matters: ReadonlySet<ReasonCode>;
  /** What the bot looked up for the caller or was given by them, e.g. a claim number. */
  readonly mentioned: readonly string[];
}

/** Everything of a hint but its identity, which the engine gives. */
export type Draft = Omit<Hint, "hintId" | "rule">;

/** `obligation`: a legal clock or safety. It outranks every score; only the caller's own matter comes before it. */
export type Standing = "obligation" | "service";

export type Consideration =
  | { readonly kind: "offer"; readonly standing: Standing; readonly value: number; readonly draft: Draft }
  /** There is something, but not now; `why` is a sentence for the agent. */
  | { readonly kind: "hold"; readonly why: string }
  /** The page holds nothing this rule speaks of. */
  | { readonly kind: "nothing" };

/** One thing worth saying. A rule is pure: what it reads stands in the moment it is handed. */
export interface Rule {
  /** Kebab-case, the file's name. Stored with every decision: never reused for another meaning. */
  readonly id: string;
  /** The reasons for contact that this rule answers. */
  readonly answers: readonly ReasonCode[];
  readonly consider: (moment: Moment) => Consideration;
}

export const nothing: Consideration = { kind: "nothing" };
export const hold = (why: string): Consideration => ({ kind: "hold", why });
