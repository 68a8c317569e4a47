import { Hono } from "hono";

/** A FHIR store for as long as the world lets it answer; else a gateway whose service is gone. */
export function answeringWhileUp(isUp: () => boolean, store: Hono): Hono {
  const app = new Hono();
  app.all("*", (context) =>
    isUp() ? store.fetch(context.req.raw) : context.html("<h1>Service unavailable</h1>", 503),
  );
  return app;
}
