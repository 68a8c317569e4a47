import { join } from "node:path";
import { bundlePage } from "../bundle-page.ts";

/** The panel's script, bundled once per content of its folder. */
export function buildCcpPage(): Promise<string> {
  const folder = join(import.meta.dirname, "ccp-page");
  return bundlePage({ entry: join(folder, "main.ts"), folders: [folder] });
}
