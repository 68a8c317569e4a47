import { benchBundle } from "./bundle.ts";
import { benchChat } from "./chat.ts";
import { benchFhir } from "./fhir.ts";
import { benchFhirPops } from "./fhir-pops.ts";
import type { Figure } from "./figure.ts";
import { benchLex } from "./lex.ts";
import { benchFlowInterpreter } from "./flow-interpreter.ts";
import { benchFlow } from "./flow.ts";
import { benchManyChats } from "./many-chats.ts";
import { benchNextBestAction } from "./next-best-action.ts";
import { benchProfile } from "./profile.ts";
import { benchRetention } from "./retention.ts";
import { benchScreenPop } from "./screen-pop.ts";
import { benchStart } from "./start.ts";

/**
 * name → benchmark; `npm run bench` runs all, `npm run bench -- <name>` one, `-- --json` prints a line per figure. What
 * stands behind a further `--` is the benchmark's own: `npm run bench -- retention -- <file.csv> --label <column>`.
 */
const benchmarks: Readonly<Record<string, (own: readonly string[]) => Promise<readonly Figure[]>>> = {
  bundle: benchBundle,
  fhir: benchFhir,
  "fhir-pops": benchFhirPops,
  lex: benchLex,
  "flow-interpreter": benchFlowInterpreter,
  start: benchStart,
  flow: benchFlow,
  "screen-pop": benchScreenPop,
  profile: benchProfile,
  "next-best-action": benchNextBestAction,
  chat: benchChat,
  "many-chats": benchManyChats,
  retention: benchRetention,
};

const given = process.argv.slice(2);
const parting = given.indexOf("--");
const words = parting < 0 ? given : given.slice(0, parting);
const own = parting < 0 ? [] : given.slice(parting + 1);
const json = words.includes("--json");
const wanted = words.filter((word) => !word.startsWith("--"));
const unknown = wanted.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`,
  );
  process.exit(1);
}

const mark = (met: boolean | null): string => (met === null ? " " : met ? "✓" : "✗");

const tell = (figure: Figure): void =>
  console.log(
    json
      ? JSON.stringify(figure)
      : `  ${mark(figure.met)} ${figure.name.padEnd(44)} ${String(figure.value).padStart(9)} ${figure.unit.padEnd(14)} ${figure.goal}`,
  );

for (const [name, bench] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (!json) console.log(`\n${name}`);
  try {
    for (const figure of await bench(own)) tell(figure);
  } catch (error) {
    // One that cannot be measured does not hide the others.
    console.error(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
