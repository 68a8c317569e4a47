import type { Ids } from "#journey/ids.ts";

/** Random UUIDs (version 4) from the browser; pages are served over https or from loopback, where they exist. */
export const browserIds: Ids = { next: () => crypto.randomUUID() };
