import type { Ids } from "#journey/ids.ts";
import type { Clock } from "#journey/clock.ts";
import type { Timers } from "../connect/timers.ts";
import type { FhirStore } from "../fhir/fhir-store.ts";

/** A store whose writes say what was written, as `Type/id`. */
export const telling = (store: FhirStore, changed: (reference: string) => void): FhirStore => ({
  ...store,
  put: (resource, options) => {
    const outcome = store.put(resource, options);
    if (outcome !== "unchanged") changed(`${resource.resourceType}/${resource.id}`);
    return outcome;
  },
});

export interface Subscriber {
  /** Where changes are posted. */
  readonly url: string;
  readonly key: string;
}

export interface ChangeTeller {
  readonly changed: (reference: string) => void;
  /** Resolves when the subscriber has been told of everything so far, or could not be. */
  readonly told: () => Promise<void>;
  readonly stop: () => void;
}

/** Several writes of one act make one notification. */
const settleMs = 20;
const tries = 3;
const againMs = 500;
const patienceMs = 5_000;

/**
 * A subscription's notifications by reference alone ("id-only", https://hl7.org/fhir/uv/subscriptions-backport/): they
 * say that something changed, never what. One that does not arrive is sent again, three times at most.
 */
export function tellChanges(
  subscriber: Subscriber,
  { clock, ids, timers }: { readonly clock: Clock; readonly ids: Ids; readonly timers: Timers },
): ChangeTeller {
  const waiting = new Set<string>();
  let telling: Promise<void> = Promise.resolve();
  let cancel: (() => void) | null = null;
  let isOver = false;

  function tell(): void {
    cancel?.();
    cancel = null;
    if (waiting.size === 0) return;
    const body = JSON.stringify(notification([...waiting], ids.next(), clock.now()));
    waiting.clear();
    telling = telling.then(() => post(body, 1));
  }

  async function post(body: string, attempt: number): Promise<void> {
    if (isOver || (await isTaken(subscriber, body)) || attempt === tries) return;
    await new Promise<void>((resolve) => timers.after(againMs, resolve));
    await post(body, attempt + 1);
  }

  return {
    changed: (reference) => {
      waiting.add(reference);
      cancel ??= timers.after(settleMs, tell);
    },
    told: () => {
      tell();
      return telling;
    },
    stop: () => {
      isOver = true;
      cancel?.();
    },
  };
}

async function isTaken({ url, key }: Subscriber, body: string): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/fhir+json" };
    const answer = await fetch(url, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

const notification = (references: readonly string[], id: string, now: Date): object => ({
  resourceType: "Bundle",
  type: "history",
  timestamp: now.toISOString(),
  entry: [
    {
      fullUrl: `urn:uuid:${id}`,
      resource: {
        resourceType: "Parameters",
        id,
        parameter: [
          { name: "subscription", valueReference: { reference: "Subscription/careline" } },
          { name: "status", valueCode: "active" },
          { name: "type", valueCode: "event-notification" },
          ...references.map((reference, index) => ({
            name: "notification-event",
            part: [
              { name: "event-number", valueString: String(index + 1) },
              { name: "timestamp", valueInstant: now.toISOString() },
              { name: "focus", valueReference: { reference } },
            ],
          })),
        ],
      },
      request: { method: "GET", url: "Subscription/careline/$status" },
      response: { status: "200" },
    },
  ],
});
