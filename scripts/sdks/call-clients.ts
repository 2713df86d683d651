/**
 * Makes the documented calls with the compiled clients, language by language, and compares what arrived with what is
 * documented, and what came back with what was answered: both as JSON, whatever the order of keys.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CALLERS, type Caller } from "./callers.js";
import type { Contract } from "./contracts.js";
import { PROJECT_ID, type DocumentedCall } from "./documented-calls.js";
import type { Places } from "./generators.js";
import { startRecorder, type RecordedCall, type Recorder } from "./recorder.js";
import { runAll } from "./run-command.js";
import { startServers } from "./start-servers.js";

const TOKEN = "a-token-for-tests";

/** What came of the calls, by `<language> <service>`. */
export async function callClients(
  places: Places,
  contracts: readonly Contract[],
  clientOf: (language: string, contract: Contract) => string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const called = contracts.filter(({ calls }) => calls.length > 0);
  const results = new Map<string, string>();
  const servers = await startServers(places, called);
  const recorder = await startRecorder(servers.answer);
  try {
    for (const caller of CALLERS) {
      const clients = new Map<string, string>();
      for (const contract of called) {
        const client = clientOf(caller.language, contract);
        if (client !== undefined) clients.set(contract.service, client);
      }
      // The programs use all clients.
      if (clients.size < called.length) continue;
      const calls = called.flatMap((contract) => contract.calls);
      const problems = await makeCalls(caller, calls, {
        places,
        clients,
        recorder,
      });
      for (const { service, calls: own } of called) {
        const wrong = problems.filter((one) => one.service === service);
        results.set(
          `${caller.language} ${service}`,
          wrong.length === 0
            ? `${own.length} of ${own.length}`
            : `FAILED: ${wrong.map(({ what }) => what).join("; ")}`,
        );
      }
    }
  } finally {
    await recorder.close();
    servers.close();
  }
  return results;
}

interface Problem {
  readonly service: string;
  readonly what: string;
}

async function makeCalls(
  caller: Caller,
  calls: readonly DocumentedCall[],
  {
    places,
    clients,
    recorder,
  }: {
    readonly places: Places;
    readonly clients: ReadonlyMap<string, string>;
    readonly recorder: Recorder;
  },
): Promise<Problem[]> {
  const folder = path.join(places.out, "calls", caller.language);
  mkdirSync(folder, { recursive: true });
  const list = path.join(folder, "calls.json");
  const given = calls.map(({ service, operation, body }) => ({
    service,
    operation,
    body,
    address: `${recorder.address}/${service}`,
    token: TOKEN,
    project: PROJECT_ID,
  }));
  writeFileSync(list, JSON.stringify(given));
  process.stderr.write(`calling from ${caller.language} ...\n`);
  const commands = caller.commands({ ...places, calls: list, clients, folder });
  const { ok, stdout, log } = await runAll(commands);
  writeFileSync(path.join(folder, "calls.log"), log);
  const recorded = recorder.take();
  const answers = stdout.split("\n").filter((line) => line.startsWith("{"));
  return calls.flatMap((call, index): Problem[] => {
    const what =
      differenceOf(call, recorded[index]) ??
      answerDifference(call, answers[index]);
    if (what === undefined) return [];
    const detail = ok
      ? what
      : `${what}, see calls/${caller.language}/calls.log`;
    return [{ service: call.service, what: `${call.operation}: ${detail}` }];
  });
}

function differenceOf(
  call: DocumentedCall,
  recorded: RecordedCall | undefined,
): string | undefined {
  if (!recorded) return "did not arrive";
  if (recorded.service !== call.service) return "arrived out of order";
  if (recorded.method !== call.method) return `arrived as ${recorded.method}`;
  if (recorded.path !== call.path) return `arrived at ${recorded.path}`;
  if (recorded.headers["x-auth-token"] !== TOKEN) return "came without token";
  const arrived = canonical(parse(recorded.body));
  return [call.body, call.filled].some((body) => canonical(body) === arrived)
    ? undefined
    : "another body than documented";
}

function answerDifference(
  { answer }: DocumentedCall,
  line: string | undefined,
): string | undefined {
  if (line === undefined) return "no answer was understood";
  return canonical(parse(line)) === canonical(answer.body)
    ? undefined
    : `another answer than documented: ${line.slice(0, 200)}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** JSON with keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : item,
  );
}
