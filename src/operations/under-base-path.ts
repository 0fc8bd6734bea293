/** What says what to do. */
interface Remedy {
  fix: string | null;
}

/**
 * Names the addresses of the API in a remedy as they are here: whoever reads it may try them.
 * @param basePath under which the monitor is served, or empty
 */
export function underBasePath<Told extends Remedy>(told: Told, basePath: string): Told {
  if (basePath === '' || told.fix === null) return told;
  return { ...told, fix: told.fix.replaceAll(/(?<=^|[\s(])\/api\//g, `${basePath}/api/`) };
}
