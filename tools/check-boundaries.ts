import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { cruise, cruisedFolders } from "./cruise.ts";

/**
 * Import rules, with a guard: dependency-cruiser does not read TypeScript 7 and then passes having seen nothing, so
 * the number of modules it saw must be at least the number of files there are (docs/decisions/0004).
 */
const root = resolve(import.meta.dirname, "..");

async function countSources(folder: string): Promise<number> {
  const entries = await readdir(resolve(root, folder), { recursive: true }).catch(() => []);
  return entries.filter((name) => /\.tsx?$/.test(name)).length;
}

const counts = await Promise.all(cruisedFolders.map(countSources));
const expected = counts.reduce((sum, count) => sum + count, 0);
const { totalCruised, violations } = await cruise(root);

for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
if (totalCruised < expected) {
  console.error(
    `The boundary check saw ${totalCruised} modules, but there are ${expected} files: it is asleep.`,
  );
}
if (violations.length > 0 || totalCruised < expected) process.exit(1);
console.log(`Boundaries: ${expected} files, ${totalCruised} modules seen, 0 violations.`);
