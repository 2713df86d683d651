/** The light tree against cheerio's: the same parser, so the same elements and texts, whatever the markup. */
import { load } from "cheerio/slim";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  type HtmlNode,
  attributeOf,
  parseTree,
} from "../../generator/document/html/html-tree.js";

const ATTRIBUTES = [
  "id",
  "name",
  "href",
  "class",
  "rowspan",
  "colspan",
] as const;

const PAGES: readonly (readonly [title: string, html: string])[] = [
  ["entities in text", "<p>a &amp; b &lt;c&gt; &#65;&#x42; &nbsp;</p>"],
  ["entities without an end", "<p>&amp &lt&ltx &notit; &am</p>&am"],
  ["ampersands that are none", "a && b &&amp; &; &#; &#x; &unknown;"],
  ["an entity at a tag", "&lt<b>&amp</b>&gt"],
  ["signs that open no tag", "a < b &amp; c << d <"],
  [
    "entities in attributes",
    `<a href="?a=1&amp;b=2&copy=3" name='"&quot;x' id=a"b'&amp;c class="&lt">x</a>`,
  ],
  ["an attribute twice", `<a id="a" id="b">x</a>`],
  ["an attribute twice, in two spellings", `<a ID=a id="b" name="c" NAME=d>x`],
  ["attributes without blanks", `<td id="a"class="b"rowspan="2"/colspan="3">x`],
  ["blanks of all kinds", `<td\n id="a"\t\r\n\fclass="b"\v name="c" >x`],
  ["blanks at the sign", `<td id = "a" class= "b" name ="c" href="d">x`],
  ["plain attributes and others", `<td id="a" class=b name='c' href="d" e>x`],
  ["attributes of a script", `<script id="a" class="b"><p id="c"></script>x`],
  ["an end between attributes", `<p>a<td id="b" class="c" `],
  ["an end in a name", `<p>a<td id="b" cla`],
  ["a quote that is not closed", `<p>a<td id="b" class="c>d<p>e`],
  ["a title", "<title>a <b> &amp; c</title><p>x</p>"],
  ["scripts and text areas", "<script>a<b&amp;</script><textarea>&lt;<p>"],
  ["tags that close others", "<p>a<p>b<table><tr><td>c<td>d<tr><th>e</table>"],
  ["end tags without a start", "a</p>b</td></table></br>c"],
  ["void elements", "<br>a<hr/>b<img src=x>c<input></input>"],
  ["foreign elements", "<svg><g/><title><p/>x</title></svg><p/>y"],
  ["comments between texts", "a<!-- b -->c<![CDATA[d]]>e<?f?>g<!h>i"],
  ["capitals", "<DIV ID=a><P CLASS=b>x</P></DIV>"],
  ["an end in a tag's name", "<p>a<tab"],
  ["an end in a tag", '<p>a<td id="b" class="c'],
  ["an end in a comment", "<p>a<!-- b"],
  ["an end in an entity", "<p>a &am"],
  ["names of objects' own", `<a constructor="x" __proto__="y" id="z">x</a>`],
];

interface DomNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly DomNode[];
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
}

type Outline = readonly (
  | readonly [text: string, start: number]
  | { readonly element: readonly unknown[]; readonly children: Outline }
)[];

function outlineOfDom(nodes: readonly DomNode[]): Outline {
  return nodes.flatMap((node): Outline => {
    if (node.type === "text") return [[node.data ?? "", node.startIndex ?? 0]];
    if (node.attribs === undefined) return [];
    const { name, attribs, startIndex, endIndex, children = [] } = node;
    const values = ATTRIBUTES.map((key) => attribs[key]);
    const element = [name, startIndex, endIndex, ...values];
    return [{ element, children: outlineOfDom(children) }];
  });
}

function outline(nodes: readonly HtmlNode[]): Outline {
  return nodes.map((node) => {
    if (node.kind === "text") return [node.data, node.start];
    const values = ATTRIBUTES.map((key) => attributeOf(node, key));
    const element = [node.name, node.start, node.end, ...values];
    return { element, children: outline(node.children) };
  });
}

function domOf(html: string): readonly DomNode[] {
  const options = { withStartIndices: true, withEndIndices: true };
  const root = load(html, { xml: { xmlMode: false, ...options } })
    .root()
    .get(0);
  return (root?.children ?? []) as unknown as readonly DomNode[];
}

for (const [title, html] of PAGES) {
  test(title, () => {
    assert.equal(outline(parseTree(html).nodes), outlineOfDom(domOf(html)));
  });
}

test("what concerns the frame is noted, outside of tables only", () => {
  const { frame, stray } = parseTree(
    `<title>T</title><div class="a"><table class="b"><tr><td class="c">x</table></div><tr><td>y`,
  );
  assert.equal(
    frame.map(({ name }) => name),
    ["title", "div"],
  );
  assert.is(stray?.name, "tr");
});

test("nesting without end takes no time without end, and the rest is read", () => {
  const html = `<div>${"<b>".repeat(50_000)}<p id="x">deep</p></div><p id="last">y</p>`;
  const { nodes } = parseTree(html);
  assert.is(nodes.length, 2);
  const last = nodes[1];
  assert.ok(last?.kind === "element" && attributeOf(last, "id") === "last");
});

test.run();
