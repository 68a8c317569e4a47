import { Component } from "react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import "./fault.css";

interface PaneBoundaryProps {
  /** What stopped working, e.g. "The profile". */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a fault inside its pane: the rest of the page goes on. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Fault
        title={`${this.props.what} stopped working`}
        words="Nothing you typed is lost, and the rest of the page goes on."
        onRetry={() => this.setState({ failed: false })}
      />
    );
  }
}

interface FaultProps {
  readonly title: string;
  readonly words: string;
  readonly onRetry?: () => void;
}

/** What went wrong, in words, with the one thing that can be done about it. */
export function Fault({ title, words, onRetry }: FaultProps) {
  return (
    <div className="fault">
      <output>
        <span className="fault-title">{title}</span>
        <span className="muted">{words}</span>
      </output>
      {onRetry ? <Button onPress={onRetry}>Try again</Button> : null}
    </div>
  );
}
