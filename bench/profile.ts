import { constants, copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { withFolder } from "./own-careline.ts";
import { benchProfileApi } from "./profile-api.ts";
import { benchProfilePage } from "./profile-page.ts";
import { cachedStore } from "./cached-store.ts";
import type { Figure } from "./figure.ts";

const members = 10_000;

/** A member's page on a plan of ten thousand: what the API takes, and when it is painted. */
export function benchProfile(): Promise<readonly Figure[]> {
  return withFolder(async (folder) => {
    mkdirSync(join(folder, "fhir"));
    // Looks are written into the store too, so the cached one is left as it is.
    const store = join(folder, "fhir", "store.sqlite");
    copyFileSync(cachedStore(members), store, constants.COPYFILE_FICLONE);
    return [...(await benchProfileApi(folder)), ...(await benchProfilePage(folder))];
  });
}
