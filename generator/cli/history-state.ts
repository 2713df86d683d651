/** What of a project belongs to a state of its history: inputs that people own, and hashes of what is built. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "../source/file-writer/files-below.js";
import { hashOfFile } from "../source/history/history-record.js";
import { PLACES, type Project } from "./project.js";

/** Configuration and corrections, relative to the root. */
export function ownedInputs(root: string, config: string): readonly string[] {
  const overlays = filesBelow(root, "spec/overlays");
  return [config, ...overlays].filter((file) =>
    existsSync(path.join(root, file)),
  );
}

/** One hash for everything that is built for a service; services without any output have none. */
export function outputHashes(
  root: string,
  services: readonly string[],
): Record<string, string> {
  const hashes = services.flatMap((service): [string, string][] => {
    const files = [
      PLACES.contract(service),
      PLACES.sources(service),
      PLACES.names(service),
      PLACES.downgraded(service),
      ...filesBelow(root, PLACES.client(service)),
    ].filter((file) => existsSync(path.join(root, file)));
    if (files.length === 0) return [];
    const hash = createHash("sha256");
    for (const file of files) {
      hash.update(`${file}\0${hashOfFile(path.join(root, file)) ?? ""}\n`);
    }
    return [[service, hash.digest("hex")]];
  });
  return Object.fromEntries(hashes);
}

/** The names of all services that are configured. */
export function serviceNames({ config }: Project): readonly string[] {
  return [...config.services.keys()];
}
