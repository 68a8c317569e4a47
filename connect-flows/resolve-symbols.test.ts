import { expect, test } from "vitest";
import { resolveSymbols, UnknownSymbolError } from "./resolve-symbols.ts";

const table = {
  queue: (name: string) => (name === "member-services" ? "arn:queue/1" : null),
  lex: (name: string) => (name === "bot/live" ? 'say "hi"' : null),
};

test("symbols become what the table says, escaped for JSON; references stay", () => {
  expect(
    resolveSymbols('{"a":"${queue:member-services}","b":"${lex:bot/live}","c":"$.Attributes.x"}', table),
  ).toBe('{"a":"arn:queue/1","b":"say \\"hi\\"","c":"$.Attributes.x"}');
});

test.each(["${queue:other}", "${lambda:x}", "${Token}", "${queue:member-services"])(
  "%s is refused by name",
  (symbol) => {
    const attempt = () => resolveSymbols(`"${symbol}"`, { lex: table.lex });
    expect(attempt).toThrow(UnknownSymbolError);
    expect(attempt).toThrow(symbol.slice(0, 8));
  },
);
