import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Hono } from "hono";
import * as z from "zod";
import type { DocumentOutcome } from "#journey/identity/document-checks.ts";
import type { Ids } from "#journey/ids.ts";
import { checkPage, donePage } from "./check-page.ts";

export interface DocumentPartnerOptions {
  /** Where browsers find it, with its path. */
  readonly address: string;
  readonly key: string;
  readonly ids: Ids;
}

const Opening = z.object({ reference: z.string().min(1) });

/** What the page sends: how the check is to end, and what the document would say. */
const Ending = z.object({
  outcome: z.enum(["passed", "failed", "suspectedFraud"]),
  firstName: z.string().max(80).default(""),
  lastName: z.string().max(80).default(""),
  birthDate: z.union([z.iso.date(), z.literal("")]).default(""),
});

/**
 * A partner for documents and faces that looks at neither: whoever opens the address says how the check ends. Checks
 * live in memory. Served on the instance's address under `/document-partner`.
 */
export function createDocumentPartner({ address, key, ids }: DocumentPartnerOptions): Hono {
  const sessions = new Map<string, DocumentOutcome>();
  const app = new Hono();
  app.use("/sessions/*", async (context, next) =>
    context.req.header("authorization") === `Bearer ${key}`
      ? next()
      : context.json({ code: "unauthorized" }, 401),
  );
  app.post("/sessions", async (context) => {
    const asked = Opening.safeParse(await context.req.json().catch(() => null));
    if (!asked.success) return context.json({ code: "badRequest" }, 400);
    const sessionId = ids.next();
    sessions.set(sessionId, { outcome: "pending" });
    return context.json({ sessionId, address: `${address}/check/${sessionId}` });
  });
  app.get("/sessions/:id", (context) => {
    const session = sessions.get(context.req.param("id"));
    return session === undefined ? context.json({ code: "notFound" }, 404) : context.json(session);
  });
  pages(app, sessions);
  return new Hono().route("/document-partner", app);
}

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function pages(app: Hono, sessions: Map<string, DocumentOutcome>): void {
  app.use("/check/*", async (context, next) => {
    await next();
    context.header("content-security-policy", policy);
    context.header("cache-control", "no-store");
    context.header("referrer-policy", "no-referrer");
  });
  app.get("/check/:id", (context) => {
    const session = sessions.get(context.req.param("id"));
    if (session === undefined) return context.notFound();
    return context.html(session.outcome === "pending" ? checkPage() : donePage());
  });
  app.post("/check/:id", async (context) => {
    const id = context.req.param("id");
    const ending = Ending.safeParse(await context.req.parseBody());
    if (sessions.get(id)?.outcome !== "pending") return context.notFound();
    if (!ending.success) return context.html(checkPage("Fill in a date, or choose another ending."), 400);
    const { outcome, ...document } = ending.data;
    sessions.set(id, outcome === "passed" ? { outcome, document } : { outcome });
    return context.html(donePage());
  });
  for (const [name, file] of Object.entries(styles))
    app.get(`/${name}`, async (context) =>
      context.body(await readFile(file), 200, { "content-type": "text/css" }),
    );
}

const here = (...path: string[]): string => resolve(import.meta.dirname, ...path);
const styles = {
  "tokens.css": here("../../src/web/tokens.css"),
  "page.css": join(import.meta.dirname, "page.css"),
};
