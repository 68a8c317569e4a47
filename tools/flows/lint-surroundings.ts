import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bots, flows } from "#connect-flows/manifest.ts";
import { localSymbols } from "#local/flow/load-flows.ts";
import { readBot } from "../bots/lint-bot-model.ts";
import { flowTypes } from "./action-types/action-type.ts";
import { functionContracts } from "./function-contracts.ts";
import type { Flow, FlowFacts } from "./lint-flow-model.ts";
import { readFlow } from "./lint-flow.ts";
import type { Surroundings } from "./lint-flow-rule.ts";

const root = resolve(import.meta.dirname, "../..");
const flowFolder = join(root, "connect-flows");

/** A flow of ours with what the manifest says of it. */
export interface OurFlow {
  readonly file: string;
  readonly facts: FlowFacts;
}

/** The shipped flows, as the manifest lists them. */
export const ourFlows: readonly OurFlow[] = Object.entries(flows).map(([name, flow]) => ({
  file: join(flowFolder, flow.file),
  facts: {
    name,
    type: flowTypes.find((type) => type === flow.type) ?? null,
    channels: flow.channels,
    isOurs: true,
  },
}));

const inside = (kind: string, symbol: string): string | null =>
  symbol.startsWith(`\${${kind}:`) && symbol.endsWith("}") ? symbol.slice(kind.length + 3, -1) : null;

/** What our manifests, flows and bots say about the symbols in flows. */
export const surroundings: Surroundings = {
  hasSymbol: (symbol) => {
    const known = Object.entries(localSymbols).find(([kind]) => inside(kind, symbol) !== null);
    return known ? known[1](inside(known[0], symbol) ?? "") !== null : false;
  },
  flowTypeOf: (symbol) => ourFlow(symbol)?.facts.type ?? null,
  flowOf: (symbol) => {
    const found = ourFlow(symbol);
    if (!found) return null;
    const flow = readFlow(readFileSync(found.file, "utf8"), found.file, found.facts);
    return isFlow(flow) ? flow : null;
  },
  functionOf: (symbol) => functionContracts.get(inside("lambda", symbol) ?? "") ?? null,
  botOf: (symbol) => {
    const [name] = (inside("lex", symbol) ?? "").split("/");
    if (name === undefined || !Object.hasOwn(bots, name)) return null;
    const bot = readBot(join(root, "lex-bots", name));
    return new Map(bot.locales.map(({ id, intents }) => [id, new Set(intents.map((intent) => intent.name))]));
  },
};

const ourFlow = (symbol: string): OurFlow | undefined =>
  ourFlows.find(({ facts }) => facts.name === (inside("flow", symbol) ?? inside("module", symbol)));

export const isFlow = (read: ReturnType<typeof readFlow>): read is Flow => "actions" in read;
