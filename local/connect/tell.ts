import type { Contact, ContactEventType, World, WorldEvent } from "../world.ts";

/** Tells every listener of a change. One that throws is reported, by name only, and does not stop the others. */
export function tell(world: World, event: WorldEvent): void {
  for (const listener of world.listeners) {
    try {
      listener(event);
    } catch (error) {
      console.error("A listener of the world failed:", error instanceof Error ? error.name : "unknown");
    }
  }
}

/** A contact event as EventBridge would carry it; stamps the contact. */
export function tellContact(world: World, contact: Contact, type: ContactEventType): void {
  contact.lastUpdatedAt = world.clock.now();
  tell(world, { kind: "contact", contact, type });
}
