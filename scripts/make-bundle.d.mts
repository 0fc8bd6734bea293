interface Bundle {
  root: string;
  input: Record<string, string>;
  directory: string;
  external?: (string | RegExp)[];
  alias?: Record<string, string>;
  files?: Record<string, string>;
}
/** Puts the monitor and its packages into a few files of a directory. */
export function makeBundle(bundle: Bundle): Promise<void>;
