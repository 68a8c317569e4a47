import { useState } from "react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DirectoryPage, KeepReceipt, KeptReceipt } from "#contract/directory.ts";
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
  const [placeKey, choosePlace] = useState(placesOf(page)[0]?.key ?? null);
  const { planId, plans, choosePlan } = usePlan(contactId);
  const keep = useKeeping(contactId, `${page.type}/${page.id}`);
  const answer = () => {
    if (planId !== null) keep.mutate({ planId, placeKey });
  };
  return (
    <Card title="Network answer for this contact" className="overview-wide">
      <div className="answer-form">
        <Select
          label="Plan"
          placeholder="Choose the plan"
          choices={plans}
          chosen={planId}
          onChoose={choosePlan}
        />
        <PlaceChoice page={page} chosen={placeKey} onChoose={choosePlace} />
        <div className="answer-actions">
          <Button look="primary" isDisabled={planId === null || keep.isPending} onPress={answer}>
            Answer and keep a receipt
          </Button>
          <span className="small muted">As of today, kept at least two years.</span>
        </div>
        {keep.error ? <p className="field-problem">Not kept. {faultWords(keep.error)}</p> : null}
      </div>
      {keep.data ? <Receipt kept={keep.data} /> : null}
    </Card>
  );
}

const placesOf = ({ places }: DirectoryPage) => places.filter(({ key }) => key.startsWith("Location/"));

interface PlaceChoiceProps {
  readonly page: DirectoryPage;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** Somebody may be in a network at one address and not at another. */
function PlaceChoice({ page, chosen, onChoose }: PlaceChoiceProps) {
  const places = placesOf(page);
  if (places.length < 2) return null;
  const choices = places.map(({ key, name }) => ({ code: key, words: name }));
  return (
    <Select
      label="Place"
      placeholder="Choose the place"
      choices={choices}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** The member's own plan stands there until another is chosen. */
function usePlan(contactId: string) {
  const { backend } = useSession();
  const { data: choices } = useQuery(directoryChoicesQuery(backend));
  const { data: start } = useQuery(directoryStartQuery(backend, contactId));
  const [chosen, choosePlan] = useState<string | null>(null);
  const plans = (choices?.plans ?? []).map((plan) => ({ code: plan.planId, words: plan.name }));
  return { planId: chosen ?? start?.planId ?? null, plans, choosePlan };
}

type Asked = Pick<KeepReceipt, "planId" | "placeKey">;

function useKeeping(contactId: string, listing: string) {
  const { backend } = useSession();
  const queries = useQueryClient();
  return useMutation<KeptReceipt, Error, Asked>({
    mutationFn: (asked) => backend.keepReceipt(contactId, { listing, ...asked }),
    onSuccess: ({ words }) => {
      announce(words["en-US"]);
      void queries.invalidateQueries({ queryKey: receiptsQuery(backend, contactId).queryKey });
    },
  });
}
