/** The versions of STOMP, the newest first. */
export const VERSIONS = ['1.2', '1.1', '1.0'] as const;
export type Version = (typeof VERSIONS)[number];

/** Of repeated headers the first counts, as STOMP 1.2 says. From a reader it has no prototype: any name is safe. */
export type Headers = Record<string, string>;
