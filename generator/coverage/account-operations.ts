/** The operations and status codes that a page states, and what the contract made of them. */
import { lookUp } from "../contract/access/resolve.js";
import type { PageUri } from "../page/page-model.js";
import type {
  OperationAccount,
  OperationFate,
  StatusAccount,
} from "./account.js";
import {
  below,
  type ContractPlaces,
  type OperationPlace,
  placeKey,
} from "./contract-places.js";
import type { PageContext } from "./page-context.js";

/** The operations of a contract by method and path, parameter names aside. */
export function operationsByIdentity({
  operations,
}: ContractPlaces): ReadonlyMap<string, OperationPlace> {
  return new Map(
    operations.map((place) => [identityOf(place.method, place.path), place]),
  );
}

/** `POST /v2/{}/desktops`: what makes two operations one. */
export function identityOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
}

/** Accounts for every method and path of the page. */
export function accountOperations(
  context: PageContext,
  known: ReadonlyMap<string, OperationPlace>,
  modelled: ReadonlySet<string>,
): OperationAccount[] {
  return context.page.uris.map((uri) => {
    const identity = identityOf(uri.method, uri.path);
    const place = known.get(identity);
    return {
      method: uri.method,
      path: uri.path,
      ...uri.position,
      fate: place
        ? placedFate(uri, place, context)
        : absentFate(modelled.has(identity), context),
    };
  });
}

/** Identities of the operations of the service model. */
export function modelledIdentities({
  model,
}: PageContext["build"]): ReadonlySet<string> {
  return new Set(
    model.operations.map(({ method, path }) => identityOf(method, path)),
  );
}

function placedFate(
  { position }: PageUri,
  { entry, pointer }: OperationPlace,
  { page }: PageContext,
): OperationFate {
  const [origin] = entry.occurrences;
  const isOrigin =
    origin &&
    placeKey(origin.page, origin.line, origin.column) ===
      placeKey(page.page.id, position.line, position.column);
  return { kind: isOrigin ? "operation" : "merged", pointer };
}

/** What the model has must be in the contract; what it lacks belongs to another service. */
function absentFate(
  isModelled: boolean,
  { page, diagnostics }: PageContext,
): OperationFate {
  const why = diagnostics
    .of(page.page.file)
    .find(({ code }) => code === "contract/duplicate-operation");
  if (why) return { kind: "diagnostic", code: why.code, message: why.message };
  return { kind: isModelled ? "unaccounted" : "other service" };
}

/** Accounts for every status code that the page documents. */
export function accountStatusCodes(context: PageContext): StatusAccount[] {
  const { page, operations, build, pageReason } = context;
  return page.statusCodes.map(({ status }): StatusAccount => {
    const pointers = operations
      .map(({ pointer }) => below(pointer, "responses", status))
      .filter(
        (place) => lookUp(build.contract.document, `#${place}`) !== undefined,
      );
    if (pointers.length > 0)
      return { status, fate: { kind: "response", pointers } };
    if (pageReason)
      return { status, fate: { kind: "left out", reason: pageReason.message } };
    return page.uris.length > 0
      ? { status, fate: { kind: "unaccounted" } }
      : {
          status,
          fate: {
            kind: "left out",
            reason: "The page documents no operation.",
          },
        };
  });
}
