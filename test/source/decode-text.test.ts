import { test } from "uvu";
import * as assert from "uvu/assert";
import { decodeText } from "../../generator/source/decode-text.js";

const ROWS: readonly {
  title: string;
  given: readonly number[];
  want: readonly [text: string, encoding: string, guessed: boolean] | undefined;
}[] = [
  {
    title: "UTF-8",
    given: [...new TextEncoder().encode("名称 é")],
    want: ["名称 é", "utf-8", false],
  },
  {
    title: "UTF-8 with a byte order mark, which is no text",
    given: [0xef, 0xbb, 0xbf, 0x61],
    want: ["a", "utf-8", false],
  },
  {
    title: "UTF-16 with a byte order mark, although it has NUL bytes",
    given: [0xff, 0xfe, 0x61, 0x00],
    want: ["a", "utf-16le", false],
  },
  {
    title: "GB 18030 as a guess",
    given: [0xc3, 0xfb, 0xb3, 0xc6],
    want: ["名称", "gb18030", true],
  },
  {
    title: "a declared encoding, which is no guess",
    given: [...Buffer.from('<meta charset="gbk">'), 0xc3, 0xfb],
    want: ['<meta charset="gbk">名', "gbk", false],
  },
  {
    title: "Latin-1 when nothing else fits",
    given: [0x63, 0x61, 0x66, 0xe9],
    want: ["café", "latin1", true],
  },
  {
    title: "a PNG image",
    given: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    want: undefined,
  },
  {
    title: "control characters without NUL",
    given: Array.from({ length: 64 }, (_, index) => (index % 8) + 1),
    want: undefined,
  },
];

for (const { title, given, want } of ROWS) {
  test(title, () => {
    const decoded = decodeText(Uint8Array.from(given));
    assert.equal(
      decoded && [decoded.text, decoded.encoding, decoded.guessed],
      want,
    );
  });
}

test.run();
