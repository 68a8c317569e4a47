import "./no-eval.ts";
import * as z from "zod/mini";
import { Cents, Source } from "./source.ts";

/** "What would I owe for …": a service of the product by its name, what the plan allows for it, and where. */
export const CostQuestion = z.object({
  /** Null for anything the product does not name. */
  service: z.nullable(z.string().check(z.maxLength(200))),
  /** At most a million dollars. */
  amount: Cents.check(z.minimum(0), z.maximum(100_000_000)),
  network: z.enum(["in", "out"]),
});

/** The parts of a case add up to what the member would owe. */
export const CostLine = z.object({
  words: z.string(),
  /** Below zero where it takes away. */
  amount: Cents,
  source: z.nullable(Source),
});

export const CostEstimate = z.object({
  low: Cents,
  high: Cents,
  /** One, or the lowest and the highest; none where nothing of the plan's terms is on record. */
  cases: z.array(z.object({ label: z.string(), owes: Cents, lines: z.array(CostLine) })),
  /** Why it is a range. */
  unsure: z.array(z.string()),
  /** What the figure leaves out. */
  notes: z.array(z.string()),
});

export type CostQuestion = z.infer<typeof CostQuestion>;
export type CostLine = z.infer<typeof CostLine>;
export type CostEstimate = z.infer<typeof CostEstimate>;
