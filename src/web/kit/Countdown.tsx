import { use, useEffect, useRef } from "react";
import { onEachSecond } from "./beat.ts";
import { ClockContext } from "./clock-context.ts";
import { stopwatch } from "./format.ts";

interface CountdownProps {
  /** Epoch milliseconds at which it ends. */
  readonly until: number;
  readonly className?: string;
}

/** Time left, as `m:ss`, down to 0:00. Hidden from assistive technology, as `Timer` is: what counts is said in words. */
export function Countdown({ until, className = "" }: CountdownProps) {
  const now = use(ClockContext);
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      if (element.current) element.current.textContent = stopwatch(secondsUntil(until, now()));
    };
    show();
    return onEachSecond(show);
  }, [until, now]);
  return (
    <span ref={element} className={`timer figures ${className}`} aria-hidden="true">
      {stopwatch(secondsUntil(until, now()))}
    </span>
  );
}

const secondsUntil = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));
