/**
 * Types of what an operation resolves to and of the errors it throws, one member a documented status.
 * Input: the operation; output: terms whose names are those of `models.ts`.
 */
import type {
  ClientOperation,
  ClientResponse,
} from "../model/client-operation.js";
import { isBodiless } from "../../contract/access/bodiless-status.js";
import type { SchemaGraph } from "../model/schema-graph.js";
import { typeOfSchema } from "../models/type-of-schema.js";
import { named, unionOf, word, type TypeTerm } from "../print/type-layout.js";

/** `Result<200, models.Order> | Result<204, undefined>` */
export function resultType(
  operation: ClientOperation,
  graph: SchemaGraph,
): TypeTerm {
  const successes = operation.responses.filter(({ status }) =>
    status.startsWith("2"),
  );
  const fallback = operation.responses.filter(
    ({ status }) => status === "default",
  );
  const documented = successes.length > 0 ? successes : fallback;
  if (documented.length === 0)
    return named("Result", word("number"), word("unknown"));
  return unionOf(
    documented.map((response) =>
      named(
        "Result",
        successStatus(response.status),
        dataType(response, graph),
      ),
    ),
  );
}

function successStatus(status: string): TypeTerm {
  if (/^\d{3}$/.test(status)) return word(status);
  return status === "2XX" ? named("SuccessStatus") : word("number");
}

/** `HttpError<400, models.ErrorBody>` */
export function errorType(
  operation: ClientOperation,
  graph: SchemaGraph,
): TypeTerm {
  const errors = operation.responses.filter(
    ({ status }) => !status.startsWith("2"),
  );
  if (errors.length === 0) return named("HttpError");
  return unionOf(
    errors.map((response) =>
      named(
        "HttpError",
        /^\d{3}$/.test(response.status)
          ? word(response.status)
          : word("number"),
        dataType(response, graph),
      ),
    ),
  );
}

/** What is in the body, as a type; names come from `models.ts`. */
function dataType(response: ClientResponse, graph: SchemaGraph): TypeTerm {
  if (response.kind === "text" && !response.schema) return word("string");
  const sendsNothing = isBodiless(response.status);
  if (!response.schema) return word(sendsNothing ? "undefined" : "unknown");
  const type = typeOfSchema(response.schema, {
    graph,
    direction: "response",
  });
  // HTTP sends no body with these, whatever is documented.
  const body = sendsNothing
    ? unionOf([qualified(type), word("undefined")])
    : qualified(type);
  if (response.kind === "events") {
    return named("AsyncIterable", named("ServerSentEvent", body));
  }
  return response.kind === "records" ? named("AsyncIterable", body) : body;
}

const RUNTIME_NAMES = new Set([
  "AsyncIterable",
  "BinaryBody",
  "Blob",
  "Dictionary",
  "Int64",
  "Kind",
  "Open",
  "Record",
  "ServerSentEvent",
  "WithRequired",
]);

/** A type of `models.ts` as other files name it. */
export function qualified(term: TypeTerm): TypeTerm {
  switch (term.kind) {
    case "word":
      return term;
    case "name": {
      const name = RUNTIME_NAMES.has(term.text)
        ? term.text
        : `models.${term.text}`;
      return named(name, ...(term.args ?? []).map(qualified));
    }
    case "array":
      return { kind: "array", items: qualified(term.items) };
    case "tuple": {
      const { items, rest } = term;
      return {
        ...term,
        items: items.map(qualified),
        ...(rest ? { rest: qualified(rest) } : {}),
      };
    }
    default:
      return { kind: term.kind, members: term.members.map(qualified) };
  }
}
