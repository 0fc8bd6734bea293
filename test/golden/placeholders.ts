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
  readonly #recording: string;

  /**
   * @param base the address of the monitor
   * @param recording the scenario as it was recorded: a UUID in it is the client's, not the server's
   */
  constructor(base: string, recording = '') {
    this.#base = base;
    this.#recording = recording.toLowerCase();
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
      if (typeof actual !== 'number' && typeof actual !== 'string') return false;
      this.#bound.set(name, actual);
      return true;
    }
    const form = FORMS[/^<(.+)>$/.exec(recorded)?.[1] ?? ''];
    if (form) return typeof actual === 'string' && form.test(actual);
    return this.fill(recorded) === actual;
  }

  /** Puts names in the place of what differs from one run to the next. @param key that the value stands under */
  mask(key: string, value: unknown): unknown {
    if (key === 'request_id' && typeof value === 'string') return '<text>';
    if (typeof value === 'string') return this.#maskText(value);
    if (Array.isArray(value)) return value.map((item) => this.mask(key, item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.mask(name, inner)]));
  }

  #maskText(text: string): string {
    return text
      .replaceAll(this.#base, '<base>')
      .replaceAll(new URL(this.#base).host, '<host>')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?(Z|\+00:00)/g, (time, _fraction, zone: string) => {
        const isOfThisRun = Math.abs(Date.parse(time) - Date.now()) < 3_600_000;
        return isOfThisRun ? (zone === 'Z' ? '<datetime>' : `<datetime${zone}>`) : time;
      })
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uuid) => {
        if (this.#recording.includes(uuid)) return uuid;
        const [name] = [...this.#bound].find(([, id]) => id === uuid) ?? [];
        return name === undefined ? '<uuid>' : `<id:${name}>`;
      });
  }
}
