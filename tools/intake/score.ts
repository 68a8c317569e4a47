import { kindFigures, scoreCases } from "./score-cases.ts";
import type { ScoredCase } from "./score-cases.ts";
import { confusionLines, figureLines, missedGrievances } from "./score-table.ts";
import { readCases } from "./read-cases.ts";

/** `npm run intake:score -- <file.jsonl> [more files] [--show]`: how well intake reads labelled conversations. */
const isShown = process.argv.includes("--show");
const paths = process.argv.slice(2).filter((each) => !each.startsWith("--"));

if (paths.length === 0) {
  console.error("npm run intake:score -- <file.jsonl> [more files] [--show]");
  console.error(
    'A line: {"language": "en-US", "turns": [{"from": "member", "text": "…"}], "labels": ["grievance"]}',
  );
  process.exitCode = 2;
} else {
  try {
    report(scoreCases(paths.flatMap(readCases)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : "The files could not be read.");
    process.exitCode = 1;
  }
}

function report(scored: readonly ScoredCase[]): void {
  const languages = [...new Set(scored.map(({ language }) => language))].toSorted();
  for (const language of languages) {
    const own = scored.filter((each) => each.language === language);
    console.log(`\n${language}: ${own.length} conversations\n`);
    console.log(figureLines(kindFigures(own)).join("\n"));
    console.log("");
    console.log(confusionLines(own).join("\n"));
    console.log(`\n${missedGrievances(own)}`);
  }
  if (isShown) show(scored);
}

function show(scored: readonly ScoredCase[]): void {
  console.log("\nMisread:");
  for (const { id, labels, found, turns } of scored) {
    if ([...labels].toSorted().join("+") === [...found].toSorted().join("+")) continue;
    const said = turns.filter(({ from }) => from === "member").map(({ text }) => text);
    console.log(
      `${id}: ${labels.join("+") || "nothing"} read as ${found.join("+") || "nothing"}: ${said.join(" / ")}`,
    );
  }
}
