/**
 * What a terminal shows as an SVG whose text stays text. Input: output with the few SGR codes that helpspec prints, and the
 * command line. Output: the picture, the same for the same input. Known limit: every character is one column wide.
 */

export interface Terminal {
  /** The command line, shown behind a prompt. */
  readonly command: string;
  readonly output: string;
  readonly columns: number;
}

interface Span {
  readonly text: string;
  /** Names of styles, ` red bold`. */
  readonly style: string;
}

const LINE_HEIGHT = 18;
const CHARACTER_WIDTH = 7.85;
const MARGIN = 16;
const SGR = /\u001b\[([\d;]*)m/;

const STYLES: Readonly<Record<string, { set?: string; clear?: RegExp }>> = {
  "31": { set: "red" },
  "32": { set: "green" },
  "33": { set: "yellow" },
  "36": { set: "cyan" },
  "1": { set: "bold" },
  "2": { set: "dim" },
  "22": { clear: /^(?:bold|dim)$/ },
  "39": { clear: /^(?:red|green|yellow|cyan)$/ },
};

const STYLE_SHEET = `
.screen { fill: #1b1f27; }
text { fill: #d7dae0; font: 13px ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.prompt, .dim { fill: #8b93a1; }
.bold { font-weight: bold; }
.red { fill: #f47067; }
.green { fill: #8ddb8c; }
.yellow { fill: #e0b45c; }
.cyan { fill: #76c7e8; }`;

/** The picture. */
export function terminalSvg({ command, output, columns }: Terminal): string {
  const lines = [
    [
      { text: "$ ", style: "prompt" },
      { text: command, style: "bold" },
    ],
    ...output
      .replace(/\n$/, "")
      .split("\n")
      .reduce(readLine, { style: [], lines: [] as Span[][] })
      .lines.flatMap((line) => wrapped(line, columns)),
  ];
  const width = Math.ceil(columns * CHARACTER_WIDTH) + 2 * MARGIN;
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  const texts = lines.map((line, index) => {
    const y = MARGIN + index * LINE_HEIGHT + 13;
    return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${line.map(tspan).join("")}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escape(command)}</title>
<style>${STYLE_SHEET}
</style>
<rect class="screen" width="${width}" height="${height}" rx="8"/>
${texts.join("\n")}
</svg>
`;
}

interface Reading {
  /** Styles that hold at the end of the last line. */
  readonly style: readonly string[];
  readonly lines: Span[][];
}

function readLine({ style, lines }: Reading, line: string): Reading {
  const spans: Span[] = [];
  let now = style;
  let rest = line;
  for (let found = SGR.exec(rest); found; found = SGR.exec(rest)) {
    add(spans, rest.slice(0, found.index), now);
    for (const number of (found[1] ?? "").split(";")) now = after(now, number);
    rest = rest.slice(found.index + found[0].length);
  }
  add(spans, rest, now);
  lines.push(spans);
  return { style: now, lines };
}

function after(style: readonly string[], number: string): readonly string[] {
  if (number === "" || number === "0") return [];
  const { set, clear } = STYLES[number] ?? {};
  const kept = clear ? style.filter((one) => !clear.test(one)) : style;
  return set ? [...kept, set] : kept;
}

function add(spans: Span[], text: string, style: readonly string[]): void {
  if (text !== "") spans.push({ text, style: style.join(" ") });
}

/** Broken where a terminal breaks: behind the last column. */
function wrapped(line: readonly Span[], columns: number): Span[][] {
  const lines: Span[][] = [[]];
  let left = columns;
  for (const { text, style } of line) {
    let characters = [...text];
    while (characters.length > 0) {
      if (left === 0) {
        lines.push([]);
        left = columns;
      }
      const part = characters.slice(0, left);
      lines.at(-1)?.push({ text: part.join(""), style });
      left -= part.length;
      characters = characters.slice(part.length);
    }
  }
  return lines;
}

function tspan({ text, style }: Span): string {
  const words = escape(text);
  return style === "" ? words : `<tspan class="${style}">${words}</tspan>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
