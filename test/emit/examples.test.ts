/**
 * The examples of the generated documentation are programs: each is taken out of the Markdown, compiled, and run against
 * a local server that answers as documented. With HELPSPEC_LONG=1 and HELPSPEC_REFERENCE those of real contracts, too.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { resolve } from "../../generator/contract/access/resolve.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type {
  Example,
  OpenApiDocument,
  Response as DocumentedResponse,
} from "../../generator/contract/openapi.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { projectRoot } from "../project-root.js";
import { buildFolder } from "../reference/build-folder.js";
import {
  compileErrors,
  emit,
  formatErrors,
  withClient,
} from "./client-build.js";
import { exampleFiles } from "./examples.js";
import { PAGING_DOCUMENT } from "./paging-document.js";

const isLong = process.env.HELPSPEC_LONG === "1";

interface Client {
  readonly name: string;
  readonly document: OpenApiDocument;
  readonly files: readonly OutputFile[];
  readonly examples: readonly OutputFile[];
}

async function build(name: string, document: OpenApiDocument): Promise<Client> {
  const { files } = await emit(document, { serviceName: name });
  return {
    name,
    document,
    files,
    examples: exampleFiles(files, `${name}-client`),
  };
}

const contracts = path.join(projectRoot, "spec/openapi");

/** The committed contracts, and lists that page. */
const clients = Promise.all([
  ...readdirSync(contracts)
    .filter((file) => /^[\w-]+\.json$/.test(file))
    .sort()
    .map((file) =>
      build(
        path.basename(file, ".json"),
        JSON.parse(
          readFileSync(path.join(contracts, file), "utf8"),
        ) as OpenApiDocument,
      ),
    ),
  build("cups", PAGING_DOCUMENT),
]);

/** Files of several clients as one program, each client in a folder. */
function inFolders(list: readonly Client[]): OutputFile[] {
  return list.flatMap(({ name, files, examples }) =>
    [...files, ...examples].map((file) => ({
      path: `${name}/${file.path}`,
      text: file.text,
    })),
  );
}

const USAGE = `
import { isPaginationError, createClient, paginateListMarkers } from "./index.js";
import { CupsClient } from "./class.js";
const client = createClient({ baseUrl: "http://x" });
export async function all(): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  for await (const cup of paginateListMarkers(client)) ids.push(cup.id);
  const service = new CupsClient({ baseUrl: "http://x" });
  const options = { onBrokenPaging: "end" } as const;
  for await (const page of service.paginateListMarkers({}, options).pages()) {
    ids.push(page.data.page_info?.next_marker);
  }
  // @ts-expect-error: cups have no name
  for await (const cup of service.paginateListLast()) ids.push(cup.name);
  return ids;
}
export const why = (error: unknown) =>
  isPaginationError(error) ? error.reason : undefined;
`;

test("every example compiles, and iterators are typed by the item", async () => {
  const list = await clients;
  // The largest is compiled by `test/usage.test.ts`; its examples only in a long run.
  const compiled = list.filter(({ name }) => isLong || name !== "workspace");
  const program = inFolders(compiled);
  assert.equal(compileErrors(program, { "cups/usage.ts": USAGE }), []);
  for (const { name, document, files, examples } of list) {
    const operations = [...operationsOf(document)].length;
    const wanted = operations + 1;
    assert.ok(
      examples.length >= wanted,
      `${name}: ${examples.length} examples`,
    );
    if (name !== "cups") continue;
    const own = files.filter(({ path: file }) =>
      /\.md$|^iter|^class/.test(file),
    );
    assert.is(own.length, 3);
    assert.equal(await formatErrors(own), []);
  }
});

for (const name of ["secmaster", "workspace", "workspaceapp", "cups"]) {
  test(`every example runs: ${name}`, async () => {
    const client = (await clients).find((item) => item.name === name);
    assert.ok(client, `there is no ${name}`);
    assert.equal(await runExamples(client), []);
  });
}

/** Runs all examples one after another; gives back what went wrong. */
async function runExamples(client: Client): Promise<string[]> {
  const { document, files, examples } = client;
  const answers = documentedAnswers(document);
  const asked = new Set<string>();
  const used = new Set<string>();
  const server = http.createServer((request, response) => {
    request.resume().on("end", () => {
      const { pathname } = new URL(request.url ?? "", "http://x");
      const found = answers.find(
        ({ method, pattern }) =>
          method === request.method && pattern.test(pathname),
      );
      const key = `${request.method} ${found?.path ?? pathname}`;
      asked.add(key);
      // An iterator asks on: there is no second page.
      const isFirst = !used.has(key);
      used.add(key);
      const type = { "Content-Type": "application/json" };
      response.writeHead(found?.status ?? 404, type);
      response.end(isFirst ? found?.body : found?.end);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const { fetch, console: own } = globalThis;
  globalThis.fetch = (input, init) => {
    const { pathname, search } = new URL(String(input));
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init);
  };
  globalThis.console = { ...own, log: () => undefined };
  const problems: string[] = [];
  try {
    const run = `export const run = (file: string) => import(file);`;
    const all = [...files, ...examples, { path: "run.ts", text: run }];
    await withClient(all, "run.js", async (module) => {
      const start = module.run as (file: string) => Promise<unknown>;
      for (const example of examples) {
        used.clear();
        try {
          await start(`./${example.path.replace(/\.ts$/, ".js")}`);
        } catch (error) {
          problems.push(`${example.path}: ${String(error)}`);
        }
      }
    });
  } finally {
    Object.assign(globalThis, { fetch, console: own });
    server.closeAllConnections();
    server.close();
  }
  const missing = answers.filter(
    ({ method, path: at }) => !asked.has(`${method} ${at}`),
  );
  return [
    ...problems,
    ...missing.map(({ method, path: at }) => `${method} ${at} was not called`),
  ];
}

interface DocumentedAnswer {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly status: number;
  readonly body: string;
  /** What a second request gets: a list without items. */
  readonly end: string;
}

/** Paths without parameters come first: they win over those with. */
function documentedAnswers(document: OpenApiDocument): DocumentedAnswer[] {
  const answers = [...operationsOf(document)].map((entry): DocumentedAnswer => {
    const responses = Object.entries(entry.operation.responses ?? {});
    const [status = "200", node] =
      responses.find(([code]) => code.startsWith("2")) ?? [];
    const response = node && resolve<DocumentedResponse>(document, node);
    const content = Object.values(response?.content ?? {})[0];
    const [example] = Object.values(content?.examples ?? {});
    const value =
      example && resolve<Example>(document, example)?.value !== undefined
        ? resolve<Example>(document, example)?.value
        : {};
    const bare = entry.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    return {
      method: entry.method.toUpperCase(),
      path: entry.path,
      pattern: new RegExp(`^${bare.replace(/\{[^}]*\}/g, "[^/]+")}$`),
      status: Number(status),
      body: status === "204" ? "" : JSON.stringify(value),
      end: Array.isArray(value) ? "[]" : "{}",
    };
  });
  return answers.sort((a, b) => places(a.path) - places(b.path));
}

function places(at: string): number {
  return at.split("{").length;
}

const reference = process.env.HELPSPEC_REFERENCE;
for (const name of ["elb", "vpc-zh"]) {
  const folder = path.join(reference ?? "", "corpus", name);
  if (!isLong || reference === undefined || !existsSync(folder)) {
    console.log(
      `${name}: skipped, without HELPSPEC_LONG or HELPSPEC_REFERENCE`,
    );
    continue;
  }
  test(`every example compiles and runs: ${name}`, async () => {
    const client = await build(name, buildFolder(folder).contract.document);
    assert.equal(compileErrors(inFolders([client])), []);
    assert.equal(await runExamples(client), []);
  });
}

test.run();
