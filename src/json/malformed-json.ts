/** A text that is no JSON, or none that can be kept; says where it went wrong. As a body it becomes a 400. */
export class MalformedJson extends Error {
  readonly statusCode = 400;

  constructor(reason: string) {
    super(reason);
    this.name = 'MalformedJson';
  }
}
