/** What a channel rule needs of a token's claims. */
export interface Listener {
  readonly username: string;
  readonly groups: readonly string[];
}

/** Up to five segments of letters, digits and hyphens; a subscription may end in a wildcard. */
const channelForm =
  /^\/?[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?(?:\/[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?){0,4}(?:\/\*)?$/;

/** With its leading slash; null when it is no channel. */
export function readChannel(written: string): string | null {
  if (!channelForm.test(written)) return null;
  return written.startsWith("/") ? written : `/${written}`;
}

export const isWildcard = (channel: string): boolean => channel.endsWith("/*");

/** Whether what is published on `channel` reaches a subscription to `subscribed`. */
export function reaches(channel: string, subscribed: string): boolean {
  return isWildcard(subscribed) ? channel.startsWith(subscribed.slice(0, -1)) : channel === subscribed;
}

/** namespace → who may subscribe; anything not named here is refused. */
const rules: Readonly<Record<string, (listener: Listener, channel: string) => boolean>> = {
  // One contact at a time: nobody listens to everybody's.
  contacts: (_, channel) => !isWildcard(channel),
  queues: ({ groups }) => ["agent", "nurse", "lead", "supervisor"].some((role) => groups.includes(role)),
  agents: ({ groups }) => groups.includes("supervisor") || groups.includes("lead"),
};

export function maySubscribe(listener: Listener, channel: string): boolean {
  const namespace = channel.split("/")[1] ?? "";
  return Object.hasOwn(rules, namespace) && (rules[namespace]?.(listener, channel) ?? false);
}
