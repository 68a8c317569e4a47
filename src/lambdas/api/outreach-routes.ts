import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import type { ErrorCode } from "#contract/api.ts";
import { OutreachDecision } from "#contract/outreach.ts";
import { decideOutreach, mayApproveOutreach } from "#journey/retention/outreach/outreach-drafts.ts";
import type { OutreachDraft } from "#journey/retention/outreach/outreach-drafts.ts";
import { outreachTemplate } from "#journey/retention/outreach/outreach-words.ts";
import { segments } from "#journey/retention/segments.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type OutreachDesk = Pick<Desk, "clock" | "outreach">;

const mostShown = 50;

/** Messages to members that wait for a person's word. No member is named, so nothing is revealed. */
export function outreachRoutes(app: Hono<ApiEnv>, { clock, outreach }: OutreachDesk): void {
  app.get(routes.outreachDrafts.path, async (context) => {
    if (!mayApproveOutreach(userOf(context))) throw new Refusal("forbidden");
    const drafts = await outreach.drafts.list(mostShown);
    return answer(context, routes.outreachDrafts.response, {
      drafts: drafts.map((draft) => asShown(draft, outreach.phone)),
    });
  });

  app.post(honoPath(routes.decideOutreach.path), async (context) => {
    const user = userOf(context);
    const decision = await body(context, OutreachDecision);
    const draft = await outreach.drafts.find(parameter(context, "draftId"));
    if (draft === null) throw new Refusal("notFound");
    const decided = decideOutreach(draft, user, decision, clock.now());
    if (decided.decided === "refused") throw refusalOf[decided.code]();
    const after = await outreach.drafts.decide(draft.draftId, decided.status);
    if (after === null || after.status.state !== decided.status.state) throw new Refusal("conflict");
    return answer(context, routes.decideOutreach.response, asShown(after, outreach.phone));
  });
}

const refusalOf = {
  forbidden: () => new Refusal("forbidden"),
  alreadyDecided: () => new Refusal("conflict"),
  noteMissing: () => new Refusal("badRequest", "Not as described: note."),
} as const satisfies Record<string, () => Refusal & { readonly code: ErrorCode }>;

function asShown({ members, ...draft }: OutreachDraft, phone: string) {
  const segment = segments.find(({ code }) => code === draft.segment);
  return {
    ...draft,
    segmentName: segment?.name ?? draft.segment,
    rule: segment?.rule ?? "",
    members: members.length,
    words: outreachTemplate(draft.segment, phone),
  };
}
