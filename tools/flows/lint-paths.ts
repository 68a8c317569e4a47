import type { Action, Exit, Flow } from "./lint-flow-model.ts";

/** Actions that may follow others, those included. `stopAt`: go no further than these. */
export function reachableFrom(
  flow: Flow,
  starts: readonly string[],
  stopAt: (action: Action) => boolean = () => false,
): ReadonlySet<Action> {
  const seen = new Set<Action>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const action = flow.byId.get(id);
    if (!action || seen.has(action)) continue;
    seen.add(action);
    if (!stopAt(action)) open.push(...action.exits.map(({ to }) => to));
  }
  return seen;
}

/** Whether an action of which `is` holds lies on some way to `target`. */
export function mayComeBefore(flow: Flow, target: Action, is: (action: Action) => boolean): boolean {
  const from = reachableFrom(flow, flow.start === null ? [] : [flow.start]);
  return [...from].some(
    (action) =>
      is(action) &&
      reachableFrom(
        flow,
        action.exits.map(({ to }) => to),
      ).has(target),
  );
}

/** What is known on the way, by one path or another. */
export interface Walk<S> {
  readonly start: S;
  /** Equal states have equal keys. */
  readonly key: (state: S) => string;
  /** The state after an action, and the exits that can be taken in it (all by default). */
  readonly step: (action: Action, state: S) => { readonly state: S; readonly exits?: readonly Exit[] };
  /** What taking one of its exits tells besides. */
  readonly by?: (action: Action, exit: Exit, state: S) => S;
}

/** More than any sensible flow has; beyond it, what was found so far counts. */
const mostSteps = 50_000;

/** Walks every path from the start; gives for each action the states in which a contact may come to it. */
export function statesBefore<S>(flow: Flow, walk: Walk<S>): ReadonlyMap<Action, readonly S[]> {
  const states = new Map<Action, S[]>();
  const seen = new Set<string>();
  const open: { readonly id: string; readonly state: S }[] = [];
  if (flow.start !== null) open.push({ id: flow.start, state: walk.start });
  for (let step = open.pop(); step && seen.size < mostSteps; step = open.pop()) {
    const action = flow.byId.get(step.id);
    const key = `${step.id}|${walk.key(step.state)}`;
    if (!action || seen.has(key)) continue;
    seen.add(key);
    states.set(action, [...(states.get(action) ?? []), step.state]);
    const after = walk.step(action, step.state);
    for (const exit of after.exits ?? action.exits)
      open.push({ id: exit.to, state: walk.by?.(action, exit, after.state) ?? after.state });
  }
  return states;
}
