/** What a hostile page says: texts that some output could take for its own code, and names that objects have by nature. */

/** Set by whatever of a page runs. */
export const CANARY = "window.pwned=1";

const ESCAPE = "\u001b";

export const TEXTS: readonly string[] = [
  `<script>${CANARY}</script>`,
  `"><img src=x onerror=${CANARY}>`,
  `' onmouseover='${CANARY}' autofocus onfocus='${CANARY}`,
  `</script><svg onload=${CANARY}></style><!-- --> ]]>`,
  `*/ globalThis.pwned = 1; /* // \\`,
  "{{constructor}} {{{title}}} {{> layout}} ${globalThis.pwned=1} `${1}`",
  `[click](javascript:${CANARY}) ![i](https://evil.example/p.png) [d](data:text/html,<b>)`,
  `${ESCAPE}[2J${ESCAPE}[31mred${ESCAPE}]0;title\u0007 \u009b2J \u0000 \u007f`,
  "\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061c p\u0430ypal",
  "a\r\nerror forged/line \u2028 ::error file=x::forged %0A::warning::x\n::notice::y",
  "lone \ud800 and \udc00, & &amp; <![CDATA[x]]> <?xml?>",
  "$(touch pwned) `touch pwned` ; rm -rf . | @everyone",
];

/** All of them, in one. */
export const EVIL = TEXTS.join(" ");

/** Names of properties, tables and operations. */
export const NAMES: readonly string[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "class",
  "../../escape",
  "a*/b",
  "${x}",
  "{{x}}",
  "\u0430dmin",
  "x\u202ey",
  "with space",
  "quote\"'`",
];

/** Regular expressions that take for ever on a text made for them. */
export const EXPLODING: readonly string[] = [
  "^(a+)+$",
  "^(a|a)*$",
  "^([a-zA-Z]+)*$",
  "^(.*a){20}$",
  "^(a?){40}a{40}$",
  "^(\\w+\\s?)*$",
  "^(?=(a+))\\1*b$",
  "^\\d+\\d+\\d+\\d+x$",
];
