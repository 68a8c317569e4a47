import type { Agent, Contact, ContactState, World } from "../world.ts";

/** A command's answer; failures carry a stable code. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly code: Refusal };

export type Refusal = "notYours" | "wrongState" | "unknownState" | "busy" | "badDigits";

export const done: Answer = { ok: true };
export const refused = (code: Refusal): Answer => ({ ok: false, code });

type Held<T extends ContactState["type"]> = Extract<ContactState, { type: T }>;

/** The contact's state, if it is of this kind and this agent's; else the reason why not. */
export function heldBy<T extends "offered" | "connected" | "afterContactWork">(
  contact: Contact,
  agent: Agent,
  type: T,
): Held<T> | Refusal {
  const { state } = contact;
  if (!("username" in state) || state.username !== agent.username) return "notYours";
  return isOf(state, type) ? state : "wrongState";
}

const isOf = <T extends ContactState["type"]>(state: ContactState, type: T): state is Held<T> =>
  state.type === type;

/** The agent's ring stops. */
export function stopRinging(world: World, contact: Contact): void {
  world.ringing.get(contact.contactId)?.();
  world.ringing.delete(contact.contactId);
}

/** Takes the contact out of the agent's hands. */
export function letGo(agent: Agent, contact: Contact): void {
  const index = agent.contactIds.indexOf(contact.contactId);
  if (index >= 0) agent.contactIds.splice(index, 1);
}
