/** How the calls are made from each language: with the clients of openapi-generator, by a small program of ours. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inVenv, type Places } from "./generators.js";
import type { Command } from "./run-command.js";

export interface Calling extends Places {
  /** A file with the list of calls. */
  readonly calls: string;
  /** The folder of each service's client. */
  readonly clients: ReadonlyMap<string, string>;
  /** For what the program needs. */
  readonly folder: string;
}

export interface Caller {
  readonly language: "java" | "python" | "go";
  readonly commands: (calling: Calling) => readonly Command[];
}

export const CALLERS: readonly Caller[] = [
  {
    language: "java",
    commands: ({ project, calls, clients, folder }) => {
      const paths = [...clients.values()].flatMap((client) => [
        path.join(client, "target/classes"),
        path.join(client, "target/lib/*"),
      ]);
      const classes = [folder, ...paths].join(path.delimiter);
      const source = path.join(project, "scripts/sdks/callers/CallOrders.java");
      return [
        { program: "javac", args: ["-cp", classes, "-d", folder, source] },
        { program: "java", args: ["-cp", classes, "CallOrders", calls] },
      ];
    },
  },
  {
    language: "python",
    commands: (calling) => [
      {
        program: inVenv(calling, "python"),
        args: [
          path.join(calling.project, "scripts/sdks/callers/call_orders.py"),
          calling.calls,
          ...calling.clients.values(),
        ],
      },
    ],
  },
  {
    language: "go",
    commands: ({ project, calls, clients, folder }) => {
      mkdirSync(folder, { recursive: true });
      cpSync(
        path.join(project, "scripts/sdks/callers/main.go"),
        path.join(folder, "main.go"),
      );
      const modules = [...clients].map(
        ([service, client]) =>
          `require github.com/sdk/${service} v0.0.0\nreplace github.com/sdk/${service} => ${client}\n`,
      );
      writeFileSync(
        path.join(folder, "go.mod"),
        `module caller\n\ngo 1.23\n\n${modules.join("\n")}`,
      );
      return [
        { program: "go", args: ["mod", "tidy"], cwd: folder },
        { program: "go", args: ["run", ".", calls], cwd: folder },
      ];
    },
  },
];
