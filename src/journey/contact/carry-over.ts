import type { ContactRows } from "./contact-row.ts";

/**
 * A contact that follows another, as a callback follows the call that asked for it, begins with what was known then:
 * who it is about, as far and as long as that was verified, and the hand-over card. What is known of it by itself stays.
 */
export async function carryOver(
  rows: Pick<ContactRows, "read" | "saveIdentity" | "readHandOver" | "addToHandOver">,
  from: string,
  to: string,
): Promise<void> {
  const [before, now] = await Promise.all([rows.read(from), rows.read(to)]);
  if (!before || (now !== null && now.identity.level !== "L0")) return;
  await rows.saveIdentity(to, before.identity);
  const [card, own] = await Promise.all([rows.readHandOver(from), rows.readHandOver(to)]);
  if (!card || own) return;
  const { contactId: _, ...content } = card;
  await rows.addToHandOver(to, content);
}
