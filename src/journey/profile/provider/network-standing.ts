import type { InsurancePlan, OrganizationAffiliation, PractitionerRole } from "fhir/r4";
import { isInForce } from "../../identity/in-force.ts";
import { keyOf, nameOf, sourceOf, wordsOf } from "../fhir-values.ts";
import type { Source } from "../profile.ts";
import { entriesOf, entryAt } from "./directory-web.ts";
import type { DirectoryWeb } from "./directory-web.ts";
import { acceptingOf, networksOf, roleOf } from "./plan-net.ts";
import type { Accepting } from "./plan-net.ts";

/** `noRecord`: neither the role nor its practice names a network, or the plan names none. It is not "out". */
export type NetworkStanding = "in" | "out" | "noRecord";

/** Somebody who practises somewhere, as the directory lists it: a professional's role, or a practice's affiliation. */
export type Listed = PractitionerRole | OrganizationAffiliation;

/** A network that somebody belongs to, what it is good for, and since when. */
export interface NetworkLine {
  readonly network: string;
  /** The plan's products that use it. */
  readonly plans: readonly { readonly planId: string; readonly name: string }[];
  /** Whose listing says it. */
  readonly through: string;
  readonly place: string | null;
  readonly accepting: Accepting;
  /** YYYY-MM-DD, or as much of it as is on record. */
  readonly since: string | null;
  readonly until: string | null;
  /** In force on the day it was asked for. */
  readonly isCurrent: boolean;
  readonly sources: readonly Source[];
}

/**
 * Network status is *role + location + plan + date*: the role's own networks count; a role that names none belongs
 * where its practice is affiliated. What is not in force on that day counts for nothing.
 */
export function standingIn(
  listed: Listed,
  web: DirectoryWeb,
  plan: InsurancePlan,
  day: string,
): { readonly standing: NetworkStanding; readonly network: string | null; readonly said: readonly Listed[] } {
  const wanted = networksOf(plan);
  const said = namingNetworks(listed, web).filter((each) => isListedOn(each, day));
  const own = said.flatMap((each) => networksOf(each));
  if (wanted.length === 0 || own.length === 0) return { standing: "noRecord", network: null, said };
  const network = own.find((key) => wanted.includes(key)) ?? null;
  return { standing: network === null ? "out" : "in", network, said };
}

export const isListedOn = ({ active, period }: Listed, day: string): boolean =>
  active !== false && isInForce(period, day);

/** The listings that say which networks somebody is in. */
function namingNetworks(listed: Listed, web: DirectoryWeb): readonly Listed[] {
  if (networksOf(listed).length > 0 || listed.resourceType === "OrganizationAffiliation") return [listed];
  const practice = keyOf(listed.organization);
  const places = placesOf(listed);
  return entriesOf(web, "OrganizationAffiliation")
    .filter((each) => practice !== null && keyOf(each.participatingOrganization) === practice)
    .filter((each) => concernsPlaces(placesOf(each), places));
}

const placesOf = ({ location = [] }: Listed): readonly string[] =>
  location.map(keyOf).filter((key) => key !== null);

/** An affiliation that names places counts at those; one that names none counts everywhere. */
const concernsPlaces = (named: readonly string[], own: readonly string[]): boolean =>
  named.length === 0 || own.length === 0 || named.some((key) => own.includes(key));

/** Every network of a listing, one line each, with the products that use it. */
export function networkLines(listed: Listed, web: DirectoryWeb, now: Date): readonly NetworkLine[] {
  const day = now.toISOString().slice(0, 10);
  return namingNetworks(listed, web).flatMap((by) =>
    networksOf(by).map((key): NetworkLine => {
      const network = entryAt(web, "Organization", key);
      return {
        network: network?.name ?? "Network not on record",
        plans: entriesOf(web, "InsurancePlan")
          .filter((plan) => networksOf(plan).includes(key))
          .map(({ id = "", name }) => ({ planId: id, name: name ?? "Plan name not on record" })),
        through: listedName(by, web),
        place: listedPlaces(listed, web)[0] ?? null,
        accepting: acceptingAt(listed, web, new Set([key])),
        since: by.period?.start?.slice(0, 10) ?? null,
        until: by.period?.end?.slice(0, 10) ?? null,
        isCurrent: isListedOn(by, day) && isListedOn(listed, day),
        sources: [sourceOf(by, now), ...(network ? [sourceOf(network, now)] : [])],
      };
    }),
  );
}

/** What the role says counts before what its places and services say. */
export function acceptingAt(
  listed: Listed,
  web: DirectoryWeb,
  networks: ReadonlySet<string> | null,
): Accepting {
  const places = (listed.location ?? []).map((each) => entryAt(web, "Location", keyOf(each)));
  const services = (listed.healthcareService ?? []).map((each) =>
    entryAt(web, "HealthcareService", keyOf(each)),
  );
  const role = listed.resourceType === "PractitionerRole" ? listed : null;
  const said = [role, ...places, ...services]
    .filter((each) => each !== null)
    .map((each) => acceptingOf(each, networks));
  return said.find((each) => each !== "noRecord") ?? "noRecord";
}

/** "Orthopedic surgery, Testwell Orthopedics" */
function listedName(listed: Listed, web: DirectoryWeb): string {
  const organization =
    listed.resourceType === "PractitionerRole" ? listed.organization : listed.participatingOrganization;
  const names = namesOf(web);
  const parts = [wordsOf(listed.specialty?.[0]) ?? roleOf(listed.code?.[0]), nameOf(organization, names)];
  return parts.filter((part) => part !== null).join(", ") || "Listing without a name";
}

const listedPlaces = ({ location = [] }: Listed, web: DirectoryWeb): readonly string[] =>
  location.map((each) => nameOf(each, namesOf(web))).filter((name) => name !== null);

/** The names of organizations and places of a web. */
export const namesOf = (web: DirectoryWeb): ReadonlyMap<string, string> =>
  new Map(
    [...entriesOf(web, "Organization"), ...entriesOf(web, "Location")].flatMap((each) =>
      each.name === undefined ? [] : [[`${each.resourceType}/${each.id}`, each.name] as const],
    ),
  );
