import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { localPassword, localUsers } from "../instance.ts";
import { createCognito, localPool } from "./create-cognito.ts";
import type { Cognito } from "./create-cognito.ts";

/** The laptop's pool with everybody of `instance.ts`; passwords are kept in the folder. */
export const openSignIn = (folder: string): Cognito =>
  createCognito({
    folder,
    ...localPool,
    clock: systemClock,
    ids: randomIds,
    users: localUsers,
    password: localPassword,
  });
