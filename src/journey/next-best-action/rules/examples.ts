import type { Moment } from "../moment.ts";
import { examplesA } from "./examples-a.ts";
import { examplesB } from "./examples-b.ts";

/** Moments in which each rule speaks, by its id: every sentence of them is read by a test, and the first stands in `docs/rules.md`. */
export const examples: Readonly<Record<string, readonly Moment[]>> = { ...examplesA, ...examplesB };
