import "./no-eval.ts";
import * as z from "zod/mini";

/** Where a fact comes from and how old it is. Every fact an agent reads carries one. */
export const Source = z.object({
  /** FHIR type and id, e.g. `Coverage/123`; of a file of the lake its name, e.g. `lake/risk-score`. */
  resource: z.string(),
  /** `meta.versionId`. */
  version: z.optional(z.string()),
  /** ISO 8601: when the source was last updated. */
  asOf: z.string(),
});
export type Source = z.infer<typeof Source>;

/** Money in whole cents of US dollars. */
export const Cents = z.int();
export const Day = z.string(); // YYYY-MM-DD
