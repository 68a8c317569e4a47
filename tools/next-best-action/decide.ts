import { readFileSync } from "node:fs";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import { readArguments } from "#tools/read-arguments.ts";
import { caseInput } from "./case-input.ts";
import { ContactCase } from "./contact-case.ts";
import { decisionLines } from "./decision-lines.ts";

const usage = "npm run nba:decide -- <contact.json> [--json] [--language en|es|zh]";

/**
 * What Careline would put before the agent in a contact that somebody wrote down: the slate with its reasons, what was held
 * back and why, and every rule's path. Ends with 2 where the file cannot be read as a contact.
 */
async function main(): Promise<number> {
  const { values, positionals } = readArguments(
    {
      options: { json: { type: "boolean", default: false }, language: { type: "string", default: "en" } },
      allowPositionals: true,
    },
    usage,
  );
  const [path] = positionals;
  if (path === undefined) {
    console.error(`No contact given. Usage: ${usage}`);
    return 2;
  }
  const contact = readCase(path);
  if (contact === null) return 2;
  const plan = buildPlan({ members: 0, today: contact.now.slice(0, 10), seed: defaultSeed });
  try {
    const decision = decideSlate(await caseInput(contact, [...plan]));
    const lines = values.json
      ? [JSON.stringify(decision, null, 2)]
      : decisionLines(decision, contact.tells, languageOf(values.language));
    console.log(lines.join("\n"));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

const languageOf = (asked: string): "en" | "es" | "zh" => (asked === "es" || asked === "zh" ? asked : "en");

function readCase(path: string): ContactCase | null {
  try {
    const read = ContactCase.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (read.success) return read.data;
    for (const { path: where, message } of read.error.issues) {
      console.error(`${path}: ${where.join(".") || "the whole"}: ${message}`);
    }
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return null;
}

process.exitCode = await main();
