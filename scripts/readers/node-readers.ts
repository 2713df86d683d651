/** Tools of Node that read a contract: Redocly, Spectral, Prism, and the converter to Postman collections. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { lintDocument } from "../../generator/cli/lint-document.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  programOf,
  PROJECT,
  TOOLS,
  runProgram,
  versionOf,
  type ContractFile,
  type Reader,
  type Reading,
} from "./reading.js";

export function nodeReaders(): Reader[] {
  return [
    {
      tool: "Redocly",
      version: versionOf("@redocly/openapi-core", PROJECT),
      read: lintWithRedocly,
    },
    {
      tool: "Spectral",
      version: versionOf("@stoplight/spectral-cli"),
      read: lintWithSpectral,
    },
    {
      tool: "Prism",
      version: versionOf("@stoplight/prism-cli"),
      read: startPrism,
    },
    {
      tool: "openapi-to-postman",
      version: versionOf("openapi-to-postmanv2"),
      read: convertToPostman,
    },
  ];
}

async function lintWithRedocly({ file }: ContractFile): Promise<Reading> {
  const document = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
  const problems = await lintDocument(document);
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors.length > 0 ? errors : problems;
  return {
    errors: errors.length,
    warnings: problems.length - errors.length,
    remark: first ? `${first.rule}: ${first.message}` : "",
  };
}

interface SpectralResult {
  readonly code: string;
  readonly message: string;
  readonly severity: number;
}

async function lintWithSpectral({ file }: ContractFile): Promise<Reading> {
  const ruleset = path.join(TOOLS, "spectral.yaml");
  const args = ["lint", "-q", "-r", ruleset, "-f", "json", file];
  const { out } = await runProgram(programOf("spectral"), args);
  const from = out.indexOf("[");
  const results = (
    from < 0 ? [] : JSON.parse(out.slice(from, out.lastIndexOf("]") + 1))
  ) as SpectralResult[];
  const errors = results.filter(({ severity }) => severity === 0);
  const [first] = errors.length > 0 ? errors : results;
  if (from < 0) return failed(out);
  return {
    errors: errors.length,
    warnings: results.length - errors.length,
    remark: first ? `${first.code}: ${first.message}` : "",
  };
}

/** Prism names every operation that it serves. */
async function startPrism({
  file,
  operations,
}: ContractFile): Promise<Reading> {
  const args = ["mock", "-p", String(await freePort()), file];
  const ended = /Prism is listening|fatal/i;
  const { out } = await runProgram(programOf("prism"), args, ended);
  const served = out.match(
    / (?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS) +http/g,
  );
  return countedReading(served?.length ?? 0, operations, out);
}

async function convertToPostman({
  file,
  operations,
}: ContractFile): Promise<Reading> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-readers-"));
  try {
    const collection = path.join(folder, "collection.json");
    const { out } = await runProgram(programOf("openapi2postmanv2"), [
      ...["-s", file],
      ...["-o", collection],
    ]);
    if (!/Conversion successful/.test(out)) return failed(out);
    const requests = requestsIn(JSON.parse(readFileSync(collection, "utf8")));
    return countedReading(requests, operations, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface CollectionItem {
  readonly request?: unknown;
  readonly item?: readonly CollectionItem[];
}

function requestsIn({ request, item = [] }: CollectionItem): number {
  const below = item.reduce((sum, one) => sum + requestsIn(one), 0);
  return below + (request === undefined ? 0 : 1);
}

/** Every operation must be there again. */
function countedReading(
  found: number,
  operations: number,
  out: string,
): Reading {
  if (found === 0) return failed(out);
  return {
    errors: found === operations ? 0 : 1,
    warnings: 0,
    remark: `${found} of ${operations} operations`,
  };
}

function failed(out: string): Reading {
  const line = out.trim().split("\n").at(-1) ?? "";
  return { errors: 1, warnings: 0, remark: line.slice(0, 200) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
