/** Foreign text as literals, comments and names: it means what it meant, and prettier leaves it alone. */
import * as prettier from "prettier";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fileName } from "../../generator/emit/naming/file-name.js";
import {
  camelCase,
  pascalCase,
} from "../../generator/emit/naming/identifiers.js";
import { NameRegistry } from "../../generator/emit/naming/name-registry.js";
import { printComment } from "../../generator/emit/print/comments.js";
import {
  numberLiteral,
  objectKey,
  propertyName,
  regexLiteral,
  stringLiteral,
} from "../../generator/emit/print/literals.js";
import { widthOf } from "../../generator/emit/print/string-width.js";

const TEXTS = [
  "",
  "plain",
  'say "hi"',
  "it's",
  `"'"`,
  "back\\slash",
  "line\nbreak\r\t",
  "\u2028\u2029\u0000\ufeff",
  "名称",
  "😀",
  "\ud800",
  "e\u0301",
  "`${x}`",
  "*/",
  "</script>",
  "__proto__",
];

function evaluate(code: string): unknown {
  return new Function(`return (${code});`)() as unknown;
}

test("string literals and object keys mean the text", async () => {
  for (const text of TEXTS) {
    const literal = stringLiteral(text);
    assert.is(evaluate(literal), text, text);
    assert.equal(Object.keys(evaluate(`{ ${objectKey(text)}: 1 }`) as object), [
      text,
    ]);
    const code = `const a = { [1]: ${literal}, ${objectKey(text)}: 1 };\n`;
    assert.is(await prettier.format(code, { parser: "typescript" }), code);
    const type = `interface A {\n  ${propertyName(text)}: 1;\n}\n`;
    assert.is(await prettier.format(type, { parser: "typescript" }), type);
  }
});

test("every character that is written as it is has the width that prettier counts", () => {
  for (let unit = 0x20; unit < 0xffff; unit++) {
    const character = String.fromCharCode(unit);
    if (stringLiteral(character) !== `"${character}"`) continue;
    assert.is(
      widthOf(character),
      prettier.util.getStringWidth(character),
      unit.toString(16),
    );
  }
});

test("patterns become literals that match the same", () => {
  for (const [pattern, match, other] of [
    ["^/a/b$", "/a/b", "a/b"],
    ["^\\p{L}+$", "é", "1"],
    ["^[\\w-.]$", "-", "+"],
    ["^😀$", "😀", "😁"],
    ["^\n$", "\n", "n"],
    ["^中$", "中", "x"],
    ["^[\\1-\\37]$", "\u001f", " "],
    ["^\\000$", "\0", "0"],
    ["^([ab])\\1[\\101]$", "aaA", "abA"],
    ["^(?:a)\\1$", "a\u0001", "aa"],
  ] as const) {
    const literal = regexLiteral(pattern) ?? "";
    const regex = evaluate(literal) as RegExp;
    assert.ok(regex.test(match) && !regex.test(other), literal);
    assert.not.match(literal.replace("\\1[", "["), /\\\d/);
  }
  assert.is(regexLiteral("("), undefined);
});

test("numbers", () => {
  for (const value of [0, -1, 1.5, 1e21, 1e-7, Number.MAX_SAFE_INTEGER]) {
    assert.is(evaluate(numberLiteral(value)), value);
  }
});

test("comments cannot end early, hold a foreign tag or a stray separator", () => {
  const comment = printComment({
    paragraphs: ["a */ b\u2028@param x\n\n\n{@link y}", " ", "next"],
    tags: [{ name: "see", text: "http://x/*/\n@evil" }],
  });
  assert.is(
    comment,
    "/**\n * a *\\/ b\n * \\@param x\n *\n * {\\@link y}\n *\n * next\n *\n * @see http://x/*\\/ @evil\n */\n",
  );
  assert.is(
    printComment({ paragraphs: ["@ts-ignore"] }),
    "/** \\@ts-ignore */\n",
  );
  assert.is(printComment({ paragraphs: [" \n"] }), "");
});

const NAMES: readonly [text: string, type: string, value: string][] = [
  ["CreateOrder", "CreateOrder", "createOrder"],
  ["list_volumes", "ListVolumes", "listVolumes"],
  ["URLCheck", "URLCheck", "urlCheck"],
  ["ID", "ID", "id"],
  ["GET /v2/{id}", "GETV2Id", "getv2Id"],
  ["2fa", "_2fa", "_2fa"],
  ["中文 名", "中文名", "中文名"],
  ["😀", "Unnamed", "unnamed"],
];

test("identifiers", () => {
  for (const [text, type, value] of NAMES) {
    assert.is(pascalCase(text), type);
    assert.is(camelCase(text), value);
  }
});

test("names are unique whatever their case, and a thousand equal ones stay quick", () => {
  const registry = new NameRegistry(["Client"]);
  assert.equal(
    ["Order", "order", "ORDER", "client", "delete", "Map"].map((name) =>
      registry.claim(name),
    ),
    ["Order", "order2", "ORDER3", "client2", "delete2", "Map2"],
  );
  const names = Array.from({ length: 5000 }, () => registry.claim("same"));
  assert.is(new Set(names).size, 5000);
});

test("file names", () => {
  assert.equal(
    ["../../Etc Passwd", "WorkspaceApp", "con", "", "中文"].map(fileName),
    ["etc-passwd", "workspace-app", "con-api", "api", "api"],
  );
});

test.run();
