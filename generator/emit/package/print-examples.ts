/**
 * Prints the examples of the README, as code that compiles. Input: an operation and the client's settings;
 * output: TypeScript, laid out like the rest of the package.
 */
import type { OpenApiDocument } from "../../contract/openapi.js";
import type { ClientOperation } from "../model/client-operation.js";
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
import { ifHead, operand } from "../print/condition-layout.js";
import { group, indent, indentIfBreak, line, printDoc } from "../print/doc.js";
import { stringLiteral } from "../print/literals.js";

/** What `createClient` is given in an example. */
export function clientSettings(
  document: OpenApiDocument,
  needsToken: boolean,
): ValueTerm {
  const server = document.servers?.[0];
  const region = server?.variables?.region;
  const members: Member[] = [];
  if (!server) {
    members.push({ key: "baseUrl", value: text("https://api.example.com") });
  }
  if (region) {
    members.push({ key: "region", value: text(String(region.default)) });
  }
  if (needsToken) members.push({ key: "token", value: text("<token>") });
  return object(members);
}

export function printExample(
  { functionName, typeName }: ClientOperation,
  packageName: string,
  settings: ValueTerm,
): string {
  const guard = `is${typeName}Error`;
  const imports = importNames(
    ["createClient", functionName, guard, `type ${typeName}Input`],
    packageName,
  );
  const gap = group(indent(line));
  const call = callOf(functionName, "client", "input");
  const result = [
    "const answer =",
    gap,
    indentIfBreak(gap, ["await ", call]),
    ";",
  ];
  const head = ifHead(operand(callOf(guard, "error")));
  return [
    printDoc(imports),
    "",
    printDoc(["const client = createClient(", argument(settings), ");"]),
    "",
    `async function example(input: ${typeName}Input) {`,
    "  try {",
    printDoc(result, 2),
    "    console.log(answer.status, answer.data, answer.requestId);",
    "  } catch (error) {",
    printDoc(head, 2),
    "      // `error.status` tells which of the documented bodies `error.body` is.",
    "      console.error(error.status, error.body);",
    "    }",
    "    throw error;",
    "  }",
    "}",
  ].join("\n");
}

export function printClassExample(
  className: string,
  packageName: string,
  settings: ValueTerm,
): string {
  return [
    `import { ${className} } from ${stringLiteral(`${packageName}/class`)};`,
    "",
    printDoc([`const service = new ${className}(`, argument(settings), ");"]),
  ].join("\n");
}

/** `settings` are those without a token. */
export function printSigningExample(
  packageName: string,
  settings: ValueTerm,
): string {
  const members = settings.kind === "object" ? settings.members : [];
  const all = object([
    ...members,
    { key: "credentials", value: code("signer") },
  ]);
  return [
    printDoc(importNames(["createClient"], packageName)),
    printDoc(importNames(["signing"], `${packageName}/signing`)),
    "",
    "const signer = signing({ ak, sk, projectId });",
    printDoc(["const client = createClient(", layoutValue(all), ");"]),
  ].join("\n");
}

function argument(settings: ValueTerm) {
  return isEmpty(settings) ? "" : layoutValue(settings);
}

function isEmpty(settings: ValueTerm): boolean {
  return settings.kind === "object" && settings.members.length === 0;
}
