import { Promised } from "./people-facts.ts";

/** Says that what an earlier contact with us promised the member was kept today; the first day stands. */
export const promiseRoutes = {
  keepPromise: {
    method: "POST",
    path: "/contacts/{contactId}/promises/{madeIn}/kept",
    response: Promised,
  },
} as const;
