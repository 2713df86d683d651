/** What must hold of every output, whatever was read: said once, for all tests of this folder. */
import { load } from "cheerio";
import * as assert from "uvu/assert";
import type { Run } from "../cli/sample-project.js";

/** All but line break and tab; and what turns the direction of writing. */
export const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A command ended as commands end, and printed nothing that a terminal obeys. */
export function assertTame({ exit, out, talk }: Run, what: string): void {
  assert.ok([0, 1, 2, 3].includes(exit), `${what} ended with ${exit}: ${talk}`);
  for (const text of [out, talk]) {
    const found = CONTROLS.exec(text);
    const code = found?.[0].charCodeAt(0).toString(16);
    assert.not.ok(
      found,
      `${what} prints U+${code}: ${JSON.stringify(text.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 20))}`,
    );
  }
}

/** Elements that load or run something, beside our own scripts and styles. */
const FORBIDDEN =
  "iframe, object, embed, base, svg, math, img, video, audio, portal, meta[http-equiv=refresh]";

/** A page of HTML holds the scripts that we put there and nothing else that runs, or that asks a network. */
export function assertPlainHtml(text: string, what: string): void {
  const page = load(text);
  assert.is(
    page(FORBIDDEN).not("svg[aria-hidden]").length,
    0,
    `${what} embeds something`,
  );
  for (const element of page("*").toArray()) {
    const attributes = "attribs" in element ? element.attribs : {};
    for (const [name, value] of Object.entries(attributes)) {
      assert.not.match(name, /^on/i, `${what} has ${name}`);
      if (!/^(?:href|src|action|formaction|xlink:href)$/i.test(name)) continue;
      assert.not.match(value, /^\s*(?:javascript|data|vbscript|file):/i, what);
      if (name === "src") assert.not.match(value, /^(?:[a-z]+:)?\/\//i, what);
    }
  }
  const scripts = page("script")
    .toArray()
    .map((script) => page(script).text())
    .filter(
      (_text, at) => page("script").eq(at).attr("type") !== "application/json",
    );
  for (const script of scripts) assert.not.match(script, /pwned/, what);
}

const WATCHED = [Object, Array, Function, String, Number, RegExp, Map, Promise];

function prototypeMembers(): readonly (readonly PropertyKey[])[] {
  return WATCHED.map(({ prototype }) => Reflect.ownKeys(prototype as object));
}

/** Calls `use`, after which everybody's prototypes and globals are as before. */
export async function assertUnpolluted(
  use: () => Promise<void>,
): Promise<void> {
  const before = prototypeMembers();
  await use();
  assert.equal(prototypeMembers(), before);
  assert.not.ok("polluted" in {});
  assert.not.ok("pwned" in globalThis);
}
