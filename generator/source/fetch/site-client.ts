/**
 * Asks a help center, politely: robots.txt, a limit on requests, repetition with backoff, conditional requests.
 * Nothing else in the program opens a connection. Redirects are looked at before they are followed.
 */
import { setMaxListeners } from "node:events";
import type { Dispatcher } from "undici";
import type { DiagnosticCode } from "../../diagnostics/codes.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { addressProblem } from "./allowed-address.js";
import {
  makeDispatcher,
  proxiesOf,
  type Environment,
} from "./make-dispatcher.js";
import { keepText, keptText } from "./kept-text.js";
import { OriginQueue, sleep } from "./origin-queue.js";
import { backoffWithJitter } from "./retry-delay.js";
import { readRobots, type RobotsRules } from "./robots-rules.js";
import { sendRequest, type Failure, type Sent } from "./send-request.js";
import type { RequestCounts, SiteAnswer, Validators } from "./site-answer.js";
import type { NetworkRules, SiteRules } from "./site-rules.js";

export interface ClientOptions {
  /** Folder of the project, where lists are kept from run to run. */
  readonly root: string;
  readonly rules: SiteRules;
  /** Hosts, with ports where there are any, that addresses and redirects may lead to. */
  readonly hosts: ReadonlySet<string>;
  readonly userAgent: string;
  readonly environment: Environment;
  readonly network: NetworkRules;
  readonly signal: AbortSignal;
}

export interface Asking {
  readonly accept: string;
  readonly validators?: Validators;
  readonly maximumBytes?: number;
  /** Pages that moved are the caller's business; menus and lists are not. */
  readonly followsRedirects: boolean;
}

const MOST_REDIRECTS = 5;
/** So many addresses without any answer, and the site is taken for unreachable. */
const MOST_SILENCES = 8;

export class SiteClient {
  readonly counts: RequestCounts = {
    requests: 0,
    conditional: 0,
    unchanged: 0,
    repeated: 0,
    bytes: 0,
  };
  readonly #options: ClientOptions;
  readonly #dispatcher: Dispatcher;
  readonly #robots = new Map<string, Promise<RobotsRules>>();
  readonly #queues = new Map<string, OriginQueue>();
  #silences = 0;

  constructor(options: ClientOptions) {
    setMaxListeners(0, options.signal);
    this.#options = options;
    const { environment, rules, network } = options;
    this.#dispatcher = makeDispatcher(environment, rules, network);
  }

  /** Asks for an address. Rejects only when the run was stopped. */
  async ask(address: string, asking: Asking): Promise<SiteAnswer> {
    let at = address;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const from = hops > 0 ? address : undefined;
      const problem = await this.#problemOf(at, from);
      if (problem) return { kind: "refused", reason: problem };
      const sent = await this.#sendPatiently(at, asking);
      if (sent.kind === "failure") {
        return { kind: "failed", reason: this.#reasonOf(sent, at) };
      }
      if (sent.kind === "body") return { ...sent, address: at };
      if (sent.kind !== "redirect") return sent;
      const to = resolveAddress(sent.location, at);
      if (to === undefined) return { kind: "missing", status: 404 };
      if (!asking.followsRedirects) {
        const reason = await this.#problemOf(to, address);
        return reason ? { kind: "refused", reason } : { kind: "redirect", to };
      }
      at = to;
    }
    const message = `\`${address}\` leads from redirect to redirect, more than ${MOST_REDIRECTS} times.`;
    return {
      kind: "refused",
      reason: diagnostic("source/redirect-refused", message, { file: address }),
    };
  }

  /** What robots.txt of the address's host says. */
  robotsOf(address: string): Promise<RobotsRules> {
    const { origin } = new URL(address);
    const known = this.#robots.get(origin);
    if (known) return known;
    const reading = this.#readRobots(origin);
    this.#robots.set(origin, reading);
    return reading;
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  async #readRobots(origin: string): Promise<RobotsRules> {
    const { rules, signal, root } = this.#options;
    // The file itself is asked for at the configured speed; what it says counts from then on.
    this.#queues.set(origin, new OriginQueue(rules, signal));
    const file = `${origin}/robots.txt`;
    const kept = keptText(root, file);
    const validators = kept ? { validators: kept.validators } : {};
    let at = file;
    let sent: Sent = { kind: "missing", status: 404 };
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const from = hops > 0 ? file : undefined;
      if (addressProblem(at, this.#options, from)) break;
      const accept = "text/plain, */*;q=0.1";
      sent = await this.#sendPatiently(at, { accept, ...validators });
      if (sent.kind !== "redirect") break;
      at = resolveAddress(sent.location, at) ?? at;
    }
    const robots = readRobots(origin, sent, kept?.text);
    if (sent.kind === "body" && robots.text !== undefined) {
      const found = { address: at, text: robots.text };
      keepText(root, file, { ...found, validators: sent.validators });
    }
    if (robots.crawlDelay !== undefined) {
      const requestsPerSecond = Math.min(
        rules.requestsPerSecond,
        1 / robots.crawlDelay,
      );
      const limits = { requestsPerSecond, concurrency: rules.concurrency };
      this.#queues.set(origin, new OriginQueue(limits, signal));
    }
    return robots;
  }

  async #problemOf(
    address: string,
    from: string | undefined,
  ): Promise<Diagnostic | undefined> {
    const problem = addressProblem(address, this.#options, from);
    if (problem) return problem;
    const robots = await this.robotsOf(address);
    if (robots.failure) {
      return this.#reasonOf(
        robots.failure,
        `${new URL(address).origin}/robots.txt`,
      );
    }
    if (robots.allows(address)) return undefined;
    const message = `robots.txt does not allow \`${address}\`; it was not asked for.`;
    return diagnostic("source/robots-disallowed", message, { file: address });
  }

  /** Sends, and sends again after a while what may have failed for a passing reason. */
  async #sendPatiently(
    address: string,
    asking: Pick<Asking, "accept" | "validators" | "maximumBytes">,
  ): Promise<Sent> {
    const { rules, signal, network } = this.#options;
    const { origin } = new URL(address);
    for (let attempt = 0; ; attempt += 1) {
      if (this.#silences >= MOST_SILENCES) return unreachable();
      const queue = this.#queueOf(origin);
      const sent = await queue.run(() => this.#send(address, asking));
      if (sent.kind !== "failure") {
        this.#silences = 0;
        return sent;
      }
      const delay =
        sent.retryAfter ??
        backoffWithJitter(attempt, network.firstDelayMilliseconds);
      const isLast = attempt >= rules.retries || !sent.mayPass;
      if (isLast || delay > rules.longestWaitSeconds * 1000) {
        this.#silences = sent.isSilent ? this.#silences + 1 : 0;
        return isLast ? sent : askedForTooMuch(sent, delay);
      }
      if (sent.isBusy) queue.pause(delay);
      this.counts.repeated += 1;
      await sleep(delay, signal);
    }
  }

  #queueOf(origin: string): OriginQueue {
    const { rules, signal } = this.#options;
    const known = this.#queues.get(origin);
    if (known) return known;
    const queue = new OriginQueue(rules, signal);
    this.#queues.set(origin, queue);
    return queue;
  }

  async #send(
    address: string,
    asking: Pick<Asking, "accept" | "validators" | "maximumBytes">,
  ): Promise<Sent> {
    const { rules, userAgent, signal } = this.#options;
    const { etag, lastModified } = asking.validators ?? {};
    this.counts.requests += 1;
    if (etag ?? lastModified) this.counts.conditional += 1;
    const sent = await sendRequest(address, {
      dispatcher: this.#dispatcher,
      headers: {
        "user-agent": userAgent,
        accept: asking.accept,
        ...(etag === undefined ? {} : { "if-none-match": etag }),
        ...(lastModified === undefined
          ? {}
          : { "if-modified-since": lastModified }),
      },
      maximumBytes: asking.maximumBytes ?? rules.maximumPageBytes,
      timeoutSeconds: rules.timeoutSeconds,
      signal,
    });
    if (sent.kind === "unchanged") this.counts.unchanged += 1;
    if (sent.kind === "body") this.counts.bytes += sent.bytes.length;
    return sent;
  }

  #reasonOf({ code, problem, isSilent }: Failure, address: string): Diagnostic {
    const { httpProxy, httpsProxy } = proxiesOf(this.#options.environment);
    const isDirect = httpProxy === "" && httpsProxy === "";
    const way = !isSilent
      ? ""
      : isDirect
        ? ", asked directly as `HTTPS_PROXY` names no proxy"
        : ", asked through the proxy that the environment names";
    const kind: DiagnosticCode = isSilent ? "source/site-unreachable" : code;
    return diagnostic(kind, `\`${address}\` ${problem}${way}.`, {
      file: address,
    });
  }
}

function unreachable(): Failure {
  return {
    kind: "failure",
    code: "source/site-unreachable",
    problem: "was not asked for: the site has stopped to answer",
    mayPass: false,
    isSilent: true,
  };
}

function askedForTooMuch(sent: Failure, delay: number): Failure {
  const seconds = Math.round(delay / 1000);
  return {
    ...sent,
    problem: `${sent.problem} and asked to come back in ${seconds} s`,
  };
}

function resolveAddress(location: string, base: string): string | undefined {
  try {
    const url = new URL(location, base);
    url.hash = "";
    return url.href;
  } catch {
    return undefined;
  }
}
