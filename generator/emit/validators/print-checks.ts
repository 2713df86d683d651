/**
 * Prints the fast check of one named schema: straight-line statements that return false at the first error.
 * Input: an entry; output: the statements of a function body. It agrees with the rules of the same schema by
 * construction of both from the same keywords; tests compare them on changed payloads.
 */
import { typesOf } from "../model/schema-shape.js";
import { callOf, returnCall } from "../print/code-layout.js";
import {
  comparison,
  ifHead,
  joined,
  memberOf,
  operand,
  variable,
  type Condition,
  type Subject,
} from "../print/condition-layout.js";
import { printDoc } from "../print/doc.js";
import {
  checkOf,
  checkOfPart,
  type Check,
  type ChecksContext,
  type Loop,
} from "./check-of-schema.js";
import { withoutConditions } from "./compiled-parts.js";

const VALUE = variable("value");

/** The body of the check of `entry`, given that `value` is what is checked. */
export function printCheckBody(
  context: ChecksContext,
  conditionsName: string | undefined,
): string[] {
  const { schema, kind, circular } = context.entry;
  const values = kind === "values" ? context.valuesName(schema) : undefined;
  if (values !== undefined) {
    const call = returnCall(context.uses("isOneOf"), values, "value");
    return [printDoc(call, 1)];
  }
  if (circular) return ["  return true;"];
  const own = conditionsName === undefined ? schema : withoutConditions(schema);
  const lines = statements(checkOf(own, VALUE, context), VALUE, {
    depth: 1,
    presence: "given",
  });
  const properties = Object.entries(own.properties ?? {});
  if (properties.length > 0 && typesOf(own).includes("null")) {
    lines.push("  if (value === null) {", "    return true;", "  }");
  }
  for (const [name, property] of properties) {
    if (property.readOnly === true) continue;
    const member = memberOf("value", name);
    const isRequired = own.required?.includes(name) === true;
    lines.push(
      ...statements(checkOfPart(property, member, context), member, {
        depth: 1,
        presence: isRequired ? "required" : "optional",
      }),
    );
  }
  if (conditionsName !== undefined) {
    const call = callOf(context.uses("satisfies"), "value", conditionsName);
    lines.push(...refuseIf(operand(["!", call]), 1));
  }
  return [...lines, "  return true;"];
}

interface Place {
  readonly depth: number;
  /** Whether `undefined` may stand there, and what it means. */
  readonly presence: "given" | "required" | "optional";
}

function statements(check: Check, value: Subject, place: Place): string[] {
  const { depth, presence } = place;
  const fails = [...check.fails];
  if (presence === "required" && check.passesUndefined) {
    fails.unshift(comparison(value.doc, "===", "undefined"));
  }
  const guards: Condition[] = [];
  if (presence === "optional") {
    guards.push(comparison(value.doc, "!==", "undefined"));
  }
  if (check.nullable) guards.push(comparison(value.doc, "!==", "null"));
  if (fails.length === 0 && check.loops.length === 0) return [];
  const failure = joined("||", fails);
  if (check.loops.length === 0) {
    return refuseIf(joined("&&", [...guards, failure]), depth);
  }
  const inner = guards.length > 0 ? depth + 1 : depth;
  const body = [
    ...(fails.length > 0 ? refuseIf(failure, inner) : []),
    ...check.loops.flatMap((loop) => loopStatements(loop, inner)),
  ];
  if (guards.length === 0) return body;
  const head = printDoc(ifHead(joined("&&", guards)), depth);
  return [head, ...body, `${"  ".repeat(depth)}}`];
}

function loopStatements(
  { over, name, item, check }: Loop,
  depth: number,
): string[] {
  const margin = "  ".repeat(depth);
  return [
    printDoc([`for (const ${name} of `, over, ") {"], depth),
    ...statements(check, item, { depth: depth + 1, presence: "given" }),
    `${margin}}`,
  ];
}

function refuseIf(condition: Condition, depth: number): string[] {
  const margin = "  ".repeat(depth);
  return [
    printDoc(ifHead(condition), depth),
    `${margin}  return false;`,
    `${margin}}`,
  ];
}
