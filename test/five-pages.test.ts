/**
 * The five committed pages in other languages and formats say the same contract, descriptions aside. Set aside are only
 * texts for people that stand on both sides and differ, and, in Chinese, names of values that are made from such a text.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  type NameLedger,
  parseLedger,
} from "../generator/contract/name-ledger.js";
import type { OpenApiDocument } from "../generator/contract/openapi.js";
import type { Change } from "../generator/diff/change.js";
import { compareDocuments } from "../generator/diff/compare-documents.js";
import type { PageModel } from "../generator/page/page-model.js";
import { buildService, readPage } from "../generator/pipeline.js";
import { formatChange } from "../generator/report/format-changes.js";
import { projectRoot } from "./project-root.js";

interface Version {
  readonly title: string;
  readonly folder: string;
  readonly extension: string;
  readonly language: "en" | "zh";
  /** Words that every page of the version has and the English HTML has not. */
  readonly marks: RegExp;
}

const VERSIONS: readonly Version[] = [
  {
    title: "English Markdown with GFM tables",
    folder: "en-gfm",
    language: "en",
    extension: "md",
    marks: /^#### Request Parameters$[^]*^\|:---\|:---\|/m,
  },
  {
    title: "Chinese HTML",
    folder: "zh-html",
    language: "zh",
    extension: "html",
    marks: /<h4 class="sectiontitle">请求参数<\/h4>[^]*<p>是否必选<\/p>/,
  },
  {
    title: "Chinese Markdown with HTML tables",
    folder: "zh-html-tables",
    language: "zh",
    extension: "md",
    marks:
      /^## (?:\*\*)?URI[^]*\\\{project\\_id\\\}[^]*^\*\*表 1\*\* {2}路径参数$/m,
  },
  {
    title: "Chinese Markdown with GFM tables",
    folder: "zh-gfm",
    language: "zh",
    extension: "md",
    marks: /^#### 请求参数$[^]*^\|参数\|是否必选\|[^]*^表\d+响应Body参数$/m,
  },
];

/** Pages by handbook, and how many rows their parameter tables have. */
const PAGES: readonly {
  readonly handbook: string;
  readonly name: string;
  readonly rows: number;
}[] = [
  { handbook: "api-workspace", name: "CreateDesktopBatchOrder", rows: 70 },
  { handbook: "api-workspace", name: "CreateDesktopPoolChangeOrder", rows: 70 },
  { handbook: "api-workspace", name: "CreateOrder", rows: 174 },
  { handbook: "api-workspace", name: "CreateOrder_0", rows: 45 },
  { handbook: "api-secmaster", name: "UpdateSubscriptionOrder", rows: 22 },
];

const SERVICES: readonly {
  readonly name: string;
  readonly handbook: string;
  readonly paths: RegExp;
}[] = [
  { name: "workspace", handbook: "api-workspace", paths: /^\/v2\// },
  { name: "workspaceapp", handbook: "api-workspace", paths: /^\/v1\// },
  { name: "secmaster", handbook: "api-secmaster", paths: /^\// },
];

/** Texts for people; every other keyword is a fact. */
const TEXT_KEYWORDS: ReadonlySet<string> = new Set([
  "description",
  "summary",
  "x-enum-descriptions",
]);

type Pages = ReadonlyMap<string, PageModel>;

/** Reads one version; its pages differ in nothing but text and file, so that tags come from paths on both sides. */
function readVersion(
  fileOf: (page: (typeof PAGES)[number]) => string,
  edit = (text: string) => text,
): Pages {
  return new Map(
    PAGES.map((page) => {
      const file = fileOf(page);
      const text = readFileSync(path.join(projectRoot, file), "utf8");
      const { handbook, name } = page;
      const source = {
        kind: "page-source",
        page: { id: `${handbook}/${name}`, file, name, handbook },
        text: edit(text),
        sha256: "",
      } as const;
      return [name, readPage(source)];
    }),
  );
}

const english = readVersion(
  ({ handbook, name }) => `spec/pages/${handbook}/${name}.html`,
);

function ledgerOf(service: string): NameLedger {
  const file = path.join(projectRoot, "spec/names", `${service}.json`);
  const ledger = parseLedger(readFileSync(file, "utf8"));
  if (!ledger) throw new Error(`${file} is no ledger`);
  return ledger;
}

function contractOf(
  pages: Pages,
  service: (typeof SERVICES)[number],
): OpenApiDocument {
  const ofHandbook = PAGES.filter((page) => page.handbook === service.handbook);
  const { contract } = buildService(
    ofHandbook.flatMap(({ name }) => pages.get(name) ?? []),
    {
      name: service.name,
      title: service.name,
      servers: [],
      owns: (operation) => service.paths.test(operation),
      ledger: ledgerOf(service.name),
    },
  );
  return contract.document;
}

/** True for a text that is said in other words. */
function isOtherWording(change: Change): boolean {
  return (
    change.kind === "changed" &&
    change.element === "description" &&
    TEXT_KEYWORDS.has(change.keyword ?? "")
  );
}

/** True for the name of a value that was made from its English meaning; Chinese meanings make none. */
function isNameFromText(change: Change): boolean {
  return change.kind === "removed" && change.keyword === "x-enum-varnames";
}

for (const version of VERSIONS) {
  const { folder, extension } = version;
  const pages = readVersion(
    ({ name }) => `test/fixtures/five-pages/${folder}/${name}.${extension}`,
  );

  test(`${version.title}: the pages are of this version`, () => {
    for (const { name } of PAGES) {
      const file = `test/fixtures/five-pages/${folder}/${name}.${extension}`;
      const text = readFileSync(path.join(projectRoot, file), "utf8");
      assert.match(text, version.marks, name);
      assert.is(pages.get(name)?.apiName, name.replace(/_0$/, ""), name);
    }
  });

  test(`${version.title}: every row is read, nothing is reported`, () => {
    assert.equal(
      PAGES.map(({ name }) => {
        const page = pages.get(name);
        const rows = page?.tables.reduce(
          (sum, one) => sum + one.rows.length,
          0,
        );
        return { name, rows, diagnostics: page?.diagnostics };
      }),
      PAGES.map(({ name, rows }) => ({
        name,
        rows,
        diagnostics: english.get(name)?.diagnostics,
      })),
    );
  });

  for (const service of SERVICES) {
    test(`${version.title}: ${service.name} has the contract of the English HTML`, () => {
      const base = contractOf(english, service);
      const changes = compareDocuments(base, contractOf(pages, service));
      assert.equal(
        changes
          .filter((one) => !isOtherWording(one))
          .filter((one) => version.language === "en" || !isNameFromText(one))
          .map(formatChange),
        [],
      );
    });
  }
}

for (const { title, folder, language } of VERSIONS) {
  if (!folder.endsWith("gfm")) continue;
  test(`${title}: without bold words lists of values get lost, and none gets wrong`, () => {
    const pages = readVersion(
      ({ name }) => `test/fixtures/five-pages/${folder}/${name}.md`,
      (text) => text.replace(/^\|.*$/gm, (row) => row.replaceAll("**", "")),
    );
    const changes = SERVICES.flatMap((service) =>
      compareDocuments(
        contractOf(english, service),
        contractOf(pages, service),
      ).filter((one) => !isOtherWording(one)),
    ).filter((one) => language === "en" || !isNameFromText(one));
    assert.equal(
      changes.map(({ kind, element }) => `${element} ${kind}`),
      changes.map(() => "enum removed"),
    );
    assert.ok(changes.length < 10, changes.map(formatChange).join("\n"));
  });
}

/** An English contract with other words, with another fact, and without a text. */
const EDITS: readonly {
  readonly title: string;
  readonly edit: (document: string) => string;
  readonly isAside: boolean;
}[] = [
  {
    title: "a description in other words",
    edit: (text) => text.replace('"Project ID."', '"Id of the project."'),
    isAside: true,
  },
  {
    title: "the meaning of a value in other words",
    edit: (text) => text.replace('"adds a disk"', '"attaches a disk"'),
    isAside: true,
  },
  {
    title: "a description less",
    edit: (text) => text.replace('"description":"Project ID.",', ""),
    isAside: false,
  },
  {
    title: "a value less",
    edit: (text) => text.replace('"EXTEND_VOLUME",', ""),
    isAside: false,
  },
  {
    title: "another default",
    edit: (text) => text.replace('"default":"custom"', '"default":"console"'),
    isAside: false,
  },
  {
    title: "another permission",
    edit: (text) => text.replace("bss:order:update", "bss:order:list"),
    isAside: false,
  },
];

for (const { title, edit, isAside } of EDITS) {
  test(`set aside: ${title}: ${isAside ? "yes" : "no"}`, () => {
    const base = contractOf(english, SERVICES[0]!);
    const text = JSON.stringify(base);
    assert.is.not(edit(text), text);
    const revision = JSON.parse(edit(text)) as OpenApiDocument;
    const changes = compareDocuments(base, revision);
    assert.ok(changes.length > 0);
    assert.is(changes.every(isOtherWording), isAside);
  });
}

test.run();
