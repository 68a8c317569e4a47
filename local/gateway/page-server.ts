import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import { cacheControl, pageHeaders } from "#infra/headers.ts";
import type { PageHosts } from "#infra/headers.ts";
import type { Outputs } from "#contract/outputs.ts";

export interface PageServerOptions {
  /** Where the built page lies. */
  readonly folder: string;
  /** Answered at `/amplify_outputs.json`. */
  readonly outputs: Outputs;
  readonly hosts: PageHosts;
  /** The user pool: same origin as the page, so that its cookie is a first-party one. */
  readonly cognito: Hono;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wav": "audio/wav",
  ".mp3": "audio/mpeg",
  ".txt": "text/plain; charset=utf-8",
};
const compressible = /^(?:text\/|application\/|image\/svg)/;

/** Serves the built page as Amplify Hosting does: with the very headers of production. */
export function createPageServer({ folder, outputs, hosts, cognito }: PageServerOptions): Hono {
  const app = new Hono();
  const headers = pageHeaders(hosts);
  const read = createReader(folder);
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });
  app.route("/", cognito);
  app.get("/amplify_outputs.json", (c) => c.json(outputs, 200, { "cache-control": "no-cache" }));
  app.get("*", (c) => {
    const { pathname } = new URL(c.req.url);
    const file = read(fileFor(pathname));
    return file ? answer(c.req.raw, pathname, file) : refuse(404, "notFound", "No such page or file");
  });
  app.all("*", () => refuse(405, "badRequest", "Method not allowed"));
  return app;
}

/** Every address without a file ending is a view of the desk, which finds its own way; `/member` has its own page. */
function fileFor(pathname: string): string {
  if (pathname === "/member" || pathname === "/member/") return "/member.html";
  // An entry of the directory has an id of the store's, which may have a dot.
  if (pathname.startsWith("/directory/")) return "/index.html";
  const lastSegment = pathname.slice(pathname.lastIndexOf("/") + 1);
  return lastSegment.includes(".") ? pathname : "/index.html";
}

interface PageFile {
  readonly body: Buffer;
  readonly gzipped: Buffer | null;
  readonly etag: string;
  readonly type: string;
}

/** Reads files below the folder; keeps what it read until the file changes. */
function createReader(folder: string): (path: string) => PageFile | null {
  const kept = new Map<string, { readonly modified: number; readonly file: PageFile }>();
  return (path) => {
    const full = pathBelow(folder, path);
    if (full === null || !existsSync(full)) return null;
    const stats = statSync(full);
    if (!stats.isFile()) return null;
    const known = kept.get(full);
    if (known?.modified === stats.mtimeMs) return known.file;
    const file = readPage(full);
    kept.set(full, { modified: stats.mtimeMs, file });
    return file;
  };
}

/** Null for a path that would leave the folder or is no path at all. */
function pathBelow(folder: string, path: string): string | null {
  try {
    const full = normalize(join(folder, decodeURIComponent(path)));
    return full.startsWith(normalize(folder + sep)) && !full.includes("\0") ? full : null;
  } catch {
    return null;
  }
}

function readPage(full: string): PageFile {
  const body = readFileSync(full);
  const type = contentTypes[extname(full)] ?? "application/octet-stream";
  const gzipped = compressible.test(type) && body.length > 1024 ? gzipSync(body) : null;
  return {
    body,
    gzipped,
    type,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 24)}"`,
  };
}

function answer(request: Request, pathname: string, file: PageFile): Response {
  const headers = new Headers({
    "content-type": file.type,
    "cache-control": cacheControl(pathname),
    etag: file.etag,
    vary: "accept-encoding",
  });
  if (request.headers.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
  const takesGzip = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  const body = takesGzip && file.gzipped ? file.gzipped : file.body;
  if (body === file.gzipped) headers.set("content-encoding", "gzip");
  headers.set("content-length", String(body.length));
  return new Response(new Uint8Array(body), { headers });
}

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ code, message }, { status });
