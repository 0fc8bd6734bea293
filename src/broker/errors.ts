/** Why a client's frame is refused. It is told so, and its connection is closed. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
