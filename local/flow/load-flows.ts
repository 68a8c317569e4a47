import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flows } from "#connect-flows/manifest.ts";
import { resolveSymbols } from "#connect-flows/resolve-symbols.ts";
import type { SymbolTable } from "#connect-flows/resolve-symbols.ts";
import { functions, hoursOfOperation, queues } from "#infra/manifest.ts";
import { account, arnOf, flowId, hoursId, queueId, region } from "../instance.ts";
import { botAliasArn } from "../lex/bot-arn.ts";
import { parseFlow } from "./flow-document.ts";
import type { FlowDocument } from "./flow-document.ts";

const folder = join(import.meta.dirname, "../../connect-flows");

const functionPrefix = `arn:aws:lambda:${region}:${account}:function:`;

/** The function of our manifest that an ARN names, or null. */
export const functionOfArn = (arn: string): string | null =>
  arn.startsWith(functionPrefix) ? arn.slice(functionPrefix.length) : null;

const typeOf = (name: string): string | null =>
  Object.entries(flows).find(([symbol]) => symbol === name)?.[1].type ?? null;

/** What symbols mean on the laptop. */
export const localSymbols: SymbolTable = {
  queue: (name) => (name in queues ? arnOf("queue", queueId(name)) : null),
  lambda: (name) => (name in functions ? functionPrefix + name : null),
  flow: (name) => ((typeOf(name) ?? "MODULE") === "MODULE" ? null : arnOf("contact-flow", flowId(name))),
  module: (name) => (typeOf(name) === "MODULE" ? arnOf("flow-module", flowId(name)) : null),
  hours: (name) => (name in hoursOfOperation ? arnOf("operating-hours", hoursId(name)) : null),
  lex: botAliasArn,
};

/** The shipped flows, ready to run, by flow id. Throws when a file is broken or names something unknown. */
export function loadFlows(): ReadonlyMap<string, FlowDocument> {
  return new Map(
    Object.entries(flows).map(([symbol, { file }]) => {
      const text = resolveSymbols(readFileSync(join(folder, file), "utf8"), localSymbols);
      return [flowId(symbol), parseFlow(symbol, text)];
    }),
  );
}
