import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { Hono } from "hono";
import { build } from "vite";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const entry = "tests/browser/desk-page/index.html";

/** Builds the desk over its in-memory session and serves it on a free port, under the policy of production. */
export async function serveDeskPage(): Promise<Running> {
  const outDir = await mkdtemp(join(tmpdir(), "careline-desk-page-"));
  await buildForProduction(outDir);
  const app = new Hono();
  app.get("*", async (context) => {
    const { path } = context.req;
    const file = extname(path) === "" ? entry : path;
    const body = await readFile(join(outDir, file)).catch(() => null);
    if (!body) return context.notFound();
    const type = types[extname(file)] ?? "application/octet-stream";
    return context.body(new Uint8Array(body), 200, {
      "content-type": type,
      "content-security-policy": policy,
    });
  });
  return serve({ app }, 0);
}

/** A test runner sets NODE_ENV to "test", and libraries built for tests behave differently from those that ship. */
async function buildForProduction(outDir: string): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({
      logLevel: "error",
      build: { outDir, emptyOutDir: true, rolldownOptions: { input: entry } },
    });
  } finally {
    process.env["NODE_ENV"] = before;
  }
}
