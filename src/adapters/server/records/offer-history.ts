import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { KeptOffer, OfferHistory } from "#journey/next-best-action/offer-history.ts";
import { expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const keptDays = 90;
/** More than any cool-down looks at. */
const mostOffers = 200;

const OfferItem = z.object({
  contactId: z.string(),
  hintId: z.string(),
  rule: z.string(),
  about: z.string(),
  shownAt: z.string(),
  outcome: z.enum(["accepted", "declined", "shown"]),
});

/** A member's offers under one partition key, one item a contact and hint. */
export function dynamoOfferHistory({ client, table, clock }: RecordsTable): OfferHistory {
  return {
    of: async (patientId) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :offer)",
          ExpressionAttributeValues: { ":pk": memberKey(patientId), ":offer": "offer#" },
          Limit: mostOffers,
        }),
      );
      return Items.filter((item) => !isExpired(item, clock.now()))
        .flatMap((item) => OfferItem.safeParse(item).data ?? [])
        .map(({ shownAt, ...offer }) => ({ ...offer, at: shownAt }))
        .toSorted((one, other) => other.at.localeCompare(one.at));
    },
    keep: async (patientId, offer) => {
      try {
        await client.send(
          new UpdateCommand(updateOf(table, patientId, offer, expiryAfter(clock.now(), keptDays))),
        );
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },
  };
}

const memberKey = (patientId: string): string => `member#${patientId}`;

/** What was only shown never overwrites what an agent decided, in whatever order the two arrive. */
const updateOf = (table: string, patientId: string, offer: KeptOffer, expiresAt: number) => ({
  TableName: table,
  Key: { pk: memberKey(patientId), sk: `offer#${offer.contactId}#${offer.hintId}` },
  UpdateExpression:
    "SET contactId = :contactId, hintId = :hintId, #rule = :rule, about = :about, outcome = :outcome, " +
    "shownAt = if_not_exists(shownAt, :at), expiresAt = :expiresAt",
  ...(offer.outcome === "shown" ? { ConditionExpression: "attribute_not_exists(pk)" } : {}),
  ExpressionAttributeNames: { "#rule": "rule" },
  ExpressionAttributeValues: {
    ":contactId": offer.contactId,
    ":hintId": offer.hintId,
    ":rule": offer.rule,
    ":about": offer.about,
    ":outcome": offer.outcome,
    ":at": offer.at,
    ":expiresAt": expiresAt,
  },
});
