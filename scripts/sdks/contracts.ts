/**
 * The contracts that clients are made of: the committed ones in their 3.0 form, and that of the reference pages of ELB where
 * `HELPSPEC_REFERENCE` names them. Output: for each a document, a folder of JSON Schemas, and its documented calls.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { documentedCalls, type DocumentedCall } from "./documented-calls.js";
import type { Places } from "./generators.js";

export interface Contract {
  readonly service: string;
  /** The OpenAPI 3.0 document. */
  readonly document: string;
  readonly schemas: string;
  /** The 3.1 document that a mock server serves. */
  readonly contract: string;
  readonly calls: readonly DocumentedCall[];
}

/** All contracts, the committed ones first. */
export function readContracts(places: Places): Contract[] {
  const folder = path.join(places.project, "generated/openapi-3.0");
  const committed = readdirSync(folder).map((file): Contract => {
    const service = path.parse(file).name;
    const contract = path.join(places.project, "spec/openapi", file);
    return {
      service: service.replace(/[^a-z0-9]/g, ""),
      document: path.join(folder, file),
      schemas: schemasOf(contract, service, places),
      contract,
      calls: documentedCalls(service, readJson(contract)),
    };
  });
  const reference = process.env["HELPSPEC_REFERENCE"];
  const pages = reference && path.resolve(reference, "corpus/elb");
  if (!pages || !existsSync(pages)) {
    process.stderr.write(
      "Skipped the contract of ELB: HELPSPEC_REFERENCE names no pages.\n",
    );
    return committed;
  }
  return [...committed, elbContract(pages, places)];
}

/** Its operations are too many to be called here. */
function elbContract(pages: string, places: Places): Contract {
  mkdirSync(places.out, { recursive: true });
  const contract = path.join(places.out, "elb.json");
  const document = path.join(places.out, "elb-3.0.json");
  helpspec(["build", pages, "--out", contract], places);
  helpspec(
    ["convert", contract, "--openapi", "3.0", "--out", document],
    places,
  );
  const schemas = schemasOf(contract, "elb", places);
  return { service: "elb", document, schemas, contract, calls: [] };
}

function schemasOf(contract: string, service: string, places: Places): string {
  const folder = path.join(places.out, "schemas", service);
  helpspec(["convert", contract, "--schemas", folder], places);
  return folder;
}

function helpspec(args: readonly string[], { project }: Places): void {
  const script = path.join(project, "scripts/helpspec.js");
  try {
    execFileSync(process.execPath, [script, ...args, "--quiet"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
  } catch (error) {
    // Pages with errors still give a document, and that is what counts here.
    if ((error as { status?: number }).status !== 1) throw error;
  }
}

function readJson(file: string): OpenApiDocument {
  return JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
}
