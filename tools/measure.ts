import { readFile, readdir } from "node:fs/promises";
import { relative, resolve } from "node:path";
import ts from "typescript";
import { cruise } from "./cruise.ts";

/**
 * Sizes, casts, cycles and clock reads of our own sources, tests left out. The limits are those of
 * docs/architecture.md; `--json` prints one object for machines.
 */
const root = resolve(import.meta.dirname, "..");
const folders = ["src", "local", "infra", "connect-flows", "tools", "bench"];

interface FileFigures {
  readonly file: string;
  readonly lines: number;
  readonly functionLines: readonly { readonly name: string; readonly lines: number }[];
  readonly any: number;
  readonly as: number;
  readonly nonNull: number;
  readonly clockReads: number;
}

async function sources(): Promise<readonly string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(resolve(root, folder), { recursive: true }).catch(() => []);
      return names.map((name) => resolve(root, folder, name));
    }),
  );
  return lists.flat().filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path));
}

const isConstAssertion = (node: ts.AsExpression): boolean => node.type.getText() === "const";

function isClockRead(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
  if (!ts.isCallExpression(node)) return false;
  return ["Date.now", "Math.random", "crypto.randomUUID", "randomUUID", "performance.now"].includes(
    node.expression.getText(),
  );
}

function nameOf(node: ts.Node): string {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name)
    return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "(anonymous)";
}

async function measureFile(path: string): Promise<FileFigures> {
  const text = await readFile(path, "utf8");
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const functionLines: { name: string; lines: number }[] = [];
  const counts = { any: 0, as: 0, nonNull: 0, clockReads: 0 };

  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      functionLines.push({ name: nameOf(node), lines: lineOf(node.getEnd()) - lineOf(node.getStart()) + 1 });
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) counts.any += 1;
    if (ts.isAsExpression(node) && !isConstAssertion(node)) counts.as += 1;
    if (ts.isNonNullExpression(node)) counts.nonNull += 1;
    if (isClockRead(node)) counts.clockReads += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file: relative(root, path), lines: lineOf(source.getEnd()) + 1, functionLines, ...counts };
}

/** The value below which a share of the values lies; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const perThousand = (count: number, lines: number): number => Math.round((count / lines) * 10_000) / 10;

async function figures() {
  const files = await Promise.all((await sources()).map(measureFile));
  const functions = files.flatMap(({ file, functionLines }) =>
    functionLines.map((each) => ({ file, ...each })),
  );
  const functionSizes = functions.map(({ lines }) => lines);
  const fileSizes = files.map(({ lines }) => lines);
  const lines = sum(fileSizes);
  const { violations } = await cruise(root);
  const core = files.filter(({ file }) => file.startsWith("src/journey/"));
  return {
    files: files.length,
    lines,
    functionLines: {
      p50: quantile(functionSizes, 0.5),
      p90: quantile(functionSizes, 0.9),
      max: Math.max(...functionSizes),
    },
    fileLines: { p50: quantile(fileSizes, 0.5), p90: quantile(fileSizes, 0.9), max: Math.max(...fileSizes) },
    perThousandLines: {
      any: perThousand(sum(files.map((file) => file.any)), lines),
      as: perThousand(sum(files.map((file) => file.as)), lines),
      nonNull: perThousand(sum(files.map((file) => file.nonNull)), lines),
    },
    cycles: violations.filter(({ rule }) => rule === "no-cycles").length,
    importViolations: violations.length,
    clockReadsInCore: sum(core.map((file) => file.clockReads)),
    longestFunctions: functions.toSorted((a, b) => b.lines - a.lines).slice(0, 5),
    longestFiles: files
      .toSorted((a, b) => b.lines - a.lines)
      .slice(0, 5)
      .map(({ file, lines: size }) => ({ file, lines: size })),
  };
}

const measured = await figures();
if (process.argv.includes("--json")) console.log(JSON.stringify(measured));
else {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      "function lines p50 / p90 / max",
      Object.values(measured.functionLines).join(" / "),
      "p90 ≤ 35, max ≤ 80 (components 120)",
    ],
    ["file lines p50 / p90 / max", Object.values(measured.fileLines).join(" / "), "p90 ≤ 200, max ≤ 400"],
    ["any · as · ! per 1,000 lines", Object.values(measured.perThousandLines).join(" · "), "0 · ≤ 1 · 0"],
    ["import cycles", String(measured.cycles), "0"],
    ["import violations", String(measured.importViolations), "0"],
    ["clock reads in the core", String(measured.clockReadsInCore), "0"],
  ];
  console.log(`${measured.files} files, ${measured.lines} lines (tests left out)`);
  for (const [what, value, limit] of rows) console.log(`${what.padEnd(32)} ${value.padEnd(20)} ${limit}`);
  for (const each of measured.longestFunctions)
    console.log(`  ${each.lines} lines  ${each.name}  ${each.file}`);
  for (const each of measured.longestFiles) console.log(`  ${each.lines} lines  ${each.file}`);
}
