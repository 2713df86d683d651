/**
 * Prints `error-codes.ts`: the error codes that the document lists (`x-doc-error-codes`, of the service and of single
 * operations), their type, and a check. Input: the document; output: text, or nothing where it lists none. Nothing
 * else of the client uses the file, so that only those who import it carry it.
 */
import { operationsOf } from "../../contract/access/walk.js";
import type { OpenApiDocument } from "../../contract/openapi.js";
import type { Wording } from "../models/describe-schema.js";
import {
  assignment,
  jsonTerm,
  list,
  functionHead,
} from "../print/code-layout.js";
import { oneLine, printComment } from "../print/comments.js";
import { printDoc } from "../print/doc.js";
import { stringLiteral } from "../print/literals.js";
import { typeAlias, unionOf, word } from "../print/type-layout.js";

/** What `error-codes.ts` exports: a document with error codes can name nothing else so. */
export const ERROR_CODE_NAMES = {
  types: ["KnownErrorCode", "KnownErrorCodeEntry"],
  functions: ["isKnownErrorCode", "knownErrorCodes"],
} as const;

/** Members in their order; all but the first two are the vendor's words. */
const MEMBERS = ["code", "status", "message", "description", "solution"];
const FACTS = MEMBERS.slice(0, 2);

type Entry = Readonly<Record<string, string>>;

/** The body of the file; undefined where the document lists no code. */
export function printErrorCodes(
  document: OpenApiDocument,
  { descriptions }: Wording,
): string | undefined {
  const entries = errorCodes(document, descriptions ? MEMBERS : FACTS);
  if (entries.length === 0) return undefined;
  const codes = [...new Set(entries.map(({ code = "" }) => code))];
  const type = unionOf(codes.map((code) => word(stringLiteral(code))));
  const table = list(entries.map(jsonTerm));
  const head = functionHead(
    "export function isKnownErrorCode",
    ["code: unknown"],
    "code is KnownErrorCode",
  );
  return [
    says("A documented error code.") +
      printDoc(typeAlias("KnownErrorCode", type)),
    says("What is documented of an error code.") + INTERFACE,
    says(
      "All documented error codes. One that comes with several statuses stands once for each.",
    ) +
      printDoc([
        assignment(
          "export const knownErrorCodes: readonly KnownErrorCodeEntry[]",
          " =",
          table,
        ),
        ";",
      ]),
    says("True for a documented error code.") +
      `${printDoc(head)}\n  return knownErrorCodes.some((entry) => entry.code === code);\n}`,
  ].join("\n\n");
}

const INTERFACE = `export interface KnownErrorCodeEntry {
  readonly code: KnownErrorCode;
  /** The HTTP status that it comes with. */
  readonly status?: string;
  /** The text that it comes with. */
  readonly message?: string;
  readonly description?: string;
  /** What to do about it. */
  readonly solution?: string;
}`;

function says(sentence: string): string {
  return printComment({ paragraphs: [sentence] });
}

/** The codes of the service, then those that only operations list; each once for a status. */
function errorCodes(
  document: OpenApiDocument,
  members: readonly string[],
): Entry[] {
  const lists = [
    document["x-doc-error-codes"],
    ...[...operationsOf(document)].map(
      ({ operation }) => operation["x-doc-error-codes"],
    ),
  ];
  const found = new Map<string, Entry>();
  for (const item of lists.flatMap((entries): unknown[] =>
    Array.isArray(entries) ? entries : [],
  )) {
    const entry = readEntry(item, members);
    const key = JSON.stringify([entry?.["code"], entry?.["status"]]);
    if (entry && !found.has(key)) found.set(key, entry);
  }
  return [...found.values()];
}

function readEntry(
  item: unknown,
  members: readonly string[],
): Entry | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const known = item as Readonly<Record<string, unknown>>;
  const texts = members.flatMap((member): [string, string][] => {
    const text = known[member];
    if (typeof text !== "string" || text.trim() === "") return [];
    return [[member, member === "code" ? text : oneLine(text)]];
  });
  return texts[0]?.[0] === "code" ? Object.fromEntries(texts) : undefined;
}
