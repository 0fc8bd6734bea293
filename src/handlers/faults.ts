/** There is no such object. Becomes a 404 with this text as its `detail`. */
export class NotFound extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'NotFound';
  }
}

/** The monitor talks to no broker. Becomes a 503 that says how that is changed. */
export class NoBroker extends Error {
  constructor() {
    super('This monitor has no message broker (SWF_BROKER=none), so nothing can be published.');
    this.name = 'NoBroker';
  }
}
