import type { ContactPoint } from "fhir/r4";
import { memberProduct } from "#journey/profile/provider/member-product.ts";
import type { NetworkStanding } from "#journey/profile/provider/network-standing.ts";
import type { Accepting } from "#journey/profile/provider/plan-net.ts";
import { searchDirectory as search } from "#journey/profile/provider/search-directory.ts";
import type { Found } from "#journey/profile/provider/search-directory.ts";
import { phoneInWords } from "./in-language.ts";
import type { TopicContext } from "./topic.ts";

/** Somebody in the plan's directory. `null` is not on record, which is not "no". */
export interface Listed {
  readonly name: string;
  readonly place: string | null;
  readonly phone: string | null;
  readonly isInNetwork: boolean | null;
  readonly takesNewPatients: boolean | null;
  /** ISO 639-1. */
  readonly languages: readonly string[];
}

/** Who practises a specialty (NUCC code), as an agent would find them: the member's network first, then who takes new patients. */
export async function searchDirectory(context: TopicContext, code: string): Promise<readonly Listed[]> {
  const { reader, now } = context;
  const product = await memberProduct(context);
  const asked = {
    name: null,
    specialty: code,
    postalCode: null,
    language: null,
    planId: product?.id ?? null,
    inNetworkOnly: false,
    acceptingOnly: false,
    whence: null,
  };
  return (await search(reader, asked, now)).found.map(toListed);
}

const toListed = ({ name, place, organization, phone, network, accepting, languages }: Found): Listed => ({
  name,
  place: place ?? organization,
  phone: phone === null ? null : phoneInWords(phone),
  isInNetwork: inNetwork[network ?? "noRecord"],
  takesNewPatients: takesNew[accepting],
  languages,
});

const inNetwork = { in: true, out: false, noRecord: null } as const satisfies Record<
  NetworkStanding,
  boolean | null
>;
const takesNew = {
  yes: true,
  existingOnly: false,
  existingAndFamily: false,
  no: false,
  noRecord: null,
} as const satisfies Record<Accepting, boolean | null>;

/** Somebody's first telephone number, as it is read out. */
export function phoneOf(telecom: readonly ContactPoint[] | undefined): string | null {
  const phone = telecom?.find(({ system }) => system === "phone")?.value;
  return phone === undefined ? null : phoneInWords(phone);
}
