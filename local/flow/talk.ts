import { AssertionError } from "node:assert";
import { setImmediate } from "node:timers/promises";
import { flowId, queueId } from "../instance.ts";
import type { Contact } from "../world.ts";
import type { CallerLine, Prompt } from "./caller-line.ts";
import { contactHost } from "./contact-host.ts";
import type { FlowAction, FlowDocument } from "./flow-document.ts";
import type { FlowHost } from "./flow-host.ts";
import type { NewCallback } from "./flow-instance.ts";
import { functionOfArn, loadFlows } from "./load-flows.ts";
import { runFlow } from "./run-flow.ts";
import type { FlowRun, Walked } from "./run-flow.ts";
import { scriptedLine } from "./scripted-line.ts";
import type { ScriptedLine } from "./scripted-line.ts";
import { talkAgent } from "./talk-agent.ts";
import type { TalkAgent } from "./talk-agent.ts";
import type { Talk, TalkOptions } from "./talk-language.ts";
import { symbolOf, talkedTo, typeOfFlow } from "./talked-to.ts";
import { virtualTime } from "./virtual-time.ts";
import type { VirtualTime } from "./virtual-time.ts";

export async function talk(options: TalkOptions): Promise<Talk> {
  const call = new Call(options);
  call.start();
  await call.settle();
  return call.asTalk();
}

/** One call or chat under test: it lives as long as its flow. */
class Call {
  readonly #options: TalkOptions;
  readonly #time: VirtualTime;
  readonly #line: ScriptedLine;
  readonly #agentLine: ScriptedLine;
  readonly #contact: Contact;
  readonly #agent: TalkAgent;
  readonly #flows = loadFlows();
  readonly #callbacks: NewCallback[] = [];
  readonly #forbidden: RegExp[] = [];
  readonly #walked: Walked[] = [];
  readonly #stop = new AbortController();
  #queueStop = new AbortController();
  #busy = 0;
  #running = 0;
  #heardUpTo = 0;
  #disconnected = false;
  #fault: unknown = null;

  constructor(options: TalkOptions) {
    this.#options = options;
    this.#time = options.time ?? virtualTime("2026-11-22T15:00:00.000Z");
    this.#line = scriptedLine(this.#time, (prompt) => this.#check(prompt));
    this.#agentLine = scriptedLine(this.#time, () => undefined);
    this.#contact = talkedTo(options, this.#line, this.#time);
    this.#agent = talkAgent({
      contact: this.#contact,
      now: () => this.#time.clock.now(),
      runHook: (hook, listener, stopped, onFailure) => {
        const flow = symbolOf(this.#contact.hooks[hook]);
        const line = listener === "agent" ? this.#agentLine : this.#line;
        if (flow !== undefined) void this.#run(this.#shipped(flow), stopped, onFailure, line);
      },
    });
  }

  asTalk(): Talk {
    return {
      contact: this.#contact,
      said: this.#line.prompts,
      walked: this.#walked,
      expectPrompt: (words) => this.#expectPrompt(words),
      press: (keys) => this.#press(keys),
      say: (words) => this.#answer({ kind: "words", words }),
      wait: (milliseconds) => this.#wait(milliseconds),
      hangUp: async () => {
        this.#line.hangUp();
        await this.settle();
      },
      agentAccepts: () => {
        this.#queueStop.abort();
        return this.#agentDoes("accepts");
      },
      agentHolds: () => this.#agentDoes("holds"),
      agentResumes: () => this.#agentDoes("resumes"),
      agentHangsUp: () => this.#agentDoes("hangsUp"),
      expectAgentHears: async (words) =>
        this.#agentLine.prompts.find(({ text }) => words.test(text)) ??
        this.#fail(`the agent to hear ${words}, who heard ${JSON.stringify(this.#agentLine.prompts)}`),
      expectCallback: async (number, afterSeconds) => {
        const queued = this.#callbacks.map(({ number: to, initialDelayMs }) => [to, initialDelayMs / 1_000]);
        const isQueued = queued.some(
          ([to, after]) => to === number && (afterSeconds === undefined || after === afterSeconds),
        );
        this.#expect(isQueued, `a callback to ${number}, queued are ${JSON.stringify(queued)}`);
      },
      expectQueue: async (queue) =>
        this.#expect(
          this.#contact.state.type === "queued" && this.#contact.state.queueId === queueId(queue),
          `queue ${queue}`,
        ),
      expectDisconnect: async () => this.#expect(this.#disconnected, "the flow to hang up"),
      expectAttribute: async (name, value) => {
        const actual = this.#contact.attributes[name];
        this.#expect(actual === value, `attribute ${name} to be ${value}, it is ${actual}`);
      },
      expectRecording: async (state) => {
        const { agent, customer, ivr } = this.#contact.recording;
        const isAsExpected = state === "on" ? agent && customer && ivr : !agent && !customer && !ivr;
        this.#expect(isAsExpected, `recording ${state}`);
      },
      never: (words) => {
        this.#forbidden.push(words);
      },
    };
  }

  start(): void {
    const { flow } = this.#options;
    const type = typeOfFlow(flow);
    const stop = type === "CUSTOMER_QUEUE" ? this.#queueStop : this.#stop;
    const document = typeof flow === "string" ? this.#shipped(flow) : flow;
    void this.#run(document, stop.signal, type === "CONTACT_FLOW" ? "disconnect" : "stay");
  }

  /** Until the flow waits for the caller, sleeps, or is over. Functions and bots get the time they ask for. */
  async settle(): Promise<void> {
    for (let round = 0; round < 10_000; round += 1) {
      for (let turn = 0; turn < 3; turn += 1) await setImmediate();
      if (this.#fault) throw this.#fault;
      if (this.#busy > 0) this.#time.toNext(Infinity);
      else if (this.#isWaiting()) return;
    }
    this.#fail("the flow to come to rest");
  }

  #isWaiting(): boolean {
    return this.#running === 0 || this.#line.awaited() !== null || this.#time.untilNext() !== null;
  }

  async #agentDoes(what: keyof TalkAgent): Promise<void> {
    this.#heardUpTo = this.#line.prompts.length;
    this.#agent[what]();
    await this.settle();
  }

  #shipped(symbol: string): FlowDocument {
    const document = this.#flows.get(flowId(symbol));
    if (!document) throw new Error(`No flow ${symbol}`);
    return document;
  }

  async #run(
    document: FlowDocument,
    stopped: AbortSignal,
    onFailure: "disconnect" | "stay",
    line: CallerLine = this.#line,
  ): Promise<void> {
    this.#running += 1;
    const onWalked = (walked: Walked) => void this.#walked.push(walked);
    const isBroken = ({ Identifier }: FlowAction) => this.#options.failing?.includes(Identifier) ?? false;
    const host = { ...this.#host(stopped), line };
    const run = await runFlow(document, host, { onFailure, onWalked, isBroken });
    this.#running -= 1;
    this.#afterRun(run);
  }

  #afterRun({ end, walked }: FlowRun): void {
    if (end === "failed") {
      this.#fault = new AssertionError({ message: `The flow failed: ${JSON.stringify(walked.at(-1))}` });
    }
    const queueFlow = symbolOf(this.#contact.hooks["CustomerQueue"]);
    if (end !== "queued" || queueFlow === undefined) return;
    this.#queueStop = new AbortController();
    void this.#run(this.#shipped(queueFlow), this.#queueStop.signal, "stay");
  }

  #host(stopped: AbortSignal): FlowHost {
    const { bots, invokeLambda, isFull = false } = this.#options;
    return contactHost(this.#contact, {
      clock: this.#time.clock,
      sleep: this.#time.sleep,
      stopped,
      flows: this.#flows,
      bots: { ...bots, say: (turn) => this.#whileBusy(bots.say(turn)) },
      invokeLambda: (arn, event) => this.#whileBusy(invokeLambda(functionOfArn(arn) ?? arn, event)),
      enqueue: (contact, queue) => {
        if (isFull) return "atCapacity";
        contact.state = { type: "queued", queueId: queue, since: this.#time.clock.now() };
        return "queued";
      },
      disconnect: () => {
        this.#disconnected = true;
      },
      changed: () => undefined,
      instance: {
        createCallback: (callback) =>
          this.#options.refusesCallbacks !== true && this.#callbacks.push(callback) > 0,
      },
    });
  }

  async #whileBusy<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  async #expectPrompt(words: RegExp): Promise<Prompt> {
    await this.settle();
    const { prompts } = this.#line;
    const at = prompts.findIndex((prompt, index) => index >= this.#heardUpTo && words.test(prompt.text));
    const found = prompts[at];
    if (!found) return this.#fail(`to hear ${words}`);
    this.#heardUpTo = at + 1;
    return found;
  }

  /** As fingers do: the terminating key or the last place ends the input, else the pause after the last key. */
  async #press(keys: string): Promise<void> {
    await this.settle();
    const wanted = this.#line.awaited()?.keys ?? "none";
    if (wanted === "none") this.#fail(`that somebody waits for the keys ${keys}`);
    const several = typeof wanted === "object" ? wanted : null;
    const terminator = several ? keys.indexOf(several.terminator) : -1;
    const typed = several
      ? (terminator === -1 ? keys : keys.slice(0, terminator)).slice(0, several.maximum)
      : keys.slice(0, 1);
    if (several && terminator === -1 && typed.length < several.maximum)
      this.#time.advanceBy(several.betweenKeysMs);
    await this.#answer({ kind: "keys", keys: typed });
  }

  async #answer(heard: Parameters<ScriptedLine["answer"]>[0]): Promise<void> {
    await this.settle();
    const wait = this.#line.awaited();
    if (!wait || (heard.kind === "words" && !wait.words))
      this.#fail(`that somebody listens for ${heard.kind}`);
    this.#heardUpTo = this.#line.prompts.length;
    this.#line.answer(heard);
    await this.settle();
  }

  async #wait(milliseconds: number): Promise<void> {
    await this.settle();
    this.#heardUpTo = this.#line.prompts.length;
    let rest = milliseconds;
    for (let moved = this.#time.toNext(rest); moved !== null; moved = this.#time.toNext(rest)) {
      rest -= moved;
      await this.settle();
    }
    this.#time.advanceBy(rest);
  }

  #check(prompt: Prompt): void {
    const words = this.#forbidden.find((each) => each.test(prompt.text));
    if (words) this.#fault = new AssertionError({ message: `Never to be said (${words}): ${prompt.text}` });
  }

  #expect(isSo: boolean, what: string): void {
    if (!isSo) this.#fail(what);
  }

  #fail(what: string): never {
    const said = this.#line.prompts.map((prompt) => `  - ${prompt.text}`).join("\n");
    const last = this.#walked
      .slice(-5)
      .map((walked) => `  ${walked.action} -> ${walked.branch} ${walked.why ?? ""}`);
    throw new AssertionError({
      message: `Expected ${what}.\nSaid so far:\n${said}\nLast actions:\n${last.join("\n")}`,
    });
  }
}
