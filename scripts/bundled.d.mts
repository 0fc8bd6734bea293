/** The file of the program `swf-monitor`; undefined where there is no bundle of these sources. */
export function currentBundle(): string | undefined;
