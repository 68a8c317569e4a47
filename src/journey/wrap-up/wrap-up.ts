import type { ContactRow } from "../contact/contact-row.ts";
import type { Disposition } from "./disposition.ts";

/** How the agent files a contact. */
export interface WrapUp {
  readonly disposition: Disposition;
  readonly note: string;
  readonly followUp: FollowUp | null;
}

export interface FollowUp {
  /** ISO 8601 day. */
  readonly dueOn: string;
  readonly what: string;
}

/** Why a wrap-up cannot be filed as it is; null when it can. Days are UTC days, with a day's grace for the west. */
export function faultIn(wrapUp: WrapUp, now: Date): string | null {
  if (wrapUp.disposition === "followUpPromised" && wrapUp.followUp === null) {
    return "A promised follow-up needs a day and what was promised.";
  }
  if (wrapUp.followUp === null) return null;
  if (!isDay(wrapUp.followUp.dueOn)) return "The follow-up's day is not a day (YYYY-MM-DD).";
  if (wrapUp.followUp.what.trim() === "") return "The follow-up does not say what was promised.";
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
  return wrapUp.followUp.dueOn < yesterday ? "The follow-up's day is past." : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * Whether this agent may file this contact: whoever holds it past the offer, and whoever accepted it last, because
 * a lease that ended a moment too early must not cost the note.
 */
export function mayWrapUp(row: ContactRow | null, username: string): boolean {
  if (row === null) return false;
  if (row.holder !== null) return row.holder.username === username && row.holder.phase !== "offered";
  return row.acceptedBy === username;
}
