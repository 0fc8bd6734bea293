/** The values of a parameter that has several, with commas between: `\,` is a comma within one, and `\\` a backslash. */
export function valuesOf(text: string | undefined): string[] {
  const parts = text?.match(/(?:\\[\\,]|[^,])+/g) ?? [];
  return parts.map((part) => part.replaceAll(/\\([\\,])/g, '$1'));
}

/** The parameter of some values, each once; undefined of none. */
export function parameterOf(values: string[]): string | undefined {
  const texts = new Set(values.map((value) => value.replaceAll(/[\\,]/g, '\\$&')));
  return [...texts].join(',') || undefined;
}
