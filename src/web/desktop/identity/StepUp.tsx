import { useState } from "react";
import type { Profile } from "#contract/profile.ts";
import { stepsAfter } from "#journey/identity/verifiers.ts";
import { Button } from "#web/kit/Button.tsx";
import { VerifySteps } from "./VerifySteps.tsx";
import "./identity.css";

/** What this verification does not open yet, and the way to it. Nothing at the top of the ladder. */
export function StepUp({ profile }: { readonly profile: Profile }) {
  const [isOpen, setOpen] = useState(false);
  const [next] = stepsAfter(profile.verification.level);
  if (next === undefined || profile.callerKind === "provider") return null;
  return (
    <section className="step-up" aria-label="Verify further">
      <p className="step-up-line">
        <span>{next}</span>
        <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? "Close" : "Verify further"}
        </Button>
      </p>
      {isOpen ? <VerifySteps contactId={profile.contactId} /> : null}
    </section>
  );
}
