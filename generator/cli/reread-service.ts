/** The contract of an earlier revision, from its own pages, read by this version: what tells the reader's changes apart. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { OpenApiDocument } from "../contract/openapi.js";
import { buildConfigured } from "./build-configured.js";
import type { ServiceConfig } from "./config.js";
import type { GitPlace } from "./git.js";
import { writeFrom } from "./git-folder.js";
import { PLACES, type Project } from "./project.js";

/** Builds a service from its pages at a revision, with the configuration and the program of today. */
export function rereadService(
  project: Project,
  at: {
    readonly service: string;
    readonly config: ServiceConfig;
    readonly place: GitPlace;
  },
): OpenApiDocument | undefined {
  const { service, config, place } = at;
  const wanted = [
    ...config.handbooks.map(PLACES.pages),
    PLACES.names(service),
    PLACES.contract(service),
    PLACES.overlay(service),
  ];
  const folder = mkdtempSync(path.join(tmpdir(), "helpspec-"));
  try {
    const counts = wanted.map((name) =>
      writeFrom({ ...place, path: name }, project.root, folder),
    );
    if (counts[0] === 0) return undefined;
    const earlier = { ...project, root: folder, diagnostics: [] };
    const chosen = new Map([[service, config]]);
    const { services } = buildConfigured(earlier, chosen, { useCache: false });
    return services[0]?.build.contract.document;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
