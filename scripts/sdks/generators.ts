/**
 * The generators that are tried, a row each: what it needs, how it makes a client of a document, how that is compiled.
 * Versions are pinned here. A row is data: `sdks.ts` runs the commands, and installs the tools once.
 */
import path from "node:path";
import type { Command } from "./run-command.js";
import type { Toolchain } from "./toolchains.js";

export interface Places {
  /** The project. */
  readonly project: string;
  /** Where tools are installed and clients are generated: below `out/`. */
  readonly out: string;
}

export interface Job extends Places {
  /** Name of the service, letters and digits only: it becomes a package. */
  readonly service: string;
  /** The OpenAPI 3.0 document. */
  readonly document: string;
  /** Folder with a JSON Schema for each of its schemas. */
  readonly schemas: string;
  /** An empty folder for the client. */
  readonly folder: string;
}

export interface Generator {
  readonly tool: string;
  readonly version: string;
  readonly language: string;
  readonly needs: readonly Toolchain[];
  readonly generate: (job: Job) => readonly Command[];
  readonly compile: (job: Job) => readonly Command[];
  /** What the generator is known to make of a service's document that does not compile, and why. */
  readonly limits?: Readonly<Record<string, string>>;
}

export const OPENAPI_GENERATOR = {
  version: "7.25.0",
  artifact: "org.openapitools:openapi-generator-cli",
  sha256: "41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae",
} as const;
export const OAPI_CODEGEN = {
  version: "2.8.2",
  module: "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen",
} as const;
/** What the generators and the clients in Python need. */
export const PYTHON_PACKAGES = [
  "openapi-python-client==0.29.1",
  "datamodel-code-generator==0.89.0",
  "pydantic>=2",
  "python-dateutil",
  "urllib3",
  "typing-extensions",
] as const;

/** The jar of openapi-generator, as Maven names it. */
export function generatorJar({ out }: Places): string {
  const { version } = OPENAPI_GENERATOR;
  return path.join(out, `tools/openapi-generator-cli-${version}.jar`);
}

/** A program of the Python environment. */
export function inVenv({ out }: Places, program: string): string {
  return path.join(out, "tools/venv/bin", program);
}

/** Clients of openapi-generator are called as well, so that their names are fixed here. */
export const GENERATORS: readonly Generator[] = [
  openapiGenerator("java", ["java", "maven"], {
    // Without the last one, lists and maps that nobody set are sent as empty ones.
    options: ({ service }) => [
      `groupId=sdk,artifactId=${service},hideGenerationTimestamp=true`,
      `invokerPackage=sdk.${service},apiPackage=sdk.${service}.api,modelPackage=sdk.${service}.model`,
      "containerDefaultToNull=true",
    ],
    compile: ({ folder }) => [
      {
        program: "mvn",
        args: [
          "-q",
          "-B",
          "compile",
          "dependency:copy-dependencies",
          "-DoutputDirectory=target/lib",
        ],
        cwd: folder,
      },
    ],
  }),
  openapiGenerator("python", ["java", "python"], {
    options: ({ service }) => [`packageName=sdk_${service}`],
    limits: { elb: "defaults of numbers that have names" },
    compile: (job) => [importAll(job, `sdk_${job.service}`)],
  }),
  openapiGenerator("go", ["java", "go"], {
    options: ({ service }) => [`packageName=${service},enumClassPrefix=true`],
    // Its template for a nullable enum with a default, inline, names a type that it does not declare.
    more: ({ service }) => [
      "--inline-schema-options",
      "RESOLVE_INLINE_ENUMS=true",
      "--git-user-id",
      "sdk",
      "--git-repo-id",
      service,
    ],
    compile: ({ folder }) => [
      { program: "go", args: ["mod", "tidy"], cwd: folder },
      { program: "go", args: ["build", "./..."], cwd: folder },
    ],
  }),
  openapiGenerator("typescript-fetch", ["java", "node"], {
    options: () => [],
    compile: (job) => [compileTypeScript(job, "index.ts")],
  }),
  openapiGenerator("rust", ["java", "rust"], {
    limits: { elb: "objects in the query" },
    options: ({ service }) => [`packageName=${service}`],
    compile: ({ folder, out }) => [
      {
        program: "cargo",
        args: ["check", "-q"],
        cwd: folder,
        env: { CARGO_TARGET_DIR: path.join(out, "tools/cargo") },
      },
    ],
  }),
  {
    tool: "oapi-codegen",
    version: OAPI_CODEGEN.version,
    language: "go",
    needs: ["go"],
    generate: ({ out, folder, document }) => [
      {
        program: path.join(out, "tools/go-bin/oapi-codegen"),
        args: [
          ...["-generate", "types,client", "-package", "sdk"],
          ...["-o", path.join(folder, "sdk.go"), document],
        ],
      },
    ],
    compile: ({ folder }) => [
      { program: "go", args: ["mod", "init", "sdk"], cwd: folder },
      { program: "go", args: ["mod", "tidy"], cwd: folder },
      { program: "go", args: ["vet", "./..."], cwd: folder },
    ],
  },
  {
    tool: "openapi-python-client",
    version: "0.29.1",
    language: "python",
    needs: ["python"],
    generate: (job) => [
      {
        program: inVenv(job, "openapi-python-client"),
        args: [
          ...["generate", "--path", job.document, "--meta", "none"],
          ...["--output-path", path.join(job.folder, `opc_${job.service}`)],
          "--fail-on-warning",
        ],
        // It calls a formatter, which lies beside it.
        env: {
          PATH: `${inVenv(job, "")}${path.delimiter}${process.env["PATH"] ?? ""}`,
        },
      },
    ],
    compile: (job) => [importAll(job, `opc_${job.service}`)],
  },
  {
    tool: "datamodel-code-generator",
    version: "0.89.0",
    language: "python",
    needs: ["python"],
    generate: (job) => [
      {
        program: inVenv(job, "datamodel-codegen"),
        args: [
          ...["--input", job.document, "--input-file-type", "openapi"],
          ...["--output-model-type", "pydantic_v2.BaseModel"],
          ...["--output", path.join(job.folder, `dmc_${job.service}.py`)],
        ],
      },
    ],
    compile: (job) => [importAll(job, `dmc_${job.service}`)],
  },
  {
    tool: "quicktype",
    version: "26.0.0",
    language: "typescript",
    needs: ["node"],
    generate: ({ project, folder, schemas }) => [
      {
        program: path.join(
          project,
          "scripts/sdks/npm/node_modules/.bin/quicktype",
        ),
        args: [
          ...["--src-lang", "schema", "--lang", "typescript"],
          ...["--out", path.join(folder, "index.ts"), schemas],
        ],
      },
    ],
    compile: (job) => [compileTypeScript(job, "index.ts")],
  },
];

interface LanguageOptions {
  readonly options: (job: Job) => readonly string[];
  readonly more?: (job: Job) => readonly string[];
  readonly limits?: Readonly<Record<string, string>>;
  readonly compile: Generator["compile"];
}

function openapiGenerator(
  language: string,
  needs: readonly Toolchain[],
  { options, more, compile, limits = {} }: LanguageOptions,
): Generator {
  return {
    tool: "openapi-generator",
    version: OPENAPI_GENERATOR.version,
    language,
    needs,
    generate: (job) => {
      const properties = options(job).join(",");
      return [
        {
          program: "java",
          args: [
            ...["-jar", generatorJar(job), "generate", "-g", language],
            ...["-i", job.document, "-o", job.folder],
            ...(properties === ""
              ? []
              : ["--additional-properties", properties]),
            ...(more?.(job) ?? []),
          ],
        },
      ];
    },
    compile,
    limits,
  };
}

/** Python has no compiler: every module is loaded, which builds its models. */
function importAll(job: Job, name: string): Command {
  return {
    program: inVenv(job, "python"),
    args: [
      path.join(job.project, "scripts/sdks/callers/import_all.py"),
      job.folder,
      name,
    ],
  };
}

function compileTypeScript({ project, folder }: Job, file: string): Command {
  return {
    program: path.join(project, "node_modules/.bin/tsc"),
    args: [
      ...["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022"],
      ...["--module", "esnext", "--moduleResolution", "bundler"],
      ...["--lib", "es2022,dom", path.join(folder, file)],
    ],
  };
}
