import { fhirCareChanges } from "#adapters/server/care-management/care-changes.ts";
import { careSystemFromEnvironment } from "#adapters/server/care-management/from-environment.ts";
import { environment } from "#adapters/server/environment.ts";
import { logFault } from "#adapters/server/fault-log.ts";
import { appSyncLivePublisher } from "#adapters/server/live-publisher/live-publisher.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { followCareManagement } from "./follow-care-management.ts";
import type { CareNewsDesk, HookAnswer } from "./follow-care-management.ts";

let desk: CareNewsDesk | null = null;

/** `POST /care-management-news`, called by the care-management system's subscription. */
export async function handler(event: unknown): Promise<HookAnswer> {
  desk ??= deskFromEnvironment();
  return followCareManagement(desk, event);
}

function deskFromEnvironment(): CareNewsDesk {
  const clock = systemClock;
  return {
    hookKey: environment("CARE_MANAGEMENT_HOOK_KEY"),
    changes: fhirCareChanges(careSystemFromEnvironment(clock)),
    live: appSyncLivePublisher({
      endpoint: environment("LIVE_ENDPOINT"),
      region: environment("AWS_REGION"),
      clock,
    }),
    logFault,
  };
}
