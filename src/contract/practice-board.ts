import "./no-eval.ts";
import * as z from "zod/mini";
import { Source } from "./profile.ts";

/** One number that a practice asks about: digits only, a claim's year may stand before them. */
export const BoardQuestion = z.object({
  kind: z.enum(["claim", "member"]),
  digits: z.string().check(z.regex(/^\d{6,10}$/)),
});

/** What the practice on the line may be told of that number. Money in whole cents, null without a record. */
export const BoardRow = z.object({
  kind: z.enum(["claim", "member"]),
  asked: z.string(),
  number: z.string(),
  /** `notFound`: another practice's, or nobody's. Which of the two is told to nobody. */
  status: z.enum([
    "paid",
    "paidInPart",
    "noPayment",
    "denied",
    "inProcess",
    "covered",
    "notCovered",
    "noPlanOnRecord",
    "several",
    "notFound",
  ]),
  reason: z.string(),
  next: z.string(),
  service: z.nullable(z.string()),
  /** YYYY-MM-DD. */
  serviceDate: z.nullable(z.string()),
  billed: z.nullable(z.int()),
  paid: z.nullable(z.int()),
  memberOwes: z.nullable(z.int()),
  sources: z.array(Source),
});

export type BoardQuestion = z.infer<typeof BoardQuestion>;
export type BoardRow = z.infer<typeof BoardRow>;
