/** Examples and example calls of an operation. Input: the operation; output: highlighted code with its title. */
import { printCall } from "../emit/usage/client-calls.js";
import type { Html } from "../report/html-text.js";
import { callInput, exampleBody } from "./call-input.js";
import { curlCommand } from "./curl-command.js";
import { highlight, type Language } from "./highlight.js";
import type { PlacedOperation, PlacedService } from "./place-services.js";
import {
  exampleText,
  readExamples,
  type ShownExample,
} from "./read-examples.js";
import { isShallow, type Node } from "./read-value.js";

export interface CodeView {
  readonly title: string;
  readonly description: string;
  readonly code: Html;
  readonly isOpen: boolean;
}

export interface ExamplesView {
  readonly usage: readonly CodeView[];
  readonly requestExamples: readonly CodeView[];
  readonly responseExamples: readonly CodeView[];
}

export function examplesView(
  service: PlacedService,
  operation: PlacedOperation,
): ExamplesView {
  const { document } = service;
  const requestExamples = (operation.body?.media ?? []).flatMap(
    ({ type, node }) => shownExamples(service, node, type),
  );
  const responseExamples = operation.responses.flatMap(({ status, media }) =>
    media.flatMap(({ type, node }) =>
      readExamples(document, node).map((example) =>
        codeOfExample(example, type, titleOfAnswer(status, example)),
      ),
    ),
  );
  return {
    usage: operation.isWebhook ? [] : usageViews(service, operation),
    requestExamples: openFirst(requestExamples),
    responseExamples: openFirst(responseExamples),
  };
}

function titleOfAnswer(status: string, { title }: ShownExample): string {
  return title === "Example" ? status : `${status}: ${title}`;
}

function shownExamples(
  { document }: PlacedService,
  media: Node,
  type: string,
): CodeView[] {
  return readExamples(document, media).map((example) =>
    codeOfExample(example, type, example.title),
  );
}

function codeOfExample(
  { description, value }: ShownExample,
  type: string,
  title: string,
): CodeView {
  const isJson = typeof value !== "string" || /json/i.test(type);
  const text =
    typeof value === "string" && /json/i.test(type)
      ? JSON.stringify(value)
      : exampleText(value);
  return {
    title,
    description,
    code: highlight(text, isJson ? "json" : "text"),
    isOpen: false,
  };
}

function openFirst(views: readonly CodeView[]): readonly CodeView[] {
  return views.map((view, at) => ({ ...view, isOpen: at === 0 }));
}

/** The call as curl, and as the TypeScript client has it. */
function usageViews(
  { document, given }: PlacedService,
  operation: PlacedOperation,
): CodeView[] {
  const { media, parameters, key } = operation;
  const body = media && exampleBody(document, media.node);
  const isDeep = body !== undefined && !isShallow(body.value);
  const input = callInput(document, parameters, isDeep ? {} : body?.value);
  const note =
    body?.isMade === true
      ? "No example is documented: this one has the required fields only."
      : "";
  const view = (title: string, text: string, language: Language): CodeView => ({
    title,
    description: note,
    code: highlight(text, language),
    isOpen: true,
  });
  const call = given.calls?.calls.get(key);
  const variants = (call?.variants ?? []).map(
    ({ functionName }) => functionName,
  );
  return [
    view("curl", curlCommand(document, operation, input), "shell"),
    ...(given.calls && call
      ? [
          {
            ...view(
              "TypeScript",
              printCall(call, given.calls, input),
              "typescript",
            ),
            ...(variants.length > 0 && {
              description: `For one of several bodies: ${variants.join(", ")}.`,
            }),
          },
        ]
      : []),
  ];
}
