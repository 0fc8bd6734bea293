/** There is no such object. Becomes a 404 with this text as its `detail`. */
export class NotFound extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'NotFound';
  }
}
