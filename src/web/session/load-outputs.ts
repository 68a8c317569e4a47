import "#contract/no-eval.ts";
import * as z from "zod/mini";
import { Outputs } from "#contract/outputs.ts";

/** Reads the one configuration file. Throws when it cannot be had or is not what it should be. */
export async function loadOutputs(fetchIt: typeof fetch = fetch): Promise<Outputs> {
  const response = await fetchIt("/amplify_outputs.json", { cache: "no-cache" });
  if (!response.ok) throw new Error("outputs.missing");
  return z.parse(Outputs, await response.json());
}
