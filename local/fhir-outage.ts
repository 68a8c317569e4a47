import { Hono } from "hono";
import type { World } from "./world.ts";

/** The FHIR store for as long as the world lets it answer; else a gateway whose service is gone. */
export function answeringWhileUp(world: Pick<World, "fhir">, store: Hono): Hono {
  const app = new Hono();
  app.all("*", (context) =>
    world.fhir === "up" ? store.fetch(context.req.raw) : context.html("<h1>Service unavailable</h1>", 503),
  );
  return app;
}
