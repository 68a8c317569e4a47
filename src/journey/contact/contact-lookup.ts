import type { ContactChange } from "./contact-row.ts";

/**
 * Asks the contact center itself about one contact, where events are late or lost. Fulfilled by
 * `adapters/server/connect-api`, which asks at most once in a while for the same contact.
 */
export interface ContactLookup {
  /** What is known of it as changes; empty when nothing new can be had now. Never throws. */
  lookUp(contactId: string): Promise<readonly ContactChange[]>;
}
