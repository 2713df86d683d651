/**
 * Lint rules. The arrows of the design are here: which folder of `generator/` may import what, and who may touch
 * disk, network, clock and environment. `test/arrows.test.ts` shows that each rule bites.
 */
import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The stages in the order of the data. A stage knows the types of those before it. */
const STAGES = [
  "source",
  "document",
  "prose",
  "page",
  "service",
  "contract",
  "emit",
  "diff",
  "coverage",
  "report",
  "reference",
  "mock",
];
/** Data and codes: any stage may use them, they use nothing. */
const LEAVES = ["vocabulary", "diagnostics"];
/** Folders that may touch disk, network, clock or environment. */
const OUTSIDE = new Set(["source", "mock"]);
/** Functions that a stage may call although they are another stage's. */
const CALLS = {
  page: ["prose/"],
  emit: ["contract/access/"],
  diff: ["contract/access/"],
  coverage: ["contract/access/"],
  mock: ["contract/access/"],
  reference: [
    "contract/access/",
    "emit/naming/",
    "emit/usage/",
    "report/count",
    "report/format-changes",
    "report/html-text",
  ],
};
/** Types of a later stage that an earlier one may name: `prose/` is called with the types of `page/`. */
const LATER_TYPES = { prose: ["page"] };

/** The import rule of one folder. */
function arrowsOf(folder) {
  const position = STAGES.indexOf(folder);
  const isLeaf = position < 0;
  const later = STAGES.filter(
    (stage, index) =>
      stage !== folder &&
      (isLeaf || index > position) &&
      !(LATER_TYPES[folder] ?? []).includes(stage),
  );
  const typesOnly = STAGES.filter(
    (stage) => stage !== folder && !later.includes(stage),
  );
  const mayCall = (CALLS[folder] ?? []).map((called) => `(?!${called})`);
  const patterns = [
    {
      regex: `^(\\.{1,2}/)+(${["cli", "client-runtime", ...later].join("|")})/`,
      message: `\`${folder}/\` comes before it and must not know it.`,
    },
    {
      regex:
        "^(\\.{1,2}/)+(pipeline|index)\\.js$|^(\\.{1,2}/)+(scripts|test|dist)/",
      message: "A stage knows nothing of what composes it.",
    },
    ...(typesOnly.length > 0
      ? [
          {
            regex: `^(\\.{1,2}/)+${mayCall.join("")}(${typesOnly.join("|")})/`,
            allowTypeImports: true,
            message:
              "Only types of earlier stages: data flows through the pipeline.",
          },
        ]
      : []),
    ...(OUTSIDE.has(folder)
      ? []
      : [
          {
            regex:
              "^(node:|fs$|fs/|http|https$|net$|os$|process$|child_process$)",
            message:
              "Stages are pure: disk, network, clock and environment belong to `cli/` and `source/`.",
          },
        ]),
  ];
  return {
    files: [`generator/${folder}/**/*.ts`],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
    },
  };
}

const LOCALE_RULES = [
  {
    selector:
      "CallExpression[callee.property.name=/^(localeCompare|toLocale[A-Z].*)$/]",
    message: "Results must not depend on the locale: compare by code unit.",
  },
  {
    selector: "MemberExpression[object.name='Intl']",
    message: "Results must not depend on the locale.",
  },
];

const PURE_RULES = [
  ...LOCALE_RULES,
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: "Stages do not read the clock.",
  },
  {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], MemberExpression[object.name='Math'][property.name='random'], MemberExpression[object.name='performance']",
    message: "Stages are pure: same in, same out.",
  },
  {
    selector: "ImportExpression[source.value=/^(node:|fs|http)/]",
    message: "Stages are pure: they load nothing from the outside.",
  },
];

const PURE_GLOBALS = [
  "process",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "XMLHttpRequest",
  "WebSocket",
  "require",
].map((name) => ({
  name,
  message: "Stages are pure: only `cli/`, `source/` and `mock/` may use it.",
}));

const pureFolders = [...LEAVES, ...STAGES].filter(
  (folder) => !OUTSIDE.has(folder),
);

export default defineConfig(
  globalIgnores([
    "dist/",
    "out/",
    "coverage/",
    "generated/",
    "spec/",
    ".helpspec/",
    "test/fixtures/",
  ]),
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "warn" },
    rules: {
      // The compiler knows which names there are, and finds those that nobody uses.
      "no-undef": "off",
      // Foreign text is cleaned of control characters in many places.
      "no-control-regex": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          caughtErrors: "none",
        },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "no-restricted-syntax": ["error", ...LOCALE_RULES],
      eqeqeq: "error",
      "max-params": "off",
      "max-lines": ["warn", { max: 300 }],
    },
  },
  {
    files: ["generator/**/*.ts"],
    rules: { "max-params": ["warn", { max: 4 }] },
  },
  {
    // Called for every value of an invalid payload: an object for the arguments costs more than the check.
    files: ["generator/client-runtime/find-*.ts"],
    rules: { "max-params": ["warn", { max: 5 }] },
  },
  {
    files: [
      "generator/vocabulary/**",
      "generator/prose/rule-examples.ts",
      "test/**",
    ],
    rules: { "max-lines": "off" },
  },
  {
    files: pureFolders.map((folder) => `generator/${folder}/**/*.ts`),
    rules: {
      "no-restricted-syntax": ["error", ...PURE_RULES],
      "no-restricted-globals": ["error", ...PURE_GLOBALS],
    },
  },
  {
    files: ["generator/pipeline.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...PURE_RULES],
      "no-restricted-globals": ["error", ...PURE_GLOBALS],
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^node:|^\\./cli/",
              message: "The pipeline composes stages and touches nothing else.",
            },
            {
              regex: "^\\./source/",
              allowTypeImports: true,
              message: "Reading pages is the caller's part.",
            },
          ],
        },
      ],
    },
  },
  ...[...LEAVES, ...STAGES].map(arrowsOf),
);
