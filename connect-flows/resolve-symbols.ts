/** What a symbol such as `${queue:member-services}` may name. */
export type SymbolKind = "queue" | "lambda" | "lex" | "flow" | "hours" | "prompt" | "view" | "module";

/** Name → ARN or id, for the kinds that a target knows; null for a name it does not have. */
export type SymbolTable = Readonly<Partial<Record<SymbolKind, (name: string) => string | null>>>;

export class UnknownSymbolError extends Error {
  readonly symbol: string;
  constructor(symbol: string) {
    super(`Nothing is called ${symbol}`);
    this.symbol = symbol;
  }
}

/**
 * Replaces every `${kind:name}` in a flow's text. The laptop and the deploy each bring their table. Values are escaped
 * as JSON text needs it. Throws `UnknownSymbolError` for an unknown kind or name, and for any other `${`.
 */
export function resolveSymbols(flowText: string, table: SymbolTable): string {
  return flowText.replace(/\$\{([^}]*)\}?/g, (symbol, inside: string) => {
    const colon = inside.indexOf(":");
    const lookUp = Object.entries(table).find(([kind]) => kind === inside.slice(0, colon))?.[1];
    const value = lookUp?.(inside.slice(colon + 1)) ?? null;
    if (value === null) throw new UnknownSymbolError(symbol);
    return JSON.stringify(value).slice(1, -1);
  });
}
