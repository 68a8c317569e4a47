import type { Clock } from "#journey/clock.ts";
import { environment } from "../environment.ts";
import type { CareSystemOptions } from "./care-connection.ts";

/** Where the system is and how it knows us. Throws where something is not set. */
export const careSystemFromEnvironment = (clock: Clock): CareSystemOptions => ({
  endpoint: environment("CARE_MANAGEMENT"),
  token: environment("CARE_MANAGEMENT_TOKEN"),
  clock,
});
