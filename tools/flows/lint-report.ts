import type { Finding, Linted, Severity } from "./lint-finding.ts";

const severities = ["error", "warning", "info"] as const;

export const count = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** The findings of all files as lines for people, then a table: one row a file when there are several. */
export function reportForPeople(all: readonly Linted[], what: string): string {
  const findings = all.flatMap((each) => each.findings);
  return [
    ...findings.map(asLines),
    ...(all.length > 1 ? [table(all), byRule(findings)] : []),
    total(all, what),
  ]
    .filter(Boolean)
    .join("\n\n");
}

const asLines = ({ severity, rule, file, line, subject, path, message, hint }: Finding): string =>
  [
    `${file}:${line}  ${severity} ${rule}${subject ? `  "${subject}"` : ""}`,
    `  ${message}`,
    `  ${hint}`,
    `  at ${path}`,
  ].join("\n");

function table(all: readonly Linted[]): string {
  const rows = all.map(({ name, findings }) => [
    name,
    ...severities.map((each) => String(count(findings, each))),
  ]);
  return grid(["file", "errors", "warnings", "infos"], rows);
}

function byRule(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rows = rules.map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    return [rule, ...severities.map((each) => String(count(own, each)))];
  });
  return rows.length === 0 ? "" : grid(["rule", "errors", "warnings", "infos"], rows);
}

/** Columns as wide as their widest cell; names longer than a screen lose their beginning. */
function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => (cell.length > 80 ? `…${cell.slice(-79)}` : cell)),
  );
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

function total(all: readonly Linted[], what: string): string {
  const findings = all.flatMap((each) => each.findings);
  const [errors, warnings, infos] = severities.map((severity) => count(findings, severity));
  const refused = all.filter((each) => count(each.findings, "error") > 0).length;
  return `${all.length} ${what}: ${errors} errors, ${warnings} warnings, ${infos} infos; ${refused} refused.`;
}

/** The same for machines: one object. */
export const reportForMachines = (all: readonly Linted[]): string =>
  JSON.stringify(
    { linted: all.map(({ name }) => name), findings: all.flatMap((each) => each.findings) },
    null,
    2,
  );

/** The rules themselves: what `--rules` prints. */
export const listOfRules = (
  rules: readonly {
    readonly id: string;
    readonly severity: Severity;
    readonly kind: string;
    readonly says: string;
  }[],
): string =>
  rules
    .map(({ id, severity, kind, says }) => `${id}  ${severity.padEnd(7)}  ${kind.padEnd(10)}  ${says}`)
    .join("\n");
