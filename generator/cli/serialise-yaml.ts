/**
 * A document as YAML that every reader takes for the same: strings that YAML 1.1 or 1.2 would read as anything else are
 * quoted (`no`, `1e3`, `0755`), nothing is an alias, and lines are as long as their text.
 */

/** Keys stay in their order; loaded on first use. */
export async function serialiseYaml(value: unknown): Promise<string> {
  const { stringify } = await import("yaml");
  return stringify(value, {
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
    lineWidth: 0,
  });
}
