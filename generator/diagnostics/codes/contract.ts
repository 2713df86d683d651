/** Diagnostic codes of `contract/`: names, constraints, examples. */
import type { CodeEntry } from "../code-entry.js";

export const CONTRACT_CODES = {
  "contract/unreadable-document": {
    severity: "error",
    explanation:
      "A text that should be an OpenAPI document is neither JSON nor YAML. Nothing can be done with it.",
  },
  "contract/not-openapi": {
    severity: "error",
    explanation:
      "A text is JSON or YAML, but lacks `openapi` or `info`. It is no OpenAPI document.",
  },
  "contract/unsupported-version": {
    severity: "error",
    explanation:
      "A document is Swagger 2, or a version of OpenAPI other than 3.0 and 3.1. It is refused.",
  },
  "contract/duplicate-operation": {
    severity: "error",
    explanation:
      "Two operations have one method and path, parameter names aside. The first one is kept; the other is left out of the contract.",
  },
  "contract/operation-id-clash": {
    severity: "warning",
    explanation:
      "Pages give one official name to several operations. They are told apart by the version in the path, or by method and path.",
  },
  "contract/path-names-merged": {
    severity: "info",
    explanation:
      "Paths that differ only in the names of their parameters are one path. The names of one spelling are used for all of its operations.",
  },
  "contract/repeated-placeholder": {
    severity: "warning",
    explanation:
      "A path template names one parameter twice, which OpenAPI forbids. The later one gets a number.",
  },
  "contract/path-parameter-undeclared": {
    severity: "warning",
    explanation:
      "A parameter of the path template has no row in a table. It is declared as a string.",
  },
  "contract/path-parameter-matched": {
    severity: "warning",
    explanation:
      "A path parameter's row is spelled differently from the path template. They were taken for the same parameter.",
  },
  "contract/path-parameter-unused": {
    severity: "warning",
    explanation:
      "A row is documented as a path parameter, but the path template has no such name. It is left out of the contract.",
  },
  "contract/duplicate-parameter": {
    severity: "warning",
    explanation:
      "A parameter of one name and place is documented twice. The first row is used, the other is kept as another occurrence of it.",
  },
  "contract/duplicate-field": {
    severity: "warning",
    explanation:
      "A table names one field twice. The first row is used, the other is kept as another occurrence of it.",
  },
  "contract/missing-object": {
    severity: "error",
    explanation:
      "A field refers to an object that the service model does not hold. It becomes an object with any fields.",
  },
  "contract/unused-object": {
    severity: "info",
    explanation:
      "A table without a name is used by no operation. Its rows are listed among the sources, and not in the contract.",
  },
  "contract/schema-name-taken": {
    severity: "info",
    explanation:
      "Objects of one documented name have different fields. All but the first are named after their operation.",
  },
  "contract/schema-name-changed": {
    severity: "warning",
    explanation:
      "A schema could not keep the name that the ledger holds, because objects that were equal now differ, or the other way round. The ledger keeps the old name under `formerly`.",
  },
  "contract/constraint-misfit": {
    severity: "warning",
    explanation:
      "A constraint that a description demands does not fit the type of the field. It is left out.",
  },
  "contract/constraint-contradiction": {
    severity: "warning",
    explanation:
      "A constraint contradicts itself or another one of the same field. The later one is left out.",
  },
  "contract/values-name-fields": {
    severity: "info",
    explanation:
      "Values of a field have the names of optional objects beside it, so that each value may need its object. No page says so: it is a hint for an overlay, not a rule.",
  },
  "contract/presence-contradiction": {
    severity: "warning",
    explanation:
      "The words say when a field may be left out or sent, against the Mandatory column. No example decides it: the column wins, and the condition is left out.",
  },
  "contract/mandatory-refuted": {
    severity: "warning",
    explanation:
      "The words say when a field may be left out, its Mandatory column says never, and a documented example leaves it out just as the words have it. Words and example are believed.",
  },
  "contract/default-misfit": {
    severity: "warning",
    explanation:
      "A documented default is no valid value of its own field. It is left out.",
  },
  "contract/constraint-withdrawn": {
    severity: "warning",
    explanation:
      "A documented example breaks a constraint that was read from a description. The example is believed, the constraint is withdrawn.",
  },
  "contract/object-opened": {
    severity: "warning",
    explanation:
      "A field is called an object, no table lists its fields, and a documented example shows a list, a text or a number there. Handbooks call any value an object: the field accepts what is shown as well.",
  },
  "contract/example-mismatch": {
    severity: "warning",
    explanation:
      "A documented example contradicts the tables of its own page in a way that is no matter of a constraint, such as a type or a mandatory field. It is kept as `x-doc-examples`.",
  },
  "contract/example-placeholder": {
    severity: "info",
    explanation:
      "A documented example holds a placeholder where a value is demanded. The constraint stays, and the example is kept as `x-doc-examples`.",
  },
  "contract/example-undocumented-field": {
    severity: "info",
    explanation:
      "A documented example shows a field that no table documents. The field is not added to the contract.",
  },
  "contract/example-unreadable": {
    severity: "info",
    explanation:
      "The text of a documented example is no JSON. It is kept as `x-doc-examples`.",
  },
  "contract/example-unplaced": {
    severity: "info",
    explanation:
      "A request example has a body, but its operation documents none. It is kept as `x-doc-examples` of the operation.",
  },
  "contract/invalid-status": {
    severity: "warning",
    explanation:
      "A response stands under something that is no status code. It is taken for the default response where there is none, and left out otherwise.",
  },
  "contract/body-not-sent": {
    severity: "info",
    explanation:
      "A page lists fields for a status with which HTTP sends no body, such as 204. They stay in the contract, and the client says that they may be missing.",
  },
  "contract/duplicate-status": {
    severity: "warning",
    explanation:
      "An operation has two responses of one status code. The first one with a schema is used.",
  },
  "contract/downgrade-kept": {
    severity: "info",
    explanation:
      "OpenAPI 3.0 cannot say a part of a 3.1 document. The 3.0 document keeps it in an extension, demands no more without it, and gives it back when it is read again.",
  },
  "contract/downgrade-changed": {
    severity: "info",
    explanation:
      "A part of a 3.1 document had to be written in another way for OpenAPI 3.0: copied, named, completed, or left to a reader that may ignore it.",
  },
  "contract/reference-left": {
    severity: "info",
    explanation:
      "A reference could not be replaced by what it means: that holds itself, lies in another file, or is not there. It stays a reference.",
  },
  "contract/too-deep": {
    severity: "error",
    explanation:
      "A document nests deeper than 200 levels, holds itself by an alias of YAML, or would nest so deep with its references written out. It is refused: programs that read it would run out of stack.",
    remedy:
      "Give the inner schemas names in `components`, and refer to them. An alias of YAML may not lead to what it stands in.",
  },
  "contract/too-large": {
    severity: "error",
    explanation:
      "A document in which every reference is written out would be too large to be of use. Keep the references, or only some of its operations.",
  },
  "contract/regions-unknown": {
    severity: "info",
    explanation:
      "A server's address holds `{region}`, and no regions are known. A client must be told its region.",
  },
  "contract/overlay-invalid": {
    severity: "error",
    explanation:
      "An overlay is no OpenAPI Overlay 1.0, or an action of it lacks its target, its reason or what it does. The service is not written.",
  },
  "contract/overlay-target": {
    severity: "error",
    explanation:
      "The target of an overlay's action is no JSONPath of RFC 9535, selects plain values, or selects more than any correction would. The action was left out, and the service is not written.",
  },
  "contract/overlay-stale": {
    severity: "error",
    explanation:
      "An action of an overlay matches nothing or changes nothing any more: the page says so itself by now, or the part was renamed. Take the action out, or mend its target.",
  },
  "contract/overlay-breaks": {
    severity: "error",
    explanation:
      "What an overlay made of a contract is no valid document: a reference leads nowhere, or a keyword has a wrong value. The service is not written.",
  },
  "contract/overlay-example": {
    severity: "warning",
    explanation:
      "A documented example is no valid value any more after the corrections of an overlay. It is kept as `x-doc-examples`; look whether the correction or the page is right.",
  },
  "contract/overlay-removed": {
    severity: "info",
    explanation:
      "A row of a page is not in the contract because an overlay removes what it documents.",
  },
} as const satisfies Record<string, CodeEntry>;
