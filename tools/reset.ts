import { rm } from "node:fs/promises";
import { resolve } from "node:path";

/** Forgets the laptop's data. The next start seeds anew. */
const folder = resolve(import.meta.dirname, "../.local");
await rm(folder, { recursive: true, force: true });
console.log("Forgotten: .local/ (the next start makes it anew).");
