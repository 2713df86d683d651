/**
 * Who imports one operation carries that operation, its schemas and the runtime: what a bundler makes of clients small
 * and large, and how much it weighs. `bundle-sizes.json` holds the figures; `npm run accept` takes new ones.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadDocument } from "../../generator/contract/access/load.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import type { EmitResult } from "../../generator/emit/emit-options.js";
import { emit, textOf } from "../emit/client-build.js";
import { stressDocument } from "../emit/stress-document.js";
import { projectRoot } from "../project-root.js";
import { bundleClient, sizeOf, type BundleSize } from "./bundle-client.js";

interface Client {
  readonly name: string;
  readonly document: () => Promise<OpenApiDocument>;
  /** Is not on every machine. */
  readonly file?: string;
}

const reference = process.env["HELPSPEC_REFERENCE"];
const VENDOR = path.join(
  reference ?? "no reference",
  "definitions/elb/revision.json",
);

async function read(file: string): Promise<OpenApiDocument> {
  const { document } = await loadDocument(readFileSync(file, "utf8"), file);
  if (!document) throw new Error(`${file} is no document`);
  return document;
}

const CONTRACTS = path.join(projectRoot, "spec/openapi");

const CLIENTS: readonly Client[] = [
  {
    name: "workspace, 3 operations",
    document: () => read(path.join(CONTRACTS, "workspace.json")),
  },
  {
    name: "a hundred unkind operations",
    document: () => Promise.resolve(stressDocument()),
  },
  {
    name: "the vendor's load balancer",
    file: VENDOR,
    document: () => read(VENDOR),
  },
];

interface Emitted {
  readonly function: string;
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** The operations of a client, as its code has them. */
function operationsIn(client: EmitResult): Emitted[] {
  const found = textOf(client, "operations.ts").matchAll(
    /^const (\S+)Operation: Operation =\s+\{\s+id:\s+(".*"),\s+method: "(\w+)",\s+path:\s+(".*"),$/gm,
  );
  return [...found].map(([, name = "", id = "", method = "", at = ""]) => ({
    function: name,
    id: JSON.parse(id) as string,
    method,
    path: JSON.parse(at) as string,
  }));
}

/** The first, one in the middle and the last. */
function someOf<T>(items: readonly T[]): T[] {
  const places = [0, items.length >> 1, items.length - 1];
  return items.filter((_, index) => places.includes(index));
}

/** Names at the top of a bundle, the operation's own aside. */
function declaredIn(bundle: string): Set<string> {
  const found = bundle.matchAll(
    /^(?:async )?(?:function\*?|var|class) (\S+?)[ (]/gm,
  );
  const names = [...found].map(([, name = ""]) => name);
  return new Set(names.filter((name) => !name.endsWith("Operation")));
}

const importOf = (name: string) =>
  `export { createClient, ${name} } from "./index.js";`;

const PARTS: Readonly<Record<string, string>> = {
  "the client alone": 'export { createClient } from "./index.js";',
  "everything but the class": 'export * from "./index.js";',
  "the class": 'export * from "./class.js";',
};

for (const { name, document, file } of CLIENTS) {
  if (file !== undefined && !existsSync(file)) {
    console.log(`skipped: bundles of ${name} (HELPSPEC_REFERENCE is not set)`);
    test.skip(`bundles of ${name}`);
    continue;
  }
  const emitted = document().then((given) => emit(given));

  test(`${name}: one operation brings nothing of the others`, async () => {
    const client = await emitted;
    const all = operationsIn(client);
    assert.is(all.length, client.operations);
    for (const own of someOf(all)) {
      const bundle = await bundleClient(client.files, importOf(own.function));
      for (const other of all) {
        const isOwn = other === own;
        const marks = [
          `id: ${JSON.stringify(other.id)}`,
          `function ${other.function}(`,
          `var ${other.function}Operation =`,
        ];
        for (const mark of marks) {
          assert.is(bundle.includes(mark), isOwn, `${own.id}: ${mark}`);
        }
        if (isOwn) continue;
        assert.not(bundle.includes(`${other.function}InputRules`), other.id);
      }
      assert.not(bundle.includes("SDK-HMAC-SHA256"), "the signer");
      assert.not(/from "node:|require\(/.test(bundle), "modules of Node");
    }
  });

  test(`${name}: one operation brings what it brings in a client of its own`, async () => {
    const client = await emitted;
    const given = await document();
    for (const own of someOf(operationsIn(client))) {
      const alone = await emit(given, {
        include: ({ method, path: at }) =>
          method.toUpperCase() === own.method && at === own.path,
      });
      const [there, ...others] = operationsIn(alone);
      assert.is(others.length, 0);
      // It may have a plainer name where no other claims it.
      const entry = importOf(`${there?.function} as ${own.function}`);
      const lone = declaredIn(await bundleClient(alone.files, entry));
      const whole = await bundleClient(client.files, importOf(own.function));
      const surplus = [...declaredIn(whole)].filter((one) => !lone.has(one));
      // A schema that other requests hold as well has a fast check and tells its errors, by means of the runtime.
      const means = ["checks", "tell"].map((file) =>
        textOf(client, `runtime/${file}.ts`),
      );
      const unexplained = surplus.filter(
        (one) =>
          !/^is\P{Ll}|^find\P{Ll}.*Errors\d*$|(?:Pattern|Members)\d*$/u.test(
            one,
          ) && !means.some((text) => text.includes(`export function ${one}(`)),
      );
      assert.ok(lone.size > 50);
      assert.equal(unexplained, []);
    }
  });

  test(`${name}: what nobody uses is nowhere, and the class has everything`, async () => {
    const client = await emitted;
    const unused = [
      'import "./index.js";',
      'import * as all from "./index.js";',
      'import "./class.js";',
    ];
    for (const entry of unused) {
      const kept = await bundleClient(client.files, entry, { minify: true });
      assert.is(kept.trim(), "", entry);
    }
    const whole = await bundleClient(
      client.files,
      'export * from "./class.js";',
    );
    for (const { id } of operationsIn(client)) {
      assert.ok(whole.includes(`id: ${JSON.stringify(id)}`), id);
    }
  });

  test(`${name}: sizes are as accepted`, async () => {
    const client = await emitted;
    const sizes: Record<string, BundleSize> = {};
    const entries = {
      ...PARTS,
      ...Object.fromEntries(
        someOf(operationsIn(client)).map(({ function: name }) => [
          name,
          importOf(name),
        ]),
      ),
    };
    for (const [part, entry] of Object.entries(entries)) {
      const bundle = await bundleClient(client.files, entry, { minify: true });
      sizes[part] = sizeOf(bundle);
    }
    compareWithAccepted(name, sizes);
  });
}

type Accepted = Readonly<Record<string, Readonly<Record<string, BundleSize>>>>;

const FIGURES = path.join(projectRoot, "test/runtimes/bundle-sizes.json");

/** A change of a sentence passes; a schema or a part of the runtime more does not. */
const TOLERANCE = 0.01;

function compareWithAccepted(
  name: string,
  sizes: Readonly<Record<string, BundleSize>>,
): void {
  const accepted = JSON.parse(readFileSync(FIGURES, "utf8")) as Accepted;
  if (process.env["HELPSPEC_ACCEPT"] === "1") {
    const text = JSON.stringify({ ...accepted, [name]: sizes }, null, 2);
    writeFileSync(FIGURES, `${text}\n`);
    return;
  }
  const wanted = accepted[name] ?? {};
  assert.equal(Object.keys(sizes), Object.keys(wanted));
  for (const [part, { minified, gzip }] of Object.entries(sizes)) {
    const before = wanted[part] ?? { minified: 0, gzip: 0 };
    const told = `${part}: ${minified} bytes, ${gzip} as gzip; accepted are ${before.minified} and ${before.gzip}`;
    assert.ok(isNear(minified, before.minified), told);
    assert.ok(isNear(gzip, before.gzip), told);
  }
}

/** Neither more nor much less: figures that are too high would hide what grows next. */
function isNear(actual: number, accepted: number): boolean {
  return Math.abs(actual - accepted) <= accepted * TOLERANCE;
}

test.run();
