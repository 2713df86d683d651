/** The examples of a page: what the contract made of each, and what the check against its schema said. */
import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageExample } from "../page/page-model.js";
import type { ExampleAccount, ExampleFate } from "./account.js";
import { placeKey } from "./contract-places.js";
import { EXAMPLE_REASONS } from "./left-out-reasons.js";
import type { PageContext } from "./page-context.js";

/** Accounts for every example of the page. */
export function accountExamples(context: PageContext): ExampleAccount[] {
  const { page, diagnostics } = context;
  const read = page.examples.map((example): ExampleAccount => {
    const found = diagnostics.take(page.page.file, example.position);
    const { side, status, title, position } = example;
    return {
      side,
      ...(status === undefined ? {} : { status }),
      ...(title === undefined ? {} : { title }),
      ...position,
      fate: fateOf(example, found, context),
      ...(found.length > 0 ? { diagnostics: found } : {}),
    };
  });
  return [...read, ...unreadExamples(context)];
}

/** Those of which the page's reader only said that they are there. */
function unreadExamples({ page, diagnostics }: PageContext): ExampleAccount[] {
  const { file } = page.page;
  const told: DiagnosticCode = "page/example-not-read";
  return diagnostics.of(file).flatMap(({ code, message, source }) => {
    const position = code === told ? source?.position : undefined;
    if (!position) return [];
    return {
      ...position,
      fate: { kind: "left out" as const, code, reason: message },
      diagnostics: diagnostics.take(file, position),
    };
  });
}

function fateOf(
  example: PageExample,
  found: readonly Diagnostic[],
  context: PageContext,
): ExampleFate {
  const { page, places } = context;
  const key = placeKey(page.page.id, example.position.line);
  const became = places.examples.get(key);
  if (!became) return absentFate(found, context);
  if (became.includes("request line")) return { kind: "request line" };
  if (example.value === undefined) return { kind: "not JSON" };
  const mismatches = messagesOf(found, [
    "contract/example-mismatch",
    "contract/example-placeholder",
  ]);
  if (mismatches.length > 0) return { kind: "mismatch", reasons: mismatches };
  if (found.some(({ code }) => code === "contract/example-unplaced"))
    return { kind: "unchecked", reason: "no table documents a request body" };
  if (!hasSchema(example, context))
    return { kind: "unchecked", reason: "no table documents its body" };
  if (became.includes("set aside")) return { kind: "mismatch", reasons: [] };
  const fields = found
    .filter(({ code }) => code === "contract/example-undocumented-field")
    .map(({ subject }) => subject ?? "");
  return fields.length > 0
    ? { kind: "undocumented", fields }
    : { kind: "valid" };
}

function absentFate(
  found: readonly Diagnostic[],
  { page, operations, pageReason }: PageContext,
): ExampleFate {
  const why = found.find(({ code }) => EXAMPLE_REASONS.has(code)) ?? pageReason;
  if (why) return { kind: "left out", code: why.code, reason: why.message };
  if (operations.length > 0 || page.uris.length > 0)
    return { kind: "unaccounted" };
  return { kind: "left out", reason: "The page documents no operation." };
}

function messagesOf(
  found: readonly Diagnostic[],
  codes: readonly string[],
): string[] {
  return found
    .filter(({ code }) => codes.includes(code))
    .map(({ message }) => message);
}

/** Whether an operation of the page has a schema that the example can be held against. */
function hasSchema(
  { side, status }: PageExample,
  { build, operations }: PageContext,
): boolean {
  const paths = build.contract.document.paths ?? {};
  return operations.some(({ path, method }) => {
    const item = Object.hasOwn(paths, path) ? paths[path] : undefined;
    const operation = item?.[method as "get"];
    const bodies =
      side === "request"
        ? [operation?.requestBody]
        : Object.entries(operation?.responses ?? {})
            .filter(([code]) => status === undefined || code === status)
            .map(([, response]) => response);
    return bodies.some(
      (body) =>
        body !== undefined &&
        "content" in body &&
        Object.values(body.content ?? {}).some(({ schema }) => schema),
    );
  });
}
