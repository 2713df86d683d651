/** Rules about properties: those that came, went, got another name, became mandatory or optional. */
import { twoWays, schemaExample } from "./make-rules.js";
import type { Rule } from "./rule.js";
import {
  becomesFalse,
  becomesTrue,
  isMandatory,
  isOptional,
} from "./tests-of-changes.js";

const STRING = { type: "string" };
const object = (
  properties: Record<string, unknown>,
  required: readonly string[] = [],
) => ({ type: "object", properties: { id: STRING, ...properties }, required });
const NONE = object({});
const OPTIONAL = object({ kind: STRING });
const MANDATORY = object({ kind: STRING }, ["kind"]);
const patterned = (...patterns: readonly string[]) => ({
  type: "object",
  patternProperties: Object.fromEntries(
    ["^a", ...patterns].map((pattern) => [pattern, STRING]),
  ),
});
export const PROPERTY_RULES: readonly Rule[] = twoWays(
  {
    id: "mandatory-property-added",
    element: "property",
    kind: "added",
    when: isMandatory,
    mirror: "mandatory-property-removed",
    example: schemaExample(NONE, MANDATORY),
    request: {
      level: "breaking",
      because:
        "There is a new field that every request must have: requests without it are refused, code without it does not compile.",
    },
    response: {
      level: "info",
      because: "There is a new field that is always sent.",
    },
  },
  {
    id: "optional-property-added",
    element: "property",
    kind: "added",
    when: isOptional,
    mirror: "optional-property-removed",
    example: schemaExample(NONE, OPTIONAL),
    request: {
      level: "info",
      because: "There is a new field that may be left out.",
    },
    response: {
      level: "info",
      because: "There is a new field that may be sent.",
    },
  },
  {
    id: "mandatory-property-removed",
    element: "property",
    kind: "removed",
    when: isMandatory,
    mirror: "mandatory-property-added",
    example: schemaExample(MANDATORY, NONE),
    request: {
      level: "breaking",
      because:
        "A field that every request had is gone: it is ignored or refused from now on, and code that sets it does not compile.",
      for: { wire: "warning" },
    },
    response: {
      level: "breaking",
      because:
        "A field that was always sent is gone: code that reads it finds nothing.",
    },
  },
  {
    id: "optional-property-removed",
    element: "property",
    kind: "removed",
    when: isOptional,
    mirror: "optional-property-added",
    example: schemaExample(OPTIONAL, NONE),
    request: {
      level: "breaking",
      because:
        "A field is gone: it is ignored or refused from now on, and code that sets it does not compile.",
      for: { wire: "warning" },
    },
    response: {
      level: "breaking",
      because:
        "A field is gone: code that reads it finds nothing, and does not compile.",
      for: { wire: "warning" },
    },
  },
  {
    id: "property-renamed",
    element: "property",
    kind: "changed",
    keyword: "name",
    mirror: "property-renamed",
    example: schemaExample(
      object({ volumeSize: STRING }),
      object({ volume_size: STRING }),
    ),
    request: {
      level: "breaking",
      because:
        "A field has another name: under the old one it is ignored or refused.",
    },
    response: {
      level: "breaking",
      because:
        "A field has another name: code that reads it under the old one finds nothing.",
    },
  },
  {
    id: "property-became-mandatory",
    element: "property",
    kind: "changed",
    keyword: "required",
    when: becomesTrue,
    mirror: "property-became-optional",
    example: schemaExample(OPTIONAL, MANDATORY),
    request: {
      level: "breaking",
      because: "Requests without the field are refused from now on.",
    },
    response: {
      level: "info",
      because: "The field is always sent from now on.",
    },
  },
  {
    id: "property-became-optional",
    element: "property",
    kind: "changed",
    keyword: "required",
    when: becomesFalse,
    mirror: "property-became-mandatory",
    example: schemaExample(MANDATORY, OPTIONAL),
    request: {
      level: "info",
      because: "Requests may leave the field out from now on.",
    },
    response: {
      level: "breaking",
      because:
        "The field may be missing from now on: code that counts on it fails, and does not compile.",
    },
  },
  {
    id: "name-pattern-added",
    element: "property",
    kind: "added",
    keyword: "patternProperties",
    mirror: "name-pattern-removed",
    example: schemaExample(patterned(), patterned("^b")),
    request: {
      level: "warning",
      because: "Fields whose names match a pattern must be of a certain shape.",
    },
    response: {
      level: "info",
      because: "Fields whose names match a pattern are of a certain shape.",
    },
  },
  {
    id: "name-pattern-removed",
    element: "property",
    kind: "removed",
    keyword: "patternProperties",
    mirror: "name-pattern-added",
    example: schemaExample(patterned("^b"), patterned()),
    request: {
      level: "warning",
      because: "Fields whose names match a pattern are no longer documented.",
    },
    response: {
      level: "warning",
      because: "Fields whose names match a pattern are no longer documented.",
    },
  },
);
