/** The examples of an operation's page: request lines and JSON in code blocks, alone, together or as list items. */
import type {
  SampleJson,
  SampleOperation,
  SampleResponse,
} from "../sample/service-sample.js";
import type { PageStyle } from "../style/page-style.js";
import { damageJson } from "./damage-json.js";
import { line, marker, orNone } from "./write-lines.js";
import type { WrittenBlock } from "./written-page.js";

interface ExampleContext {
  readonly operation: SampleOperation;
  readonly style: PageStyle;
}

/** Below the heading of request examples. */
export function requestExamples(
  context: ExampleContext,
): readonly WrittenBlock[] {
  const { operation, style } = context;
  const { method, path, requestExample } = operation;
  const target = `${method} https://{endpoint}${path}`;
  const json =
    requestExample === undefined ? undefined : print(requestExample, style);
  switch (style.examples) {
    case "json":
      return json === undefined
        ? orNone([], style)
        : [{ kind: "code", text: json }];
    case "request-line":
      return [{ kind: "code", text: target }];
    case "request-line-json":
      return [{ kind: "code", text: withPayload(target, json) }];
    case "list-items": {
      const said = style.language === "en" ? "Working on a lamp" : "操作一盏灯";
      return [
        {
          kind: "list",
          items: [
            [line(said), { kind: "code", text: withPayload(target, json) }],
          ],
        },
      ];
    }
  }
}

function withPayload(target: string, json: string | undefined): string {
  return json === undefined ? target : `${target}\n\n${json}`;
}

/** Below the heading of response examples. */
export function responseExamples(
  context: ExampleContext,
): readonly WrittenBlock[] {
  const { operation, style } = context;
  const shown =
    style.statusMarker === "none"
      ? operation.responses.slice(0, 1)
      : operation.responses;
  const blocks = shown.flatMap(
    ({ status, example }: SampleResponse): readonly WrittenBlock[] =>
      example === undefined
        ? []
        : [
            ...marker(status, style),
            { kind: "code", text: print(example, style) },
          ],
  );
  return orNone(blocks, style);
}

function print(value: SampleJson, { exampleDamages = [] }: PageStyle): string {
  const json = JSON.stringify(value, undefined, 2);
  const damage = exampleDamages[json.length % exampleDamages.length];
  return damage ? damageJson(json, damage) : json;
}
