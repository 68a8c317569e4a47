import type { InsurancePlan } from "fhir/r4";
import { hasCode, wordsOf } from "#journey/profile/fhir-values.ts";
import { isAboutService } from "./service-words.ts";

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
