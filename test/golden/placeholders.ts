/** Values that differ from one recording to the next, and how they look. */
const FORMS: Record<string, RegExp> = {
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$/,
  'datetime+00:00': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?\+00:00$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** Ids that the server gave, by the names that the recording has for them. */
export class Placeholders {
  readonly #bound = new Map<string, unknown>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Puts the server's ids into a recorded path, header or body. */
  fill<Value>(value: Value): Value {
    if (typeof value === 'string') return this.#fillText(value) as Value;
    if (Array.isArray(value)) return value.map((item) => this.fill(item)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.fill(inner)])) as Value;
  }

  #fillText(text: string): unknown {
    const whole = /^<id:([^>:]+)>$/.exec(text)?.[1];
    if (whole !== undefined && this.#bound.has(whole)) return this.#bound.get(whole);
    return text
      .replaceAll('<base>', this.#base)
      .replaceAll('<host>', new URL(this.#base).host)
      .replace(/<id:([^>:]+)(?::(upper|bare))?>/g, (all, name: string, form?: string) => {
        if (!this.#bound.has(name)) return all;
        const id = String(this.#bound.get(name));
        return form === 'upper' ? id.toUpperCase() : form === 'bare' ? id.replaceAll('-', '') : id;
      });
  }

  /** Whether a value is what the recording says; an id seen for the first time is remembered. */
  matches(recorded: unknown, actual: unknown): boolean {
    if (typeof recorded === 'string') return this.#matchesText(recorded, actual);
    if (Array.isArray(recorded)) {
      return (
        Array.isArray(actual) &&
        actual.length === recorded.length &&
        recorded.every((item, index) => this.matches(item, actual[index]))
      );
    }
    if (typeof recorded !== 'object' || recorded === null) return recorded === actual;
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
    const keys = Object.keys(recorded);
    return (
      keys.length === Object.keys(actual).length &&
      keys.every(
        (key) =>
          Object.hasOwn(actual, key) &&
          this.matches((recorded as Record<string, unknown>)[key], (actual as Record<string, unknown>)[key]),
      )
    );
  }

  #matchesText(recorded: string, actual: unknown): boolean {
    const name = /^<id:([^>:]+)>$/.exec(recorded)?.[1];
    if (name !== undefined && !this.#bound.has(name)) {
      this.#bound.set(name, actual);
      return typeof actual === 'number' || typeof actual === 'string';
    }
    const form = FORMS[/^<(.+)>$/.exec(recorded)?.[1] ?? ''];
    if (form) return typeof actual === 'string' && form.test(actual);
    return this.fill(recorded) === actual;
  }
}
