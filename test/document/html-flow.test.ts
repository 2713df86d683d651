import { test } from "uvu";
import * as assert from "uvu/assert";
import { blocksOf, outline, treeOf } from "./fixture-page.js";

const T = "<table><tr><th>Name</th></tr><tr><td>a</td></tr></table>";

const FLOW: readonly (readonly [title: string, html: string, want: string])[] =
  [
    ["two paragraphs", "<p>One</p><p>Two</p>", "p(One) p(Two)"],
    [
      "text without a paragraph",
      "One<p>Two</p>three",
      "p(One) p(Two) p(three)",
    ],
    ["a line break", "<p>One<br>two<br/> three</p>", "p(One\ntwo\nthree)"],
    ["folded white space", "<p> One\n\t two  </p>", "p(One two)"],
    ["a hard blank", "<p>Array&nbsp;of&#160;X</p>", "p(Array of X)"],
    ["zero-width signs", "<p>na\u200bme\ufeff\u00ad</p>", "p(name)"],
    ["control signs", "<p>na\u0007me\u001f</p>", "p(name)"],
    [
      "entities",
      "<p>&lt;a&gt; &amp;amp; &quot;b&quot;</p>",
      'p(<a> &amp; "b")',
    ],
    ["an empty paragraph", "<p> </p><p>&nbsp;</p>", ""],
    ["a heading", "<h4>URI</h4>", "h4(URI)"],
    ["a heading with a break", "<h4>Status<br>Code</h4>", "h4(Status Code)"],
    ["a bold paragraph", "<p><strong>URI</strong></p>", "b(URI)"],
    ["a paragraph that is partly bold", "<p>See <b>it</b></p>", "p(See it)"],
    ["bold in bold", "<p><b><strong>URI</strong></b></p>", "b(URI)"],
    ["an inline element", "<p>a <span>b</span> <code>c</code></p>", "p(a b c)"],
    ["a power", "<p>up to 2<sup>32</sup></p>", "p(up to 2^32)"],
    ["a bold power", "<p><b>10</b><sup> 6 </sup></p>", "p(10^ 6)"],
    [
      "a footnote",
      "<p>12<sup>[1]</sup>, bell<sup>2</sup></p>",
      "p(12[1], bell2)",
    ],
    [
      "nested lists",
      "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li><p>d</p></li></ul>",
      "ul[p(a) ul[p(b); p(c)]; p(d)]",
    ],
    ["a numbered list", "<ol><li>a</li><li>b</li></ol>", "ol[p(a); p(b)]"],
    ["items that nobody closed", "<ul><li>a<li>b</ul>", "ul[p(a); p(b)]"],
    [
      "a note with a title",
      '<div class="note"><span class="notetitle"> NOTE: </span><div><p>Careful.</p></div></div>',
      "note:NOTE[p(Careful.)]",
    ],
    [
      "a note without a title",
      '<div class="caution"><p>Careful.</p></div>',
      "note:[p(Careful.)]",
    ],
    [
      "a class that only contains the word",
      '<div class="notes">a</div>',
      "p(a)",
    ],
    ["code keeps its lines", "<pre>{\n  1<br>}\n</pre>", "pre({\n  1\n})"],
    [
      "code beside the numbers of its lines",
      "<div><table><tbody><tr><td><div><pre><b>1</b>\n<b>2</b></pre></div></td><td><div><pre><i></i>{\n}</pre></div></td></tr></tbody></table></div>",
      "pre({\n})",
    ],
    [
      "code in a frame",
      "<table><tr><td><pre>{}</pre></td></tr></table>",
      "pre({})",
    ],
    [
      "code beside a number that counts no lines",
      "<table><tr><td>5</td><td><pre>{}</pre></td></tr></table>",
      "table( 1)",
    ],
    ["code with hidden signs", "<pre>\ufeff{&nbsp;}\u200b</pre>", "pre({ })"],
    [
      "a link",
      '<p>see <a href="#t1">Table 1</a>.</p>',
      "p(see Table 1.|Table 1>#t1)",
    ],
    [
      "anchors before a table",
      `<a name="x__t"></a><a name="t"></a>${T}`,
      "#x__t#ttable( 1)",
    ],
    [
      "an anchor and the table's own id",
      `<a name="t"></a>${T.replace("<table", '<table id="u"')}`,
      "#t#utable( 1)",
    ],
    [
      "an anchor that is the table's id is one",
      `<a name="t"></a>${T.replace("<table", '<table id="t"')}`,
      "#ttable( 1)",
    ],
    ["an anchor in a heading", '<h4>URI<a name="u"></a></h4>', "#uh4(URI)"],
    ["an anchor at a paragraph", '<p><a name="u"></a>Text</p>', "#up(Text)"],
    ["an id of a section", '<div id="s"><p>Text</p></div>', "#sp(Text)"],
    [
      "a caption on the line before",
      `<p><b>Table 3 </b>Request parameters</p>${T}`,
      "table(3.Request parameters 1)",
    ],
    [
      "a sentence before a table is no caption",
      `<p>Table 3 lists the parameters.</p>${T}`,
      "p(Table 3 lists the parameters.) table( 1)",
    ],
    [
      "a linked sentence before a table is no caption",
      `<p><a href="#t">Table 3</a> lists them</p>${T}`,
      "p(Table 3 lists them|Table 3>#t) table( 1)",
    ],
    ["a script", "<script>var a = '<p>b</p>'</script><p>c</p>", "p(c)"],
    [
      "navigation",
      '<p>a</p><div class="familylinks"><a href="b">b</a></div>',
      "p(a)",
    ],
  ];

for (const [title, html, want] of FLOW) {
  test(`flow: ${title}`, () => {
    assert.is(outline(blocksOf(html)), want);
  });
}

const POSITIONS: readonly (readonly [string, string, string])[] = [
  ["line feeds", "<h4>A</h4>\n<p>B</p>\n\n  <table></table>", "1:6 2:4 4:3"],
  [
    "carriage returns",
    "<h4>A</h4>\r\n<p>B</p>\r\n\r\n  <table></table>",
    "1:6 2:4 4:3",
  ],
  ["one line", "<h4>A</h4><p>B</p><table></table>", "1:6 1:19 1:24"],
];

for (const [title, html, want] of POSITIONS) {
  test(`positions: ${title}`, () => {
    const got = treeOf(`<div>${html}</div>`).blocks.map(
      ({ position }) => `${position.line}:${position.column}`,
    );
    assert.is(got.join(" "), want);
  });
}

test.run();
