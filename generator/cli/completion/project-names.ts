/**
 * Names that completion knows from the project and the program: services, handbooks, operations, fields, records, rules,
 * codes. Everything is optional here: a project that cannot be read has no names, and nothing is said or repaired.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  operationsOf,
  type OperationEntry,
} from "../../contract/access/walk.js";
import type { OpenApiDocument } from "../../contract/openapi.js";
import { RULES } from "../../diff/rules/all-rules.js";
import { textOfBytes } from "../../source/decode-text.js";
import { textOf } from "../../source/file-writer/disk.js";
import { CONFIG_FILE, parseConfig, type Config } from "../config.js";
import { terms } from "../explain-term.js";
import { fieldsOf } from "../find-fields.js";
import { parseContract } from "../parse-contract.js";
import { PLACES } from "../project.js";
import type { NameSource, Suggestion } from "./suggest-words.js";

/** Reading a contract larger than this takes longer than anyone waits for a key. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** The names of the project in `cwd`. */
export function projectNames(cwd: string): NameSource {
  return (placeholder, { command, before }) => {
    const config = configOf(cwd);
    switch (placeholder) {
      case "service":
        return servicesOf(config);
      case "name":
        return command === "coverage" || command === "build"
          ? servicesOf(config)
          : [];
      case "handbook":
        return handbooksOf(config);
      case "record":
        return recordsIn(path.join(cwd, "spec/history"));
      case "word":
        return command === "rules"
          ? RULES.map(({ id, explanation }) => named(id, explanation))
          : [];
      case "operation":
        return [
          ...operationNames(cwd, config),
          ...(command === "explain" ? terms().map((term) => named(term)) : []),
        ];
      case "field":
        return fieldNames(cwd, config, before.at(-1) ?? "");
      default:
        return [];
    }
  };
}

function configOf(cwd: string): Config | undefined {
  try {
    const text = textOfBytes(readFileSync(path.join(cwd, CONFIG_FILE)));
    return parseConfig(text, CONFIG_FILE).config;
  } catch {
    return undefined;
  }
}

function servicesOf(config: Config | undefined): Suggestion[] {
  return [...(config?.services ?? [])].map(([name, { title }]) =>
    named(name, title),
  );
}

function handbooksOf(config: Config | undefined): Suggestion[] {
  const all = [...(config?.services.values() ?? [])].flatMap(
    ({ handbooks }) => handbooks,
  );
  return [...new Set(all)].map((name) => named(name));
}

function recordsIn(folder: string): Suggestion[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => named(name))
      .sort((a, b) => (a.value < b.value ? -1 : 1));
  } catch {
    return [];
  }
}

interface Found {
  readonly document: OpenApiDocument;
  readonly entry: OperationEntry;
}

function operationNames(cwd: string, config: Config | undefined): Suggestion[] {
  return operationsIn(cwd, config).flatMap(({ entry: { operation } }) =>
    operation.operationId === undefined
      ? []
      : [named(operation.operationId, operation.summary)],
  );
}

function fieldNames(
  cwd: string,
  config: Config | undefined,
  operationId: string,
): Suggestion[] {
  const found = operationsIn(cwd, config).find(
    ({ entry }) => entry.operation.operationId === operationId,
  );
  if (!found) return [];
  // Both ways to name a field: alone, and with all that it is in.
  return fieldsOf(found.document, found.entry).flatMap((field) => [
    named(field.names.at(-1) ?? "", field.location),
    named(field.names.join("."), field.location),
  ]);
}

function operationsIn(cwd: string, config: Config | undefined): Found[] {
  return [...(config?.services.keys() ?? [])].flatMap((service) => {
    const text = textOf(path.join(cwd, PLACES.contract(service)));
    if (text === undefined || text.length > MOST_CHARACTERS) return [];
    const document = parseContract(text);
    if (!document) return [];
    return [...operationsOf(document)].map((entry) => ({ document, entry }));
  });
}

function named(value: string, description = ""): Suggestion {
  return { value, description };
}
