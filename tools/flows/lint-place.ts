import ts from "typescript";
import type { JsonPath } from "./lint-finding.ts";

/** A function that tells the line (from 1) of a path in a JSON text; of the nearest enclosing value for one not there. */
export function linesOf(text: string): (path: JsonPath) => number {
  let source: ts.JsonSourceFile | null = null;
  return (path) => {
    source ??= ts.parseJsonText("file.json", text);
    const top = source.statements[0]?.expression;
    return top ? lineIn(source, nodeAt(top, path)) : 1;
  };
}

function nodeAt(top: ts.Node, path: JsonPath): ts.Node {
  let node = top;
  for (const step of path) {
    const next = child(node, step);
    if (!next) return node;
    node = next;
  }
  return node;
}

function child(node: ts.Node, step: string | number): ts.Node | undefined {
  const value = ts.isPropertyAssignment(node) ? node.initializer : node;
  if (ts.isArrayLiteralExpression(value) && typeof step === "number") return value.elements[step];
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  return value.properties.find(
    ({ name }) => name && ts.isStringLiteralLike(name) && name.text === String(step),
  );
}

const lineIn = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

/** The line at which `JSON.parse` gave up, from its own words; 1 when it does not say. */
export function lineOfSyntaxError(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return position ? text.slice(0, Number(position)).split("\n").length : 1;
}
