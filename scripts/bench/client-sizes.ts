/** What one operation of the workspace contract weighs in a bundle, beside the peers. */
import { sizeOf } from "../../test/runtimes/bundle-client.js";
import { bundleClients } from "./client-bundles.js";

/** A table for people. */
export async function benchSizes(peers: string): Promise<string> {
  const bundles = Object.values(await bundleClients(peers, { minify: true }));
  const own = sizeOf(bundles[0]?.text ?? "").gzip;
  const lines = bundles.map(({ name, text }) => {
    const { minified, gzip } = sizeOf(text);
    return [
      name.padEnd(44),
      `${(minified / 1000).toFixed(1)} kB`.padStart(12),
      `${(gzip / 1000).toFixed(1)} kB`.padStart(12),
      (gzip / own).toFixed(2).padStart(8),
    ].join(" ");
  });
  const head = [
    "".padEnd(44),
    "minified".padStart(12),
    "gzip".padStart(12),
    "ratio".padStart(8),
  ].join(" ");
  return [
    "One operation in a bundle (ratio to the first line)",
    head,
    ...lines,
    "",
  ].join("\n");
}
