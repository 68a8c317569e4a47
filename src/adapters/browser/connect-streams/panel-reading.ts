/** What the panel says at one moment, as plain data: no Streams objects, and times already of this machine's clock. */
export interface PanelReading {
  readonly name: string;
  readonly username: string;
  readonly state: StateReading;
  readonly stateSince: number;
  readonly nextState: StateReading | null;
  readonly choices: readonly StateReading[];
  readonly takesCalls: boolean;
  readonly contacts: readonly ContactReading[];
}

export interface StateReading {
  readonly name: string;
  readonly type: string;
}

export interface ContactReading {
  readonly contactId: string;
  /** Streams' contact type. */
  readonly type: string;
  /** Streams' contact state. */
  readonly state: string;
  readonly since: number;
  readonly queueName: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Accepted here or in another tab, and not yet connected. */
  readonly accepted: boolean;
  readonly held: boolean;
  readonly muted: boolean;
}
