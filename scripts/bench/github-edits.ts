/** Twenty edits of the GitHub REST description, each with the rule that must find it. */

type Loose = Record<string, unknown>;

export interface Edit {
  readonly rule: string;
  readonly isBreaking: boolean;
  /** JSON pointer of the object that is edited. */
  readonly at: string;
  /** Members to set; undefined takes one out. */
  readonly set: Loose;
}

const SCHEMAS = "/components/schemas";
const body = (path: string, method = "post") =>
  `/paths/${path.replaceAll("/", "~1")}/${method}/requestBody/content/application~1json/schema`;
const operation = (path: string, method: string) =>
  `/paths/${path.replaceAll("/", "~1")}/${method}`;

export const GITHUB_EDITS: readonly Edit[] = [
  {
    rule: "operation-removed",
    isBreaking: true,
    at: "/paths/~1zen",
    set: { get: undefined },
  },
  {
    rule: "operation-added",
    isBreaking: false,
    at: "/paths/~1emojis",
    set: { delete: { responses: { "204": { description: "Gone." } } } },
  },
  {
    rule: "request-mandatory-parameter-added",
    isBreaking: true,
    at: operation("/markdown", "post"),
    set: {
      parameters: [
        {
          name: "flavour",
          in: "query",
          required: true,
          schema: { type: "string" },
        },
      ],
    },
  },
  {
    rule: "request-value-removed",
    isBreaking: true,
    at: `${body("/markdown")}/properties/mode`,
    set: { enum: ["markdown"] },
  },
  {
    rule: "response-mandatory-property-removed",
    isBreaking: true,
    at: `${SCHEMAS}/gitignore-template/properties`,
    set: { source: undefined },
  },
  {
    rule: "response-type-changed",
    isBreaking: true,
    at: `${SCHEMAS}/rate-limit/properties/reset`,
    set: { type: "string" },
  },
  {
    rule: "response-null-allowed",
    isBreaking: true,
    at: `${SCHEMAS}/label/properties/name`,
    set: { nullable: true },
  },
  {
    rule: "response-optional-property-added",
    isBreaking: false,
    at: `${SCHEMAS}/license/properties`,
    set: { stars: { type: "integer" } },
  },
  {
    rule: "request-maximum-set",
    isBreaking: true,
    at: "/components/parameters/per-page/schema",
    set: { maximum: 100 },
  },
  {
    rule: "request-default-changed",
    isBreaking: true,
    at: "/components/parameters/page/schema",
    set: { default: 0 },
  },
  {
    rule: "request-property-became-mandatory",
    isBreaking: true,
    at: body("/gists"),
    set: { required: ["files", "description"] },
  },
  {
    rule: "request-property-became-optional",
    isBreaking: false,
    at: body("/repos/{owner}/{repo}/milestones"),
    set: { required: undefined },
  },
  {
    rule: "operation-deprecated",
    isBreaking: false,
    at: operation("/rate_limit", "get"),
    set: { deprecated: true },
  },
  {
    rule: "operation-id-changed",
    isBreaking: false,
    at: operation("/licenses", "get"),
    set: { operationId: "licenses/list-commonly-used" },
  },
  {
    rule: "description-changed",
    isBreaking: false,
    at: operation("/events", "get"),
    set: { description: "Events of everybody." },
  },
  {
    rule: "response-error-status-removed",
    isBreaking: false,
    at: `${operation("/notifications", "get")}/responses`,
    set: { "422": undefined },
  },
  {
    rule: "request-min-length-set",
    isBreaking: true,
    at: `${body("/repos/{owner}/{repo}/labels")}/properties/name`,
    set: { minLength: 1 },
  },
  {
    rule: "request-format-changed",
    isBreaking: true,
    at: `${body("/notifications", "put")}/properties/last_read_at`,
    set: { format: "date" },
  },
  {
    rule: "security-demanded",
    isBreaking: true,
    at: operation("/gitignore/templates", "get"),
    set: { security: [{ token: [] }] },
  },
  {
    rule: "server-added",
    isBreaking: false,
    at: "",
    set: {
      servers: [
        { url: "https://api.github.com" },
        { url: "https://api.example.com" },
      ],
    },
  },
];

/** A copy with every edit. */
export function edited(document: object): object {
  const copy = JSON.parse(JSON.stringify(document)) as Loose;
  for (const { at, set } of GITHUB_EDITS) {
    let node: unknown = copy;
    for (const segment of at.split("/").slice(1)) {
      const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      node = (node as Loose | undefined)?.[name];
    }
    if (typeof node !== "object" || node === null) {
      throw new Error(`there is nothing at ${at} to edit`);
    }
    for (const [name, value] of Object.entries(set)) {
      if (value === undefined) Reflect.deleteProperty(node, name);
      else (node as Loose)[name] = value;
    }
  }
  return copy;
}
