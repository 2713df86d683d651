/**
 * Every object of a document but its schemas, from 3.1 to 3.0. Members that 3.0 lacks go to `x-doc-keywords`;
 * references that say more than `$ref`, and path items that are components, become copies.
 */
import {
  isJsonObject,
  isKnownMember,
  mapPart,
  partOf,
  type JsonObject,
  type ObjectKind,
} from "../access/object-kinds.js";
import { lookUp, pointerSegment, resolve } from "../access/resolve.js";
import { KEPT_KEYWORDS, KEPT_REFERENCE } from "../access/restore-kept.js";
import { OPERATION_METHODS } from "../openapi.js";
import { downgradeSchema } from "./downgrade-schema.js";
import { downgradeRequirements } from "./downgrade-security.js";
import { defineOwn, type Downgrading } from "./downgrading.js";

/** Members that came with 3.1. */
const ADDED: Partial<Readonly<Record<ObjectKind, readonly string[]>>> = {
  document: ["jsonSchemaDialect"],
  info: ["summary"],
  license: ["identifier"],
  components: ["pathItems"],
};

/** Methods whose request body 3.0 tells its readers to ignore. */
const BODILESS: readonly string[] = ["get", "head", "delete"];

/** The object of 3.0 for `node`, which stands at the pointer `at`. */
export function downgradeObject(
  node: unknown,
  kind: ObjectKind,
  { at, run }: { readonly at: string; readonly run: Downgrading },
): unknown {
  if (kind === "schema") return downgradeSchema(node, { at, base: "" }, run);
  if (!isJsonObject(node)) return node;
  if (typeof node["$ref"] === "string") {
    const copy = copyOfTarget(node, node["$ref"], kind, { at, run });
    if (copy) return copy;
  }
  const form: Record<string, unknown> = {};
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (isLacking(kind, key, node)) {
      defineOwn(kept, key, value);
      continue;
    }
    const part = partOf(kind, key);
    const place = `${at}/${pointerSegment(key)}`;
    const converted = part
      ? mapPart(value, part, (item, segments) =>
          downgradeObject(item, part[1], {
            at: [place, ...segments.map(pointerSegment)].join("/"),
            run,
          }),
        )
      : value;
    defineOwn(form, key, converted);
  }
  finish(node, kind, { form, kept, at, run });
  for (const key of Object.keys(kept)) {
    run.kept(`${at}/${pointerSegment(key)}`, key, KEPT_KEYWORDS);
  }
  return Object.keys(kept).length > 0
    ? { ...form, [KEPT_KEYWORDS]: kept }
    : form;
}

function isLacking(kind: ObjectKind, key: string, node: JsonObject): boolean {
  if (key.startsWith("x-")) return false;
  if (Object.hasOwn(node, "$ref")) return key !== "$ref";
  return !isKnownMember(kind, key) || (ADDED[kind]?.includes(key) ?? false);
}

interface Finishing {
  readonly form: Record<string, unknown>;
  readonly kept: Record<string, unknown>;
  readonly at: string;
  readonly run: Downgrading;
}

/** What depends on more than one member. */
function finish(node: JsonObject, kind: ObjectKind, making: Finishing): void {
  const { form, kept, at, run } = making;
  if (kind === "document" || kind === "operation") {
    const security = downgradeRequirements(form["security"], {
      unsayable: run.unsayableSchemes,
      scoped: run.scopedSchemes,
    });
    if (security !== form["security"]) {
      kept["security"] = form["security"];
      form["security"] = security;
    }
  }
  if (kind === "components" && run.unsayableSchemes.size > 0) {
    dropSchemes(node, making);
  }
  if (kind === "operation" && !hasMembers(form["responses"])) {
    form["responses"] = { default: { description: "Not documented." } };
    run.changed(at, "OpenAPI 3.0 wants a response, so an empty one was added");
  }
  if (kind === "pathItem") {
    for (const method of OPERATION_METHODS) {
      const operation = form[method];
      if (!BODILESS.includes(method) || !isJsonObject(operation)) continue;
      if (operation["requestBody"] === undefined) continue;
      run.changed(
        `${at}/${method}/requestBody`,
        `Readers of OpenAPI 3.0 may ignore the body of \`${method}\``,
      );
    }
  }
}

function dropSchemes(node: JsonObject, { form, kept, run }: Finishing): void {
  const schemes = form["securitySchemes"];
  if (!isJsonObject(schemes)) return;
  const rest = Object.entries(schemes).filter(
    ([name]) => !run.unsayableSchemes.has(name),
  );
  kept["securitySchemes"] = node["securitySchemes"];
  if (rest.length > 0) form["securitySchemes"] = Object.fromEntries(rest);
  else delete form["securitySchemes"];
}

/** The target in place of a reference that 3.0 cannot write; undefined where it can, or nothing is there. */
function copyOfTarget(
  node: JsonObject,
  ref: string,
  kind: ObjectKind,
  { at, run }: { readonly at: string; readonly run: Downgrading },
): unknown {
  const { $ref: _ref, ...siblings } = node;
  const isLost = /^#\/(?:webhooks|components\/pathItems)\//.test(ref);
  const isPathItem = kind === "pathItem" && ref.startsWith("#/");
  const hasMore = Object.keys(siblings).some((key) => !key.startsWith("x-"));
  if (!isLost && !isPathItem && !hasMore) return undefined;
  const target = resolve<Record<string, unknown>>(run.document, node as never);
  if (!isJsonObject(target) || lookUp(run.document, ref) === undefined) {
    return undefined;
  }
  run.changed(
    at,
    `\`${ref}\` was copied, as OpenAPI 3.0 has no such reference`,
  );
  const reference = { [KEPT_REFERENCE]: { ref, ...siblings } };
  if (run.open.has(ref)) return reference;
  run.open.add(ref);
  const whole = { ...target, ...siblings };
  const copy = downgradeObject(whole, kind, { at, run }) as JsonObject;
  run.open.delete(ref);
  return { ...copy, ...reference };
}

function hasMembers(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).length > 0;
}
