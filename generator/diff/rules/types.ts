/** Rules about types, null and formats. */
import { twoWays, schemaExample } from "./make-rules.js";
import type { Rule } from "./rule.js";
import {
  becomesFalse,
  becomesTrue,
  formatIsReplaced,
  formatNarrows,
  formatWidens,
  typeIsReplaced,
  typeNarrows,
  typeWidens,
} from "./tests-of-changes.js";

const format = (name?: string) =>
  name === undefined ? { type: "string" } : { type: "string", format: name };
const number = (name: string) => ({ type: "integer", format: name });

export const TYPE_RULES: readonly Rule[] = twoWays(
  {
    id: "type-changed",
    element: "schema",
    kind: "changed",
    keyword: "type",
    when: typeIsReplaced,
    mirror: "type-changed",
    example: schemaExample({ type: "string" }, { type: "integer" }),
    request: {
      level: "breaking",
      because: "Values of the old type are refused from now on.",
    },
    response: {
      level: "breaking",
      because: "Values are of another type: code that reads them breaks.",
    },
  },
  {
    id: "type-widened",
    element: "schema",
    kind: "changed",
    keyword: "type",
    when: typeWidens,
    mirror: "type-narrowed",
    example: schemaExample({ type: "integer" }, { type: "number" }),
    request: {
      level: "info",
      because: "Values of more types are taken.",
    },
    response: {
      level: "breaking",
      because: "Values may be of a type that did not occur before.",
    },
  },
  {
    id: "type-narrowed",
    element: "schema",
    kind: "changed",
    keyword: "type",
    when: typeNarrows,
    mirror: "type-widened",
    example: schemaExample({ type: "number" }, { type: "integer" }),
    request: {
      level: "breaking",
      because: "Values of some types are refused from now on.",
    },
    response: {
      level: "info",
      because: "Values of some types no longer occur.",
    },
  },
  {
    id: "type-stated",
    element: "schema",
    kind: "added",
    keyword: "type",
    mirror: "type-no-longer-stated",
    example: schemaExample(
      { description: "Probe." },
      { description: "Probe.", type: "string" },
    ),
    request: {
      level: "breaking",
      because:
        "Values had no documented type and now have one: others are refused.",
    },
    response: {
      level: "info",
      because: "Values had no documented type and now have one.",
      for: { typescript: "warning", sdk: "warning" },
    },
  },
  {
    id: "type-no-longer-stated",
    element: "schema",
    kind: "removed",
    keyword: "type",
    mirror: "type-stated",
    example: schemaExample(
      { description: "Probe.", type: "string" },
      { description: "Probe." },
    ),
    request: {
      level: "info",
      because: "Values of any type are taken.",
    },
    response: {
      level: "breaking",
      because: "Values may be of any type: code that reads them must look.",
    },
  },
  {
    id: "null-allowed",
    element: "schema",
    kind: "changed",
    keyword: "nullable",
    when: becomesTrue,
    mirror: "null-refused",
    example: schemaExample({ type: "string" }, { type: ["string", "null"] }),
    request: {
      level: "info",
      because: "`null` is taken as a value.",
    },
    response: {
      level: "breaking",
      because:
        "The value may be `null`: code that does not look for it fails, and does not compile.",
    },
  },
  {
    id: "null-refused",
    element: "schema",
    kind: "changed",
    keyword: "nullable",
    when: becomesFalse,
    mirror: "null-allowed",
    example: schemaExample({ type: ["string", "null"] }, { type: "string" }),
    request: {
      level: "breaking",
      because: "`null` is refused from now on.",
    },
    response: {
      level: "info",
      because: "The value is never `null`.",
    },
  },
  {
    id: "format-added",
    element: "schema",
    kind: "added",
    keyword: "format",
    mirror: "format-removed",
    example: schemaExample(format(), format("uuid")),
    request: {
      level: "breaking",
      because: "Values must have a format: others are refused.",
      for: { typescript: "info" },
    },
    response: {
      level: "info",
      because: "Values have a documented format.",
      for: { sdk: "warning" },
    },
  },
  {
    id: "format-removed",
    element: "schema",
    kind: "removed",
    keyword: "format",
    mirror: "format-added",
    example: schemaExample(format("uuid"), format()),
    request: {
      level: "info",
      because: "Values need no format any more.",
      for: { sdk: "warning" },
    },
    response: {
      level: "warning",
      because:
        "Values may come in any format: code that reads the old one may fail.",
      for: { typescript: "info" },
    },
  },
  {
    id: "format-changed",
    element: "schema",
    kind: "changed",
    keyword: "format",
    when: formatIsReplaced,
    mirror: "format-changed",
    example: schemaExample(format("date"), format("date-time")),
    request: {
      level: "breaking",
      because: "Values in the old format are refused from now on.",
      for: { typescript: "info" },
    },
    response: {
      level: "breaking",
      because:
        "Values come in another format: code that reads the old one fails.",
      for: { typescript: "info" },
    },
  },
  {
    id: "format-widened",
    element: "schema",
    kind: "changed",
    keyword: "format",
    when: formatWidens,
    mirror: "format-narrowed",
    example: schemaExample(number("int32"), number("int64")),
    request: {
      level: "info",
      because: "Larger or more exact numbers are taken.",
      for: { sdk: "warning" },
    },
    response: {
      level: "warning",
      because: "Numbers may be larger or more exact than the old format holds.",
      for: { typescript: "info", sdk: "breaking" },
    },
  },
  {
    id: "format-narrowed",
    element: "schema",
    kind: "changed",
    keyword: "format",
    when: formatNarrows,
    mirror: "format-widened",
    example: schemaExample(number("int64"), number("int32")),
    request: {
      level: "breaking",
      because: "Numbers beyond the new format are refused.",
      for: { typescript: "info" },
    },
    response: {
      level: "info",
      because: "Numbers fit a smaller format.",
      for: { sdk: "warning" },
    },
  },
);
