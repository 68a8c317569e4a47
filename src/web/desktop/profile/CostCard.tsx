import { useState } from "react";
import type { FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import type { CostEstimate, CostQuestion } from "#contract/cost.ts";
import type { Profile } from "#contract/profile.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { Segments } from "#web/kit/Segments.tsx";
import { Select } from "#web/kit/Select.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { money } from "#web/kit/format.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { sourceWords } from "../source-words.ts";
import { centsTyped } from "./cents-typed.ts";

const other = "Another service";

const networks = [
  { code: "in", words: "In network" },
  { code: "out", words: "Out of network" },
] as const;

/** "What would I owe for …": a question and its answer, with the arithmetic. */
export function CostCard({ profile }: { readonly profile: Profile }) {
  const { session } = useDesk();
  const [service, setService] = useState<string | null>(null);
  const [amount, setAmount] = useState("");
  const [network, setNetwork] = useState<CostQuestion["network"]>("in");
  const [problem, setProblem] = useState<string>();
  const estimate = useMutation({
    mutationFn: (question: CostQuestion) => session.backend.costEstimate(profile.contactId, question),
  });
  const services = [...(profile.benefits?.services.map((each) => each.service) ?? []), other];
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const cents = centsTyped(amount);
    setProblem(cents === null ? "An amount in dollars, such as 1,840.00" : undefined);
    if (cents !== null)
      estimate.mutate({ service: service === other ? null : service, amount: cents, network });
  };
  return (
    <Card title="What would it cost" className="overview-wide">
      <form className="cost-form" onSubmit={ask} noValidate>
        <Select
          label="Service"
          placeholder="Choose"
          choices={services.map((each) => ({ code: each, words: each }))}
          chosen={service}
          onChoose={setService}
        />
        <TextField
          label="Allowed amount, $"
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={setAmount}
          problem={problem}
        />
        <Segments label="Network" choices={networks} chosen={network} onChoose={setNetwork} />
        <Button type="submit" look="primary" isDisabled={estimate.isPending}>
          Estimate
        </Button>
      </form>
      <div aria-live="polite">
        {estimate.data ? <Answer estimate={estimate.data} /> : null}
        {estimate.error ? <p className="no-record">{faultWords(estimate.error)}</p> : null}
      </div>
    </Card>
  );
}

function Answer({ estimate }: { readonly estimate: CostEstimate }) {
  const { low, high, cases, unsure, notes } = estimate;
  const isKnown = cases.length > 0;
  return (
    <div className="cost-answer">
      {isKnown ? (
        <p className="cost-sum figures">
          {low === high ? money(high) : `${money(low)} to ${money(high)}`} <small>for the member</small>
        </p>
      ) : null}
      {cases.map(({ label, owes, lines }) => (
        <table key={label} className="cost-lines figures">
          {label === "" ? null : <caption>{label}</caption>}
          <tbody>
            {lines.map(({ words, amount, source }) => (
              <tr key={words} title={source === null ? undefined : sourceWords(source)}>
                <th scope="row">{words}</th>
                <td>{money(amount)}</td>
              </tr>
            ))}
            <tr className="cost-total">
              <th scope="row">Together</th>
              <td>{money(owes)}</td>
            </tr>
          </tbody>
        </table>
      ))}
      <ul className="remarks">
        {[...unsure, ...notes].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
