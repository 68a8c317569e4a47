import type { OpenContact } from "./open-contact.ts";

/** The verified practice on the line of an accepted contact, by its Organization id; null where there is none. */
export function practiceOnLine({ question }: Pick<OpenContact, "question">): string | null {
  const { callerKind, providerId, level, scope } = question;
  return callerKind === "provider" && level !== "L0" && scope === "accepted" ? providerId : null;
}
