import { usedQueries } from "#journey/identity/used-queries.ts";
import type { Timers } from "./connect/timers.ts";
import type { AnyResource, FhirStore } from "./fhir/fhir-store.ts";
import type { Invoke } from "./pump-events.ts";

/** A store whose writes say which members they were about: by id, and once the write is done. */
export function announcing(store: FhirStore, changed: (patientIds: readonly string[]) => void): FhirStore {
  return {
    ...store,
    put: (resource, options) => {
      if (!isAskedFor(resource.resourceType)) return store.put(resource, options);
      const before = store.read(resource.resourceType, resource.id)?.json ?? "";
      const outcome = store.put(resource, options);
      if (outcome !== "unchanged") changed(patientsIn(resource, before));
      return outcome;
    },
    remove: (type, id) => {
      if (!isAskedFor(type)) return store.remove(type, id);
      const before = store.read(type, id)?.json ?? "";
      store.remove(type, id);
      changed(patientsIn({ resourceType: type, id }, before));
    },
  };
}

/** Each look at a member writes an AuditEvent about them; to read the member anew for it would cost more than the look. */
const isAskedFor = (type: string): boolean => type in usedQueries;

const reference = /"reference":"(?:[^"]*\/)?Patient\/([A-Za-z0-9\-.]{1,64})["/]/g;

/** Everybody a resource is about now or was about before: one member too many costs a reading, one too few the truth. */
function patientsIn(resource: AnyResource, before: string): readonly string[] {
  const own = resource.resourceType === "Patient" && resource.id !== undefined ? [resource.id] : [];
  const named = [...`${before}${JSON.stringify(resource)}`.matchAll(reference)].flatMap(([, id]) => id ?? []);
  return [...new Set([...own, ...named])];
}

export interface ChangeQueue {
  readonly add: (patientIds: readonly string[]) => void;
  /** Resolves when every change so far has reached its function. */
  readonly drained: () => Promise<void>;
  readonly stop: () => void;
}

/** A bundle is many writes about the same members: they make one event. */
const settleMs = 100;
const mostAtOnce = 100;

/** What the plan's writers and EventBridge do on AWS: members whose resources have changed reach `project-summary`. */
export function queueChanges(invoke: Invoke, timers: Timers): ChangeQueue {
  const waiting = new Set<string>();
  let delivering: Promise<void> = Promise.resolve();
  let cancel: (() => void) | null = null;

  function deliver(): void {
    cancel?.();
    cancel = null;
    const patientIds = [...waiting];
    waiting.clear();
    for (let at = 0; at < patientIds.length; at += mostAtOnce) {
      const event = { patientIds: patientIds.slice(at, at + mostAtOnce) };
      // A function that fails has said so itself; the next page reads the member anew anyway.
      delivering = delivering.then(() =>
        invoke("project-summary", event).then(
          () => undefined,
          () => undefined,
        ),
      );
    }
  }

  return {
    add: (patientIds) => {
      for (const id of patientIds) waiting.add(id);
      if (waiting.size > 0) cancel ??= timers.after(settleMs, deliver);
    },
    drained: () => {
      deliver();
      return delivering;
    },
    stop: () => {
      cancel?.();
      cancel = null;
      waiting.clear();
    },
  };
}
