import { useState } from "react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DirectoryPage, KeptReceipt } from "#contract/directory.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { announce } from "#web/kit/notices.ts";
import { Select } from "#web/kit/Select.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { directoryChoicesQuery, directoryStartQuery, receiptsQuery } from "./directory-queries.ts";
import { Receipt } from "./Receipt.tsx";

interface NetworkAnswerProps {
  readonly contactId: string;
  readonly page: DirectoryPage;
}

/** Is this provider, at this place, in this plan's network today? The answer is kept as it was given. */
export function NetworkAnswer({ contactId, page }: NetworkAnswerProps) {
  const { backend } = useSession();
  const queries = useQueryClient();
  const { data: choices } = useQuery(directoryChoicesQuery(backend));
  const { data: start } = useQuery(directoryStartQuery(backend, contactId));
  const [chosenPlan, choosePlan] = useState<string | null>(null);
  const [chosenPlace, choosePlace] = useState<string | null>(null);
  const planId = chosenPlan ?? start?.planId ?? null;
  const places = page.places.filter(({ key }) => key.startsWith("Location/"));
  const placeKey = chosenPlace ?? places[0]?.key ?? null;
  const keep = useMutation<KeptReceipt, Error, string>({
    mutationFn: (plan) =>
      backend.keepReceipt(contactId, { listing: `${page.type}/${page.id}`, placeKey, planId: plan }),
    onSuccess: ({ words }) => {
      announce(words["en-US"]);
      void queries.invalidateQueries({ queryKey: receiptsQuery(backend, contactId).queryKey });
    },
  });
  return (
    <Card title="Network answer for this contact" className="overview-wide">
      <div className="answer-form">
        <Select
          label="Plan"
          placeholder="Choose the plan"
          choices={(choices?.plans ?? []).map((plan) => ({ code: plan.planId, words: plan.name }))}
          chosen={planId}
          onChoose={choosePlan}
        />
        {places.length > 1 ? (
          <Select
            label="Place"
            placeholder="Choose the place"
            choices={places.map(({ key, name }) => ({ code: key, words: name }))}
            chosen={placeKey}
            onChoose={choosePlace}
          />
        ) : null}
        <div className="answer-actions">
          <Button
            look="primary"
            isDisabled={planId === null || keep.isPending}
            onPress={() => {
              if (planId !== null) keep.mutate(planId);
            }}
          >
            Answer and keep a receipt
          </Button>
          <span className="small muted">Decided as of today, kept at least two years.</span>
        </div>
        {keep.error ? <p className="field-problem">Not kept. {faultWords(keep.error)}</p> : null}
      </div>
      {keep.data ? <Receipt kept={keep.data} /> : null}
    </Card>
  );
}
