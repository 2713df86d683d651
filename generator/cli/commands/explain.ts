/**
 * `helpspec explain <operation> [field]`: where a part of the committed contract was read, and by which rules.
 * Input: the contracts and their `.sources.json`. An operation is named by its id or as `POST /path`.
 */
import path from "node:path";
import { pointer, pointerSegments } from "../../contract/access/resolve.js";
import {
  operationsOf,
  type OperationEntry,
} from "../../contract/access/walk.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { SourcesDocument } from "../../contract/sources-document.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  formatExplanation,
  type Explained,
} from "../../report/format-explanation.js";
import { wrapPainted } from "../../report/wrap-painted.js";
import { textOf } from "../../source/file-writer/disk.js";
import { explainTerm, terms } from "../explain-term.js";
import { fieldsOf, type FoundField } from "../find-fields.js";
import { paintFor, type Io } from "../io.js";
import { nearestName } from "../nearest-name.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { openProject, PLACES, type Project } from "../project.js";
import { parseContract } from "../parse-contract.js";

export interface ExplainOptions {
  readonly config?: string;
}

/** A committed contract with its sources. */
export interface Contract {
  readonly service: string;
  readonly document: OpenApiDocument;
  readonly sources: SourcesDocument;
}

/** Keywords whose values are schemas, or are explained as fields of their own. */
const STRUCTURE = new Set([
  "$ref",
  "properties",
  "items",
  "additionalProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "description",
  "examples",
]);

/** Runs `explain`. */
export function explain(
  operationName: string,
  field: string | undefined,
  { options, io }: { readonly options: ExplainOptions; readonly io: Io },
): Outcome {
  const paint = paintFor(io, "out");
  const term =
    field === undefined
      ? explainTerm(operationName, { paint, columns: io.columns ?? 80 })
      : undefined;
  if (term) return term;
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const { contracts, diagnostics } = readContracts(project);
  if (contracts.length === 0) return refusal(diagnostics, EXIT.noInput);
  const found = contracts.flatMap((contract) =>
    [...operationsOf(contract.document)]
      .filter((entry) => isNamed(entry, operationName))
      .map((entry) => ({ contract, entry })),
  );
  if (found.length === 0) return noOperation(operationName, contracts);
  const explained = found.flatMap(({ contract, entry }) => {
    const fields = fieldsOf(contract.document, entry).filter(
      ({ names }) => field === undefined || endsWith(names, field),
    );
    const parts =
      field === undefined
        ? [ofOperation(entry, contract), ...fields.map(ofField)]
        : fields.map(ofField);
    return parts.map((part) => ({ contract, part: withEntry(part, contract) }));
  });
  if (explained.length === 0) {
    const names = found.flatMap(({ contract, entry }) =>
      fieldsOf(contract.document, entry).map(({ names: all }) => all.at(-1)),
    );
    const cut = found.flatMap(({ contract }) =>
      removedFields(field ?? "", contract),
    );
    return cut[0] ?? noField(operationName, field ?? "", names);
  }
  return {
    summary: { operations: found.length, explained: explained.length },
    diagnostics,
    result: explained.map(({ contract, part }) => ({
      service: contract.service,
      ...part,
    })),
    output: wrapPainted(
      explained
        .map(({ contract, part }) =>
          formatExplanation(part, contract.sources.pages, paint),
        )
        .join("\n"),
      io.outWidth,
    ),
  };
}

/** A field that the pages have and an overlay removed. */
function removedFields(
  field: string,
  { service, sources }: Contract,
): Outcome[] {
  const { removed = {}, entries } = sources;
  const name = field.split(".").at(-1);
  const gone = Object.keys(removed).find(
    (place) => pointerSegments(`#${place}`)?.at(-1) === name,
  );
  if (gone === undefined) return [];
  const by = Object.values(entries)
    .flatMap(({ overlays }) => overlays ?? [])
    .find(({ action, changed }) => {
      const isHere = changed?.some((pointer) => gone.endsWith(pointer));
      return action === "remove" && isHere === true;
    });
  const message = `\`${field}\` is not in the contract: ${PLACES.overlay(service)} removes it${by ? `: ${by.reason}` : "."}`;
  const place = by?.line
    ? { file: by.file, position: { line: by.line, column: by.column ?? 1 } }
    : { file: PLACES.overlay(service) };
  return [
    refusal([diagnostic("cli/no-such-operation", message, place)], EXIT.usage),
  ];
}

interface ContractsReading {
  readonly contracts: readonly Contract[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The contracts of all services; those that cannot be read are diagnostics. */
export function readContracts(project: Project): ContractsReading {
  const contracts: Contract[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const service of project.config.services.keys()) {
    const text = textOf(path.join(project.root, PLACES.contract(service)));
    const record = textOf(path.join(project.root, PLACES.sources(service)));
    const document = text === undefined ? undefined : parseContract(text);
    const sources = record === undefined ? undefined : parseSources(record);
    if (document && sources) contracts.push({ service, document, sources });
    else diagnostics.push(notBuilt(service));
  }
  return { contracts, diagnostics };
}

function parseSources(text: string): SourcesDocument | undefined {
  try {
    const value = JSON.parse(text) as Partial<SourcesDocument> | null;
    return value?.entries && value.pages
      ? (value as SourcesDocument)
      : undefined;
  } catch {
    return undefined;
  }
}

function notBuilt(service: string): Diagnostic {
  return diagnostic(
    "cli/input-invalid",
    `The contract of \`${service}\` or its sources cannot be read, expected both as \`helpspec sync --offline\` makes them.`,
    { file: PLACES.contract(service) },
  );
}

/** Whether an operation is meant by a name: its id, or method and path. */
export function isNamed(
  { path: template, method, operation }: OperationEntry,
  name: string,
) {
  const wanted = name.toLowerCase();
  return (
    operation.operationId?.toLowerCase() === wanted ||
    `${method} ${template}`.toLowerCase() === wanted
  );
}

/** `size` and `volumes.size` both mean the field `size` of `volumes`. */
export function endsWith(names: readonly string[], field: string): boolean {
  const wanted = field.replaceAll("[]", "").split(".");
  return wanted.every(
    (name, index) => names[names.length - wanted.length + index] === name,
  );
}

function ofOperation(
  { path: template, method, operation }: OperationEntry,
  { service }: Contract,
): Explained {
  return {
    location: `${operation.operationId ?? ""} ${method.toUpperCase()} ${template} of ${service}`,
    pointer: pointer("paths", template, method),
    facts:
      operation.summary === undefined ? {} : { summary: operation.summary },
  };
}

function ofField(field: FoundField): Explained {
  const { location, pointer: place, schema } = field;
  return { location, pointer: place, facts: factsOf(schema) };
}

function factsOf(schema: Schema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword]) => !STRUCTURE.has(keyword) && !keyword.startsWith("x-doc-"),
    ),
  );
}

/** The record of sources has pointers without the leading `#`. */
function withEntry(part: Explained, { sources }: Contract): Explained {
  const key = part.pointer.slice(1);
  const entry = Object.hasOwn(sources.entries, key)
    ? sources.entries[key]
    : undefined;
  return entry ? { ...part, entry } : part;
}

/** No contract has the operation. */
export function noOperation(
  name: string,
  contracts: readonly Contract[],
): Outcome {
  const known = contracts.flatMap(({ document }) =>
    [...operationsOf(document)].flatMap(
      ({ operation }) => operation.operationId ?? [],
    ),
  );
  const nearest = nearestName(name, [...known, ...terms()]);
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : `there are ${known.length} operations, expected an operation id or \`POST /path\`.`;
  const message = `No contract has the operation \`${name}\`: ${hint}`;
  return refusal([diagnostic("cli/no-such-operation", message)], EXIT.usage);
}

/** The operation has no such field. */
export function noField(
  operation: string,
  field: string,
  names: readonly (string | undefined)[],
): Outcome {
  const nearest = nearestName(
    field,
    names.filter((name) => name !== undefined),
  );
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : `\`helpspec explain ${operation}\` lists its fields.`;
  const message = `\`${operation}\` has no field \`${field}\`: ${hint}`;
  return refusal([diagnostic("cli/no-such-operation", message)], EXIT.usage);
}
