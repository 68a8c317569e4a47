import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { DirectoryQuery } from "#contract/directory.ts";
import { withoutSensitive } from "#journey/disclosure/withhold-sensitive.ts";
import { buildDirectoryPage } from "#journey/profile/provider/build-directory-page.ts";
import { languageNames } from "#journey/profile/provider/language-name.ts";
import { memberProduct } from "#journey/profile/provider/member-product.ts";
import { memberWhence } from "#journey/profile/provider/member-whence.ts";
import type { Whence } from "#journey/profile/provider/nearness.ts";
import { readDirectoryEntry, readPlans } from "#journey/profile/provider/read-directory.ts";
import { searchDirectory } from "#journey/profile/provider/search-directory.ts";
import { specialtyChoices } from "#journey/profile/provider/specialties.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer, body, directoryParameters, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv, SignedIn } from "./user.ts";

type DirectoryDesk = Pick<Desk, "clock" | "rows" | "lookup" | "fhir">;

/** The provider directory: public knowledge, for anybody with a role, with a contact or without one. */
export function directoryRoutes(app: Hono<ApiEnv>, desk: DirectoryDesk): void {
  const { fhir, clock } = desk;
  app.get(routes.directoryChoices.path, async (context) => {
    signedIn(userOf(context));
    const plans = (await readPlans(fhir)).flatMap(({ id, name }) =>
      id === undefined ? [] : [{ planId: id, name: name ?? "Plan name not on record" }],
    );
    const languages = Object.entries(languageNames).map(([code, words]) => ({ code, words }));
    return answer(context, routes.directoryChoices.response, {
      plans: plans.toSorted((one, other) => one.name.localeCompare(other.name)),
      specialties: specialtyChoices,
      languages: languages.toSorted((one, other) => one.words.localeCompare(other.words)),
    });
  });

  app.post(routes.directorySearch.path, async (context) => {
    const user = signedIn(userOf(context));
    const query = await body(context, DirectoryQuery);
    const whence = await whenceOf(desk, query, user);
    const { found, isCut } = await searchDirectory(fhir, { ...query, whence }, clock.now());
    const pages = Math.max(1, Math.ceil(found.length / pageRows));
    const page = Math.min(query.page, pages - 1);
    return answer(context, routes.directorySearch.response, {
      found: found.slice(page * pageRows, (page + 1) * pageRows),
      total: found.length,
      page,
      pages,
      isCut,
      whence: whenceKind(whence),
    });
  });

  app.get(honoPath(routes.directoryEntry.path), async (context) => {
    signedIn(userOf(context));
    const { type, id } = directoryParameters(context);
    const entry = await readDirectoryEntry(fhir, type, id);
    if (entry === null) throw new Refusal("notFound");
    const page = buildDirectoryPage(entry.subject, entry.web, clock.now());
    return answer(context, routes.directoryEntry.response, page);
  });

  app.get(honoPath(routes.directoryStart.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { patientId } = open.question;
    const mayTellPlan = patientId !== null && open.disclosure.shown.has("plan");
    const [product, whence] = await Promise.all([
      mayTellPlan ? memberProduct({ reader: withoutSensitive(fhir), patientId, now: open.now }) : null,
      whenceOfMember(desk, open),
    ]);
    return answer(context, routes.directoryStart.response, {
      planId: product?.id ?? null,
      whence: whenceKind(whence),
    });
  });
}

const pageRows = 20;

function signedIn(user: SignedIn): SignedIn {
  if (user.roles.length === 0) throw new Refusal("forbidden");
  return user;
}

async function whenceOf(
  desk: DirectoryDesk,
  { from, fromContactId, postalCode }: DirectoryQuery,
  user: SignedIn,
): Promise<Whence | null> {
  if (from !== null) return { point: from, postalCode, city: null };
  if (fromContactId === null) return postalCode === null ? null : { point: null, postalCode, city: null };
  return whenceOfMember(desk, await openContact(desk, fromContactId, user));
}

/**
 * Only for the member's own ears: distances to places tell where somebody lives, and whoever speaks for a member may
 * be who must not know it.
 */
async function whenceOfMember({ fhir }: DirectoryDesk, open: OpenContact): Promise<Whence | null> {
  const { patientId, callerKind, scope } = open.question;
  const mayMeasure = callerKind === "member" && scope === "accepted" && open.disclosure.shown.has("identity");
  if (!mayMeasure || patientId === null) return null;
  const [patient, consents] = await Promise.all([
    fhir.read("Patient", patientId),
    fhir.search("Consent", [["patient", `Patient/${patientId}`]], 100),
  ]);
  return patient === null ? null : memberWhence(patient, consents, open.now);
}

function whenceKind(whence: Whence | null): "position" | "place" | "nothing" {
  if (whence === null) return "nothing";
  return whence.point === null ? "place" : "position";
}
