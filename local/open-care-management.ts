import { join } from "node:path";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { careNewsAt } from "./addresses.ts";
import type { Ports } from "./addresses.ts";
import { createCareManagement } from "./care-management/create-care-management.ts";
import type { CareManagementSystem } from "./care-management/create-care-management.ts";
import { systemTimers } from "./connect/timers.ts";
import { careManagementKeys } from "./functions.ts";
import { namedMembers } from "./seed/named-members.ts";
import type { World } from "./world.ts";

interface CasesOptions {
  /** Where data is kept. */
  readonly folder: string;
  readonly ports: Ports;
  readonly world: Pick<World, "careManagement">;
  readonly nameOf: (patientId: string) => string | null;
}

/** The plan's care-management system: cases of its own in a file of its own, about members of the plan. */
export const openCareManagement = ({ folder, ports, world, nameOf }: CasesOptions): CareManagementSystem =>
  createCareManagement({
    file: join(folder, "care-management", "store.sqlite"),
    token: careManagementKeys.token,
    subscriber: { url: careNewsAt(ports), key: careManagementKeys.hook },
    roster: { known: new Map(namedMembers.map(({ id, name }) => [id, name])), nameOf },
    isUp: () => world.careManagement === "up",
    clock: systemClock,
    ids: randomIds,
    timers: systemTimers,
  });
