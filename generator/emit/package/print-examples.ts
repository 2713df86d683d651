/**
 * Prints the examples of the README, as code that compiles. Input: an operation and the client's settings;
 * output: TypeScript, laid out like the rest of the package.
 */
import type { OpenApiDocument } from "../../contract/openapi.js";
import type { ClientOperation } from "../model/client-operation.js";
import { relativeServer } from "../model/relative-server.js";
import type { ScopeMember } from "../model/scope-parameter.js";
import {
  callOf,
  code,
  importNames,
  layoutValue,
  object,
  text,
  type Member,
  type ValueTerm,
} from "../print/code-layout.js";
import type { Keys } from "../model/token-place.js";
import { ifHead, operand } from "../print/condition-layout.js";
import { printDoc } from "../print/doc.js";
import { stringLiteral } from "../print/literals.js";
import { printCall } from "./print-call.js";

export interface ClientNeeds {
  readonly needsToken: boolean;
  readonly keys?: Keys;
  /** What fills path parameters. */
  readonly scope?: readonly ScopeMember[];
}

/** What `createClient` is given in an example. */
export function clientSettings(
  document: OpenApiDocument,
  { needsToken, keys = new Map(), scope = [] }: ClientNeeds,
): ValueTerm {
  const server = document.servers?.[0];
  const region = server?.variables?.region;
  const members: Member[] = [];
  // An address without a host is relative to where the document was found.
  if (!server || !/^https?:/i.test(server.url)) {
    const path = examplePath(relativeServer(document) ?? "");
    members.push({
      key: "baseUrl",
      value: text(`https://api.example.com${path}`),
    });
  }
  if (region) {
    members.push({ key: "region", value: text(String(region.default)) });
  }
  if (needsToken) members.push({ key: "token", value: text("<token>") });
  const needed = [...keys].filter(([, { required }]) => required);
  if (needed.length > 0) {
    const own = needed.map(([key]) => ({ key, value: text(`<${key}>`) }));
    members.push({ key: "keys", value: object(own) });
  }
  for (const member of scope) {
    members.push({ key: member, value: text(`<${member}>`) });
  }
  return object(members);
}

/** What follows the host; nothing where variables are to be filled, which the client does. */
function examplePath(url: string): string {
  const path = url.replace(/^\/\/[^/]*/, "").replace(/^(?:\.{0,2}\/)+/, "");
  return path === "" || path.includes("{") ? "" : `/${path}`;
}

/** A call, with what to do about its errors. */
export function printExample(
  { functionName, typeName }: ClientOperation,
  input: ValueTerm | undefined,
  { packageName, settings }: ExampleClient,
): string {
  const guard = `is${typeName}Error`;
  const imports = importNames(
    ["createClient", functionName, guard],
    packageName,
  );
  return [
    printDoc(imports),
    "",
    printDoc(["const client = createClient(", argument(settings), ");"]),
    "",
    "try {",
    printCall("const answer =", `await ${functionName}`, { input, depth: 1 }),
    "  console.log(answer.status, answer.data, answer.requestId);",
    "} catch (error) {",
    printDoc(ifHead(operand(callOf(guard, "error"))), 1),
    "    // `error.status` tells which of the documented bodies `error.body` is.",
    "    console.error(error.status, error.body);",
    "  }",
    "  throw error;",
    "}",
  ].join("\n");
}

export function printClassExample({
  className,
  packageName,
  settings,
}: ExampleClient): string {
  const made = `export const service = new ${className}(`;
  return [
    `import { ${className} } from ${stringLiteral(`${packageName}/class`)};`,
    "",
    printDoc([made, argument(settings), ");"]),
  ].join("\n");
}

/** The settings are those without a token and a scope: keys have both. */
export function printSigningExample({
  packageName,
  settings,
}: ExampleClient): string {
  const members = settings.kind === "object" ? settings.members : [];
  const all = object([
    ...members,
    { key: "credentials", value: code("signing(environmentKeys)") },
  ]);
  return [
    printDoc(importNames(["createClient"], packageName)),
    printDoc(
      importNames(["environmentKeys", "signing"], `${packageName}/signing`),
    ),
    "",
    printDoc(["export const client = createClient(", layoutValue(all), ");"]),
  ].join("\n");
}

/** One operation, called: a whole program. */
export function printCallExample(
  { functionName }: ClientOperation,
  input: ValueTerm | undefined,
  client: ExampleClient,
): string {
  return [
    ...exampleHead(functionName, client),
    printCall("const answer =", `await ${functionName}`, { input }),
    "console.log(answer.status, answer.data);",
  ].join("\n");
}

/** One list, read whole: the lines that differ from a call's. */
export function printIteratorExample(
  name: string,
  input: ValueTerm | undefined,
  client: ExampleClient,
): string {
  return [
    ...exampleHead(name, client),
    printCall("const items =", name, { input }),
    "for await (const item of items) console.log(item);",
  ].join("\n");
}

export interface ExampleClient {
  readonly packageName: string;
  readonly className: string;
  readonly settings: ValueTerm;
}

function exampleHead(
  functionName: string,
  { packageName, settings }: ExampleClient,
): string[] {
  return [
    printDoc(importNames(["createClient", functionName], packageName)),
    "",
    printDoc(["const client = createClient(", argument(settings), ");"]),
  ];
}

function argument(settings: ValueTerm) {
  return isEmpty(settings) ? "" : layoutValue(settings);
}

function isEmpty(settings: ValueTerm): boolean {
  return settings.kind === "object" && settings.members.length === 0;
}
