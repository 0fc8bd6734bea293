import type { operations } from '../../generated/api.ts';
import { type ClientOperation, type ListOperation, OTHERS, RESOURCES } from '../../generated/client.ts';
import type { All, AllInput, CallOptions, Input, Page, PageInput, Result } from './call.ts';
import { type Facts, usual } from './facts.ts';

const resources: readonly Readonly<Parameters<typeof usual>>[] = RESOURCES;
const others: Partial<Record<ClientOperation, Facts>> = OTHERS;

/** What the client knows of every operation. The ids of the usual ones are made of names, which no type follows. */
export const FACTS = {
  ...Object.fromEntries(resources.flatMap((words) => Object.entries(usual(...words)))),
  ...others,
} as Record<ClientOperation, Facts>;

/** Does an operation; without its input where it needs none. */
type Method<Id extends ClientOperation> =
  Record<never, never> extends Input<Id>
    ? (input?: Input<Id>, options?: CallOptions) => Promise<Result<Id>>
    : (input: Input<Id>, options?: CallOptions) => Promise<Result<Id>>;

/** What a list answers follows from what was asked; by cursor it is a page without a count. */
interface ListMethod<Id extends ListOperation> {
  (input: PageInput<Id>, options?: CallOptions): Promise<Page<Id>>;
  (input?: AllInput<Id>, options?: CallOptions): Promise<All<Id>>;
  (input?: Input<Id>, options?: CallOptions): Promise<Result<Id>>;
}

/** One method for each operation of the contract. What the contract says of it is its docstring. */
type Methods = {
  [Id in keyof Pick<operations, ClientOperation>]: Id extends ListOperation ? ListMethod<Id> : Method<Id>;
};

/** Who does operations by their ids. */
interface Caller {
  call(id: string, input: unknown, options: CallOptions | undefined): Promise<unknown>;
}

class ByTheirIds {}
for (const id of Object.keys(FACTS)) {
  Object.assign(ByTheirIds.prototype, {
    [id](this: Caller, input?: unknown, options?: CallOptions) {
      return this.call(id, input, options);
    },
  });
}

/** The base of the client: each of its methods has `call` do the operation of that name. */
export const Operations = ByTheirIds as new () => Methods;
