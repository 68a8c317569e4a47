import { readFileSync } from "node:fs";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openEars } from "./ear.ts";
import { readSentences } from "./read-sentences.ts";
import { understandingTable } from "./understanding-table.ts";
import { understandingOf } from "./understanding.ts";

/**
 * `npm run bots:score -- <file.jsonl>… [--json]`: scores the shipped bots on anybody's sentences, one
 * `{bot, locale, text, intent}` a line. Intent null is out of scope (`"near": true` counts apart), `RedFlag` and
 * `SelfHarm` are danger, `Ordinary` is talk of health that must raise no alarm. Ends with 2 for a file it cannot read
 * or that names a bot, a language or an intent we do not ship; the other lines are scored.
 */
const words = process.argv.slice(2);
const paths = words.filter((word) => !word.startsWith("--"));
const ears = openEars(systemClock);
const read = (paths.length === 0 ? [""] : paths).map((path) => {
  const content = contentOf(path);
  return content === null
    ? { sentences: [], faults: [`${path || "(no file named)"}: cannot be read`] }
    : readSentences(path, content, ears);
});
const heard = read
  .flatMap(({ sentences }) => sentences)
  .map((sentence) => ({ ...sentence, hearing: sentence.ear.listen(sentence.text) }));
const figures = ears
  .map((ear) => ({ ear, some: heard.filter((each) => each.ear === ear) }))
  .filter(({ some }) => some.length > 0)
  .map(({ ear, some }) => understandingOf(ear, some));
if (words.includes("--json")) console.log(JSON.stringify(figures));
else for (const line of figures.flatMap(understandingTable)) console.log(line);

const faults = read.flatMap((each) => each.faults);
const shown = 20;
for (const fault of faults.slice(0, shown)) console.error(fault);
if (faults.length > shown) console.error(`and ${faults.length - shown} more`);
process.exitCode = faults.length > 0 ? 2 : 0;

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
