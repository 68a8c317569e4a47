import { join } from "node:path";
import type { Hono } from "hono";
import { isResourceOf } from "#adapters/server/healthlake/search-bundle.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { announcing } from "./announce-changes.ts";
import { createFhirApp } from "./fhir/fhir-app.ts";
import { openStore } from "./fhir/fhir-store.ts";
import type { FhirStore } from "./fhir/fhir-store.ts";
import type { Quirks } from "./fhir/quirks.ts";
import { defaultMembers, defaultSeed } from "./seed/build-plan.ts";
import { ensureSeeded } from "./seed/seed-store.ts";

interface PlanOptions {
  /** Where data is kept. */
  readonly folder: string;
  readonly members?: number;
  readonly quirks?: Partial<Quirks>;
  /** Told after every write: the ids of the members it was about. */
  readonly changed: (patientIds: readonly string[]) => void;
}

interface Plan {
  /** HealthLake's endpoint; whoever routes to it has checked the signature. */
  readonly healthLake: { readonly app: Hono };
  /** A member's name, for the pages of the stand-in; null for nobody in the store. */
  readonly nameOf: (patientId: string) => string | null;
  readonly close: () => void;
}

/** The FHIR store with the invented plan in it. Throws `StoreUnusableError`. */
export function openPlan({ folder, members = defaultMembers, quirks = {}, changed }: PlanOptions): Plan {
  const store = openStore(join(folder, "fhir", "store.sqlite"), systemClock);
  ensureSeeded(store, { members, seed: defaultSeed, today: systemClock.now().toISOString().slice(0, 10) });
  const app = createFhirApp({
    store: announcing(store, changed),
    clock: systemClock,
    ids: randomIds,
    quirks,
    authorize: () => "allowed",
  });
  return { healthLake: { app }, nameOf: (id) => nameIn(store, id), close: store.close };
}

function nameIn(store: FhirStore, patientId: string): string | null {
  const stored = store.read("Patient", patientId);
  const patient: unknown = stored && !stored.deleted ? JSON.parse(stored.json) : null;
  if (!isResourceOf("Patient", patient)) return null;
  const { given = [], family = "" } = patient.name?.[0] ?? {};
  return [...given, family].join(" ");
}
