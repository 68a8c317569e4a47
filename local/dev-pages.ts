import type { IncomingMessage, RequestListener } from "node:http";
import { resolve } from "node:path";
import { createServer } from "vite";

const root = resolve(import.meta.dirname, "..");

export interface DevPages {
  /** Vite answers everything but the configuration file and sign-in. */
  readonly before: (request: IncomingMessage) => RequestListener | null;
  readonly close: () => Promise<void>;
}

const ours = (path: string): boolean =>
  path.startsWith("/amplify_outputs.json") || path.startsWith("/cognito");

/** A view of the desk has no file ending; the member's page has an entry of its own. */
function entryOf(url: string): string {
  const { pathname, search } = new URL(url, "http://page");
  if (pathname === "/member" || pathname === "/member/") return `/member.html${search}`;
  const isView =
    !pathname.slice(pathname.lastIndexOf("/") + 1).includes(".") &&
    !/^\/(@|src\/|node_modules\/)/.test(pathname);
  return isView ? `/index.html${search}` : url;
}

/**
 * The pages with hot reload, for `npm run dev`. Vite writes styles and scripts into the page, so the strict policy is
 * not sent here; `npm start` and the tests are where it holds.
 */
export async function startDevPages(hotReloadPort: number): Promise<DevPages> {
  const vite = await createServer({
    root,
    appType: "mpa",
    logLevel: "warn",
    server: { middlewareMode: true, hmr: { port: hotReloadPort } },
  });
  const listener: RequestListener = (request, response) => {
    request.url = entryOf(request.url ?? "/");
    vite.middlewares(request, response);
  };
  return { before: (request) => (ours(request.url ?? "/") ? null : listener), close: () => vite.close() };
}
