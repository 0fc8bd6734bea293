import {
  type CallOptions,
  type ClientOperation,
  type Input,
  MonitorClient,
  type Result,
  type Settings,
} from '#client';
import type { Tally } from './tally.ts';

/** A client of the monitor whose calls are counted. */
export class CountedClient extends MonitorClient {
  readonly #tally: Tally;

  constructor(settings: Settings, tally: Tally) {
    super(settings);
    this.#tally = tally;
  }

  protected override async call<Id extends ClientOperation>(
    id: Id,
    input?: Input<Id>,
    options?: CallOptions,
  ): Promise<Result<Id>> {
    const result = await super.call(id, input, options);
    this.#tally.count(id, result);
    return result;
  }
}
