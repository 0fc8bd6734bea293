/** A body that is JSON text already, sent as it is: what was serialised once need not be read and written again. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Serialises the body of a call. */
export function serialize(body: unknown): string {
  return body instanceof JsonText ? body.text : JSON.stringify(body);
}
