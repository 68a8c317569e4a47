import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beforeFirst, faultsIn, nextLink } from "./audit-chain.ts";
import type { AuditLink, ChainHead, StoredLink } from "./audit-chain.ts";
import { canonicalJson } from "./canonical-json.ts";

/** No cryptography here: a chain of checks needs a digest that differs for different texts, and this one does. */
const digest = (text: string): string => `<${text}>`.split("").toReversed().join("");

function chainOf(entries: readonly string[]): readonly StoredLink[] {
  let head: ChainHead = beforeFirst;
  return entries.map((entry) => {
    const link: AuditLink = nextLink(head, entry, digest);
    head = link;
    return { ...link, place: link.sequence };
  });
}

/** A chain of at least `least` different entries, with a place in it. */
const chainAndPlace = (least: number) =>
  fc
    .uniqueArray(fc.string({ maxLength: 6 }), { minLength: least, maxLength: 6 })
    .chain((entries) => fc.tuple(fc.constant(chainOf(entries)), fc.nat({ max: entries.length - 1 })));

const anchorAt = (link: AuditLink): ChainHead => ({ sequence: link.sequence, hash: link.hash });
const kinds = (links: readonly StoredLink[], anchors: readonly ChainHead[] = []) =>
  faultsIn(links, anchors, digest).map(({ kind }) => kind);

describe("a chain", () => {
  test("as it was written is whole, in whatever order it is read, and under any anchor of its own", () => {
    fc.assert(
      fc.property(chainAndPlace(1), ([chain, place]) => {
        expect(faultsIn(chain.toReversed(), [anchorAt(chain[place]!)], digest)).toEqual([]);
      }),
    );
  });

  test("shows the very entry that was changed", () => {
    fc.assert(
      fc.property(chainAndPlace(1), fc.string(), ([chain, place], more) => {
        const forged = chain.with(place, { ...chain[place]!, reveal: `${chain[place]!.reveal}!${more}` });
        expect(faultsIn(forged, [], digest)).toEqual([{ kind: "changed", sequence: place + 1 }]);
      }),
    );
  });

  test("shows an entry that was changed with its hash made anew", () => {
    fc.assert(
      fc.property(chainAndPlace(2), ([chain, place]) => {
        const before = chain[place - 1] ?? beforeFirst;
        const forged = { ...nextLink(before, "forged entry", digest), place: place + 1 };
        const isLast = place === chain.length - 1;
        const found = faultsIn(chain.with(place, forged), [anchorAt(chain.at(-1)!)], digest);
        expect(found).toEqual(
          isLast ? [{ kind: "rewritten", sequence: place + 1 }] : [{ kind: "unlinked", sequence: place + 2 }],
        );
      }),
    );
  });

  test("shows an entry that was taken out of the middle", () => {
    fc.assert(
      fc.property(chainAndPlace(2), ([chain, place]) => {
        fc.pre(place < chain.length - 1);
        expect(faultsIn(chain.toSpliced(place, 1), [], digest)).toEqual([
          { kind: "missing", sequence: place + 1 },
        ]);
      }),
    );
  });

  test("shows two entries that changed places", () => {
    fc.assert(
      fc.property(chainAndPlace(2), ([chain, place]) => {
        fc.pre(place < chain.length - 1);
        const [one, other] = [chain[place]!, chain[place + 1]!];
        const swapped = chain
          .with(place, { ...other, place: place + 1 })
          .with(place + 1, { ...one, place: place + 2 });
        expect(kinds(swapped).filter((kind) => kind === "moved")).toHaveLength(2);
        const renumbered = chain
          .with(place, { ...other, place: place + 1, sequence: place + 1 })
          .with(place + 1, { ...one, place: place + 2, sequence: place + 2 });
        expect(kinds(renumbered)).toContain("changed");
      }),
    );
  });

  test("whose end was cut off is found by an anchor, and by nothing in it", () => {
    fc.assert(
      fc.property(chainAndPlace(2), ([chain, place]) => {
        fc.pre(place < chain.length - 1);
        const cut = chain.slice(0, place + 1);
        expect(kinds(cut)).toEqual([]);
        expect(kinds(cut, [anchorAt(chain.at(-1)!)])).toEqual(["cutOff"]);
      }),
    );
  });

  test("written anew from any entry on, without a fault in it, is found by an anchor", () => {
    fc.assert(
      fc.property(chainAndPlace(2), ([chain, place]) => {
        const kept = chain.slice(0, place).map(({ reveal }) => reveal);
        const anew = chainOf([...kept, ...chain.slice(place).map((_, index) => `forged entry ${index}`)]);
        expect(kinds(anew)).toEqual([]);
        expect(kinds(anew, [anchorAt(chain.at(-1)!)])).toEqual(["rewritten"]);
      }),
    );
  });

  test("that is gone altogether is found by its anchor", () => {
    expect(kinds([], [anchorAt(chainOf(["one"])[0]!)])).toEqual(["cutOff"]);
  });
});

describe("canonical JSON", () => {
  test("is the same for the same value, whatever the order of its fields", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(backwards)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("leaves out what is undefined, and keeps the order of lists", () => {
    expect(canonicalJson({ b: [2, 1], a: undefined })).toBe('{"b":[2,1]}');
  });
});
