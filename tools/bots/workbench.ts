import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openEars } from "./ear.ts";
import { unseenSentences } from "./unseen-sentences.ts";
import { workbenchCsv } from "./workbench-csv.ts";

/**
 * `npm run bots:workbench -- <folder>`: writes the sentences of `tests/utterances/` as test sets for the Test Workbench
 * of Lex V2, one per bot and language. Ends with 2 without a folder.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Which folder? npm run bots:workbench -- <folder>");
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  for (const ear of openEars(systemClock)) {
    const path = join(folder, `${ear.bot}-${ear.locale}.csv`);
    writeFileSync(path, workbenchCsv(ear, unseenSentences(ear)));
    console.log(path);
  }
}
