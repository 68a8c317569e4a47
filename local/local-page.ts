import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Hono } from "hono";
import { bundlePage } from "./bundle-page.ts";

export interface LocalPageOptions {
  /** Where it is served, e.g. `/phone`. */
  readonly path: string;
  /** Holds `index.html`, `page.css` and `main.ts`; absolute. */
  readonly folder: string;
  /** Folders besides its own whose code it takes, absolute. */
  readonly uses?: readonly string[];
  readonly mayUseMicrophone?: boolean;
}

const here = (...path: string[]): string => resolve(import.meta.dirname, ...path);

/** What every page of the stand-in shares: our colours, the frame around them, and the desk's typeface. */
const shared = {
  "local-page.css": [here("local-page.css"), "text/css"],
  "tokens.css": [here("../src/web/tokens.css"), "text/css"],
  "inter.woff2": [
    here("../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
    "font/woff2",
  ],
} as const;

/** One of the stand-in's own pages under a strict policy. The script is bundled; everything else is served as it lies. */
export function localPage(options: LocalPageOptions): Hono {
  const { path, folder, uses = [] } = options;
  const app = new Hono();
  const serveFile = (at: string, file: string, type: string): void => {
    app.get(at, async (context) => {
      for (const [name, value] of Object.entries(
        headersOf(options, context.req.header("host") ?? "localhost"),
      ))
        context.header(name, value);
      return context.body(await readFile(file), 200, { "content-type": type });
    });
  };
  serveFile(path, join(folder, "index.html"), "text/html; charset=utf-8");
  serveFile(`${path}/page.css`, join(folder, "page.css"), "text/css");
  for (const [name, [file, type]] of Object.entries(shared)) serveFile(`${path}/${name}`, file, type);
  app.get(`${path}/page.js`, async (context) =>
    context.body(await bundlePage({ entry: join(folder, "main.ts"), folders: [folder, ...uses] }), 200, {
      "content-type": "text/javascript",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    }),
  );
  return app;
}

function headersOf(
  { mayUseMicrophone = false }: LocalPageOptions,
  host: string,
): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "permissions-policy": `microphone=(${mayUseMicrophone ? "self" : ""}), camera=(), geolocation=()`,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  };
}
