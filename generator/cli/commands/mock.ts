/**
 * `helpspec mock`: a server of documented examples on loopback. Input: documents, pages, or configured services;
 * output: the address, at once, and a server until the user ends it.
 */
import { upgradeDocument } from "../../contract/access/upgrade.js";
import { operationsOf } from "../../contract/access/walk.js";
import type { OpenApiDocument } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { RequestValidation } from "../../mock/answer-request.js";
import { loopbackHost } from "../../mock/loopback-host.js";
import {
  startMock,
  type AnsweredRequest,
  type MockServer,
} from "../../mock/start-mock.js";
import { describeViolation } from "../../mock/violation.js";
import { count } from "../../report/count.js";
import { formatDiagnostics } from "../../report/format-diagnostics.js";
import { printable } from "../../report/printable.js";
import { paintFor, type Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { hasProject, openProject, PLACES, type Opening } from "../project.js";
import { readSide } from "../read-side.js";

export interface MockCommandOptions {
  readonly config?: string;
  readonly port: string;
  readonly host: string;
  readonly validate: RequestValidation;
  readonly log?: boolean;
  readonly quiet?: boolean;
}

export interface RunningMock {
  /** Printed when the server runs, or when it could not be started. */
  readonly outcome: Outcome;
  /** Settles when the server is gone. */
  readonly ended: Promise<void>;
}

/** Runs `mock`. */
export async function mock(
  names: readonly string[],
  options: MockCommandOptions,
  io: Io,
): Promise<RunningMock> {
  const wrong = wrongUsage(options);
  if (wrong) return notStarted(refusal([wrong], EXIT.usage));
  const read = await readDocuments(names, options, io);
  if ("refused" in read) return notStarted(read.refused);
  const { documents, diagnostics } = read;
  let server: MockServer;
  try {
    server = await startMock(documents, {
      host: options.host,
      port: Number(options.port),
      validate: options.validate,
      onUnusable: (why) => {
        if (options.quiet !== true) io.talk(unusable(why, io));
      },
      ...(options.log ? { onAnswer: (one) => io.talk(logLine(one)) } : {}),
    });
  } catch (error) {
    return notStarted(refusal([cannotListen(error, options)], EXIT.findings));
  }
  return {
    outcome: outcomeOf(server, documents, diagnostics),
    ended: untilInterrupted(server, io),
  };
}

function wrongUsage({ host, port }: MockCommandOptions) {
  if (loopbackHost(host) === undefined) {
    const message = `The mock has no protection and runs on loopback only: expected \`127.0.0.1\`, \`::1\` or \`localhost\`, not \`${host}\`.`;
    return diagnostic("mock/not-loopback", message);
  }
  return /^\d{1,5}$/.test(port) && Number(port) < 65_536
    ? undefined
    : diagnostic(
        "cli/wrong-usage",
        `\`--port ${port}\` is no port, expected a number up to 65535.`,
      );
}

interface Served {
  readonly documents: readonly OpenApiDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A name is a configured service's, or what `diff` takes as a side. */
async function readDocuments(
  names: readonly string[],
  { config }: MockCommandOptions,
  io: Io,
): Promise<Opening<Served>> {
  const isConfigured = config !== undefined || hasProject(io.cwd);
  const project =
    isConfigured || names.length === 0
      ? openProject(io.cwd, config)
      : undefined;
  if (project && "refused" in project) return project;
  const services = project ? [...project.config.services.keys()] : [];
  const documents: OpenApiDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names.length > 0 ? names : services) {
    const isService = project !== undefined && services.includes(name);
    const read = isService
      ? await readSide(PLACES.contract(name), {}, { ...io, cwd: project.root })
      : await readSide(name, config === undefined ? {} : { config }, io);
    if ("refused" in read) return read;
    documents.push(upgradeDocument(read.document));
    diagnostics.push(...read.diagnostics);
  }
  if (documents.every((one) => [...operationsOf(one)].length === 0)) {
    const message = "There is no operation: every answer will be 404.";
    diagnostics.push(diagnostic("mock/no-operations", message));
  }
  return { documents, diagnostics };
}

function outcomeOf(
  { url, port, operations }: MockServer,
  documents: readonly OpenApiDocument[],
  diagnostics: readonly Diagnostic[],
): Outcome {
  const titles = documents.map(({ info }) => printable(String(info.title)));
  return {
    summary: { url, operations },
    diagnostics,
    result: { url, port, operations, documents: titles },
    output: `${url}\n`,
    talk: `Serves ${count(operations, "operation")} of ${titles.join(", ")}. Ctrl-C ends it.\n`,
    // Whatever was found while reading: the server runs.
    exit: EXIT.fine,
  };
}

function untilInterrupted(server: MockServer, io: Io): Promise<void> {
  return new Promise((resolve) => {
    const forget = io.onInterrupt?.(() => {
      forget?.();
      void server.close().then(resolve);
    });
    // Nobody could ever end it.
    if (!forget) void server.close().then(resolve);
  });
}

/** `POST /v2/x 400 CreateOrder 3 ms: body /type must be string`. */
function logLine(answered: AnsweredRequest): string {
  const { method, target, status, operation, origin, milliseconds } = answered;
  const [first, ...others] = answered.violations;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  const why = first ? `: ${describeViolation(first)}${more}` : "";
  const parts = [
    method,
    target,
    status,
    operation ?? "-",
    ...(origin ? [`(${origin})`] : []),
    `${milliseconds} ms`,
  ];
  return `${printable(parts.join(" ") + why)}\n`;
}

/** Found while requests come in, when everything else has been printed. */
function unusable(why: string, io: Io): string {
  const found = diagnostic(
    "mock/schema-unusable",
    `Nothing is checked against a schema: ${printable(why)}.`,
  );
  return formatDiagnostics([found], { paint: paintFor(io), verbose: false });
}

function cannotListen(error: unknown, { port }: MockCommandOptions) {
  const { code, message } = error as NodeJS.ErrnoException;
  const why =
    code === "EADDRINUSE" ? "is taken" : `cannot be used (${message})`;
  return diagnostic(
    "mock/cannot-listen",
    `Port ${port} ${why}; \`--port 0\` takes a free one.`,
  );
}

function notStarted(outcome: Outcome): RunningMock {
  return { outcome, ended: Promise.resolve() };
}
