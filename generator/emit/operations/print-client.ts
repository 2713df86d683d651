/** Prints `client.ts`: the service's address and credentials, and `createClient`. */
import { resolve } from "../../contract/access/resolve.js";
import type {
  OpenApiDocument,
  SecurityScheme,
  Server,
} from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  assignment,
  callOf,
  functionHead,
  importNames,
  jsonTerm,
  returnCall,
} from "../print/code-layout.js";
import { oneLine, printComment } from "../print/comments.js";
import { printDoc, type Doc } from "../print/doc.js";
import { word, typeAnnotation, unionOf } from "../print/type-layout.js";
import { propertyName, stringLiteral } from "../print/literals.js";
import type { ClientOperation } from "../model/client-operation.js";
import { relativeServer } from "../model/relative-server.js";
import type { ScopeMember } from "../model/scope-parameter.js";
import {
  BASIC,
  isTokenOptional,
  tokenPlace,
  type Keys,
  type TokenPlace,
} from "../model/token-place.js";

export interface PrintedClient {
  readonly text: string;
  /** True when something must be given: a token, keys. */
  readonly needsOptions: boolean;
  /** True when a token may be given. */
  readonly takesToken: boolean;
  /** True when it must be. */
  readonly needsToken: boolean;
  /** What is sent beside the token. */
  readonly keys: Keys;
  /** True when requests may be signed instead. */
  readonly signs: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export function printClient(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
): PrintedClient {
  const { place, keys, diagnostics } = tokenPlace(document, operations);
  const path = relativeServer(document);
  const signs = place !== undefined && isSigned(document);
  const server = document.servers?.[0];
  const scope = scopeOf(operations);
  const service = {
    ...(server ? { server: serverValue(server) } : {}),
    ...(place ? { token: place } : {}),
    ...(scope.size > 0 ? { scope: Object.fromEntries(scope) } : {}),
  };
  const imports = [
    importNames(
      [
        "configureClient",
        "type Client",
        "type CommonOptions",
        ...(signs ? ["type RequestSigner"] : []),
        "type Service",
        ...(place ? ["type TokenSource"] : []),
      ],
      "./runtime/client.js",
    ),
    ...(keys.size > 0 ? [importNames(["withKeys"], "./runtime/token.js")] : []),
  ];
  const constant = [
    assignment("const service: Service", " =", jsonTerm(service)),
    ";",
  ];
  const needsToken =
    place !== undefined && (signs || !isTokenOptional(document, operations));
  const needsOptions = needsToken || areNeeded(keys);
  const optional = needsOptions ? "" : " = {}";
  const head = functionHead(
    "export function createClient",
    [`options: ClientOptions${optional}`],
    "Client",
  );
  const text = [
    imports.map((doc) => printDoc(doc)).join("\n"),
    printDoc(constant),
    ...(keys.size > 0 ? [printDoc(keysConstant(keys))] : []),
    printOptions(
      [...regionMember(server), ...scopeMembers(scope), ...keysMember(keys)],
      place,
      { needsToken, signs },
    ),
    `${printComment({ paragraphs: ["Makes the configuration that every operation takes."] })}${printDoc(head)}\n${printDoc(configured(keys), 1)}\n}`,
  ].join("\n\n");
  return {
    text,
    needsOptions,
    takesToken: place !== undefined,
    needsToken,
    keys,
    signs,
    diagnostics:
      path === undefined ? diagnostics : [...diagnostics, withoutHost(path)],
  };
}

function withoutHost(path: string): Diagnostic {
  return diagnostic(
    "emit/relative-server",
    `The address \`${path}\` has no host; \`createClient\` has to be given one as \`baseUrl\`.`,
    undefined,
    { actual: path },
  );
}

/** Path parameters that the client fills, with the option that each is filled from. */
function scopeOf(
  operations: readonly ClientOperation[],
): ReadonlyMap<string, ScopeMember> {
  const filled = operations
    .flatMap(({ parameters }) => parameters)
    .flatMap(({ name, filledFrom }) =>
      filledFrom ? [[name, filledFrom] as const] : [],
    );
  return new Map(filled);
}

function scopeMembers(scope: ReadonlyMap<string, ScopeMember>): string[] {
  return [...new Set(scope.values())].map((member) => {
    const names = [...scope].flatMap(([name, filledFrom]) =>
      filledFrom === member ? [`\`{${name}}\``] : [],
    );
    return (
      commentLine(`Fills ${names.join(" and ")} where a call leaves it out.`) +
      `  readonly ${member}?: string;`
    );
  });
}

function printOptions(
  common: readonly string[],
  place: TokenPlace | undefined,
  { needsToken, signs }: Pick<PrintedClient, "needsToken" | "signs">,
): string {
  const token = place
    ? [
        commentLine(
          `${sentIn(place)}${place.prefix === BASIC ? ", as `Basic` has it: user and password with a colon between, in base64" : ""}.`,
        ) + `  readonly token${needsToken ? "" : "?"}: TokenSource;`,
      ]
    : [];
  if (!signs) return printInterface("ClientOptions", [...common, ...token]);
  const signer = [
    commentLine(
      "Signs requests with an access key instead: what `signing` of `./signing` makes.",
    ) + "  readonly credentials: RequestSigner;",
  ];
  const withToken = [...common, ...token, "  readonly credentials?: never;"];
  const signed = [...common, ...signer, "  readonly token?: never;"];
  return [
    printInterface("TokenClientOptions", withToken),
    printInterface("SigningClientOptions", signed),
    "/** One way of authentication. */\nexport type ClientOptions = TokenClientOptions | SigningClientOptions;",
  ].join("\n\n");
}

function keysConstant(keys: Keys): Doc {
  const places = [...keys].map(([name, { place }]) => [name, place] as const);
  const value = jsonTerm(Object.fromEntries(places));
  return [assignment("const keyPlaces", " =", value), " as const;"];
}

function configured(keys: Keys): Doc {
  const call = ["service", "options"];
  return keys.size === 0
    ? returnCall("configureClient", ...call)
    : returnCall(
        "withKeys",
        callOf("configureClient", ...call),
        "keyPlaces",
        "options.keys",
      );
}

function keysMember(keys: Keys): string[] {
  if (keys.size === 0) return [];
  const members = [...keys].map(([name, { place, required }]) => {
    const comment = printComment({ paragraphs: [`${sentIn(place)}.`] }, 2);
    return `${comment}    readonly ${propertyName(name)}${required ? "" : "?"}: TokenSource;`;
  });
  const comment = commentLine(
    "Sent beside the token, where that is not enough.",
  );
  return [
    `${comment}  readonly keys${areNeeded(keys) ? "" : "?"}: {\n${members.join("\n")}\n  };`,
  ];
}

/** True where some key must be given. */
function areNeeded(keys: Keys): boolean {
  return [...keys.values()].some(({ required }) => required);
}

function sentIn({ in: place, name }: TokenPlace): string {
  const part = place === "header" ? "header" : "query parameter";
  return `Sent in the ${part} \`${oneLine(name)}\``;
}

function printInterface(name: string, members: readonly string[]): string {
  return members.length === 0
    ? `export type ${name} = CommonOptions;`
    : `export interface ${name} extends CommonOptions {\n${members.join("\n")}\n}`;
}

function regionMember(server: Server | undefined): string[] {
  const regions = server?.variables?.region?.enum ?? [];
  if (regions.length === 0) return [];
  const values = unionOf(
    regions.map((region) => word(stringLiteral(String(region)))),
  );
  const open = unionOf([values, word("(string & {})")]);
  const member = ["readonly region?", typeAnnotation(open), ";"];
  return [
    commentLine("Fills `{region}` in the documented address.") +
      printDoc(member, 1),
  ];
}

function commentLine(text: string): string {
  return printComment({ paragraphs: [text] }, 1);
}

function serverValue(server: Server): object {
  const variables = Object.entries(server.variables ?? {}).map(
    ([name, variable]) => [name, variable.default] as const,
  );
  return {
    url: server.url,
    ...(variables.length > 0
      ? { variables: Object.fromEntries(variables) }
      : {}),
  };
}

/** True for a document that takes signatures of an access key, by the extension that our contracts have. */
function isSigned(document: OpenApiDocument): boolean {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  return schemes.some((node) => {
    const scheme = resolve<SecurityScheme>(document, node);
    return scheme?.["x-doc-signature"] === "SDK-HMAC-SHA256";
  });
}
