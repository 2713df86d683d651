/**
 * A server on loopback that writes down each call and passes it on to another one, or answers it itself.
 * Input: what to answer by service and operation; a base address is `http://127.0.0.1:<port>/<service>`.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface RecordedCall {
  readonly service: string;
  readonly method: string;
  /** Without the service in front, with the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Recorder {
  readonly address: string;
  /** The calls since the last time that somebody asked. */
  readonly take: () => readonly RecordedCall[];
  readonly close: () => Promise<void>;
}

export type Answer = (
  call: RecordedCall,
) => Promise<{ readonly status: number; readonly body: string }>;

/** Starts it on a free port. */
export async function startRecorder(answer: Answer): Promise<Recorder> {
  const calls: RecordedCall[] = [];
  const server = createServer((request, response) => {
    void readCall(request).then(async (call) => {
      calls.push(call);
      const { status, body } = await answer(call);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    take: () => calls.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Passes calls on to the server of each service. */
export function forwardTo(addresses: ReadonlyMap<string, string>): Answer {
  return async ({ service, method, path, headers, body }) => {
    const { "content-type": type, "x-auth-token": token, ...rest } = headers;
    const response = await fetch(`${addresses.get(service) ?? ""}${path}`, {
      method,
      headers: {
        ...(type === undefined ? {} : { "content-type": type }),
        ...(token === undefined ? {} : { "x-auth-token": token }),
        ...(rest["x-language"] === undefined
          ? {}
          : { "x-language": rest["x-language"] }),
      },
      ...(body === "" ? {} : { body }),
    });
    return { status: response.status, body: await response.text() };
  };
}

async function readCall(request: IncomingMessage): Promise<RecordedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [, service = "", rest = ""] =
    /^\/([^/]*)(.*)$/.exec(request.url ?? "") ?? [];
  const headers = Object.entries(request.headers).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    service,
    method: request.method ?? "",
    path: rest,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}
