import { useState } from "react";
import { ShieldAlert } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { breakGlassReasons } from "#journey/disclosure/break-glass-reasons.ts";
import { Button } from "#web/kit/Button.tsx";
import { Countdown } from "#web/kit/Countdown.tsx";
import { time } from "#web/kit/format.ts";
import { notify } from "#web/kit/notices.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { leasePageQuery } from "./use-lease.ts";
import type { LeaseControl } from "./use-lease.ts";

interface LeaseBannerProps {
  readonly control: LeaseControl;
  readonly isReading: boolean;
  /** Shows the record, or what is beside it. */
  readonly onRead: (isReading: boolean) => void;
  /** Whether there is a contact to turn back to. */
  readonly hasContact: boolean;
}

/** Across the whole desk for as long as the glass is broken: whose record is open, why, and how long still. */
export function LeaseBanner({ control, isReading, onRead, hasContact }: LeaseBannerProps) {
  const { session } = useDesk();
  const { lease, end } = control;
  const [isEnding, setEnding] = useState(false);
  const { data: page } = useQuery({
    ...leasePageQuery(session.backend, lease?.leaseId ?? ""),
    enabled: false,
  });
  if (!lease) return null;
  const endNow = async () => {
    setEnding(true);
    try {
      await end();
    } catch (error) {
      notify(faultWords(error), "red");
    }
    setEnding(false);
  };
  return (
    <section className="lease-banner" aria-label="Break-glass">
      <ShieldAlert className="icon" />
      <p className="ellipsis">
        <b>Glass broken{page?.member ? `: ${page.member.name}` : ""}.</b> {breakGlassReasons[lease.reason]}. A
        supervisor reviews it.
      </p>
      <span className="space" />
      <p className="lease-time">
        Closes in <Countdown until={Date.parse(lease.until)} />
        <span className="visually-hidden">at {time(lease.until)}</span>
      </p>
      {hasContact || !isReading ? (
        <Button onPress={() => onRead(!isReading)}>
          {isReading ? "Show the contact" : "Show the record"}
        </Button>
      ) : null}
      <Button isDisabled={isEnding} onPress={() => void endNow()}>
        Close the record
      </Button>
    </section>
  );
}
