/**
 * What a style of pages is: choices among the habits that occur, all of them data. A style does not know samples;
 * what its pages cannot say is declared in `losses` and taken off the expectation.
 */
import type { ObjectNaming } from "../sample/generate-service.js";
import type { SampleHabit } from "../sample/sample-habits.js";
import type { SampleScalar } from "../sample/service-sample.js";
import type { DiagnosticCode } from "../../../generator/index.js";
import type { Loss } from "../compare/losses.js";
import type { DescriptionWords } from "./description-words.js";
import type { ExampleDamage } from "../write/damage-json.js";

export type PageFormat = "html" | "markdown-gfm" | "markdown-html-tables";

export type ColumnRole =
  "name" | "type" | "mandatory" | "description" | "default" | "crud";

export interface Column {
  readonly role: ColumnRole;
  readonly label: string;
}

/** What headings call the parts of a page. */
export interface SectionWords {
  readonly function: string;
  readonly uri: string;
  readonly request: string;
  readonly response: string;
  readonly requestExample: string;
  readonly responseExample: string;
  readonly status: string;
  readonly errors: string;
}

export interface TypeWords {
  readonly scalars: Readonly<Record<SampleScalar, string>>;
  /** `Array of strings`; `List<String>`; `String array`, where lists of objects are the first form. */
  readonly lists: "of" | "generic" | "suffix";
  /** True for `Array&nbsp;of&nbsp;Foo&nbsp;objects`. */
  readonly hardBlanks?: true;
  /** True for `Array of Fooobjects`: the blank is missing. */
  readonly glued?: true;
  /** `Foo object`; `Object` alone, whose table is found another way. */
  readonly objects: "named" | "unnamed";
}

export interface CaptionWords {
  readonly path: string;
  readonly query: string;
  readonly header: string;
  readonly body: string;
  readonly response: string;
  /** Caption of a table that lists the fields of `name`; `rows` are the fields that refer to it. */
  readonly object: (
    name: string,
    rows: readonly string[],
    side: "uri" | "request" | "response",
  ) => string | undefined;
  /** "Table 4" or "表 4", with what stands between it and the caption; empty for captions without. */
  readonly number: (at: number) => string;
}

export interface PageStyle {
  readonly title: string;
  readonly format: PageFormat;
  readonly language: "en" | "zh";
  /** How freely objects may be named so that the pages still tell them apart. */
  readonly naming: ObjectNaming;
  /** What the service has beside the usual. */
  readonly habits?: readonly SampleHabit[] | undefined;
  /** The Help Center's whole page, or the article alone. */
  readonly frame: "whole" | "fragment";
  /** `CreateLamp.html`, with the name in the title on Chinese pages, or `en-us_topic_0001.html`. */
  readonly fileNames: "api-name" | "topic";
  /** `list`: the parts of a section are items below a heading. */
  readonly headings: "heading" | "bold" | "line" | "list";
  /** `## **URI**`. */
  readonly boldInHeadings?: true;
  readonly sections: SectionWords;
  /** One heading holds both examples. */
  readonly oneExampleSection?: true;
  readonly columns: {
    readonly uri: readonly Column[];
    readonly request: readonly Column[];
    readonly response: readonly Column[];
  };
  readonly mandatory: {
    readonly yes: string;
    readonly no: string;
    /** For fields that are mandatory under a condition. */
    readonly conditional?: string;
  };
  readonly types: TypeWords;
  readonly captions: CaptionWords;
  /** From a row to its table. */
  readonly links: "type" | "description" | "other-page" | "none";
  readonly reference: (table: string) => readonly [string, string];
  /** Names of anchors: `Page__request_Foo` and `request_Foo`, or one of them. */
  readonly anchors: "both" | "prefixed" | "bare";
  /** How tables of objects follow each other; breadth first where it is left out. */
  readonly tableOrder?: "breadth-first" | "depth-first" | "second-mention";
  /** On a page of structures: anchors stand at headings that name the object, not at tables. */
  readonly headedStructures?: true;
  /** Rows of responses refer to the request's table where both have the object. */
  readonly sharedTables?: true;
  readonly query: "own-table" | "with-path" | "under-request";
  /** Whether the URI shows the query: `{?a,b}`, `?a={a}&b={b}`, `?a=1`. */
  readonly uriQuery: "none" | "template" | "placeholders" | "literal";
  /** The line before the tables of one status; `none` for pages whose tables are all of the success. */
  readonly statusMarker:
    | { readonly text: (status: string) => string; readonly bold: boolean }
    | "none";
  /** A table of all codes, a line "Normal 200", nothing but a link. */
  readonly statusCodes: "table" | "normal-line" | "link";
  readonly statusColumns: readonly [string, string];
  readonly examples:
    "json" | "request-line" | "request-line-json" | "list-items";
  /** What is wrong with the JSON of examples, which take turns. */
  readonly exampleDamages?: readonly ExampleDamage[];
  readonly descriptions: DescriptionWords;
  /** In GFM cells: what stands between the lines of a description. */
  readonly cellBreak: string;
  /** Scalar rows refer to a table of parameters, which makes them no objects. */
  readonly scalarsRefer?: true;
  /** A request line in a code block stands before the tables of the URI. */
  readonly uriExample?: true;
  /** Boxes with notes in cells and between tables. */
  readonly notes?: true;
  /** Tables about something else: versions of the API, states of a lamp. */
  readonly otherTables?: true;
  /** Tables of bodies leave the key around everything to the examples. */
  readonly wrapper?: "in-example";
  readonly losses: readonly Loss[];
  /** What the program has to guess on such pages, and says so. */
  readonly warnings?: readonly DiagnosticCode[];
}
