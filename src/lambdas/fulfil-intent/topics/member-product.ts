import type { InsurancePlan } from "fhir/r4";
import { dayAt } from "#journey/profile/calendar-day.ts";
import { hasCode, wordsOf } from "#journey/profile/fhir-values.ts";
import { isAboutService } from "./service-words.ts";
import type { TopicContext } from "./topic.ts";

/** The product that the member's coverage names as its plan: networks and cost shares; null where there is none. */
export async function memberProduct({ reader, patientId, now }: TopicContext): Promise<InsurancePlan | null> {
  const coverages = await reader.search("Coverage", [["beneficiary", `Patient/${patientId}`]], 20);
  const today = dayAt(now);
  const plan = coverages
    .filter(({ status, period }) => status === "active" && (period?.end ?? today) >= today)
    .flatMap((coverage) => coverage.class ?? [])
    .find(({ type }) => hasCode(type, "plan"))?.value;
  if (plan === undefined) return null;
  const products = await reader.search("InsurancePlan", [["identifier", plan]], 5);
  return products.find(({ status }) => status === "active") ?? null;
}

export interface Copay {
  readonly service: string;
  readonly cents: number;
}

/** What the member pays for a service in the network, where the product says it as an amount. */
export function copayFor(product: InsurancePlan | null, named: string): Copay | null {
  const benefits = (product?.plan ?? [])
    .flatMap(({ specificCost }) => specificCost ?? [])
    .flatMap(({ benefit }) => benefit ?? []);
  for (const { type, cost = [] } of benefits) {
    const service = wordsOf(type);
    const paid = cost.find((each) => hasCode(each.type, "copay") && !isOutOfNetwork(each.applicability));
    if (service === null || paid?.value?.value === undefined || !isAboutService(service, named)) continue;
    return { service, cents: Math.round(paid.value.value * 100) };
  }
  return null;
}

const isOutOfNetwork = (applicability: Parameters<typeof hasCode>[0]): boolean =>
  hasCode(applicability, "out-of-network");
