import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { operations } from '../../generated/api.ts';
import type { Bodies } from '../../generated/bodies.ts';
import type { Operation, OperationId, OperationsByTag } from '../../generated/operations.ts';
import type { Connection } from '../access/authenticator.ts';
import type { Caller } from '../access/caller.ts';
import type { PageHeaders } from '../access/page-origin.ts';
import type { PreparedText } from './prepared-text.ts';

/** What a handler may know of a request beyond its parts in the contract. */
export interface Context {
  /** Undefined where nobody had to say who they are. */
  caller: Caller | undefined;
  /** Also in the reply's X-Request-Id header, the log and every error. */
  requestId: string;
  /** Scheme, host and port under which the client reaches us: `https://localhost:8443`. */
  origin: string;
  /** `/swf-monitor` where we are served under a path, else empty. */
  basePath: string;
  /** The path of this request as the client wrote it, base path included, without the query. */
  path: string;
  /** What decides whether credentials are looked at, and the credentials. */
  connection: Connection;
  /** What a browser tells of the page that the request comes from. */
  page: PageHeaders;
  /** What the client calls itself, or empty. */
  userAgent: string;
  /** Whether the client is on this machine. */
  isLocal: boolean;
  /** The client's address: the peer's, or what a trusted proxy says. */
  clientAddress: string;
  /** Whether the credentials of this request would still be taken; for replies that last. */
  isStillAllowed: () => Promise<boolean>;
  /** True for HEAD: the reply's body will not be sent. */
  isHead: boolean;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  /** Calls another operation as whoever asks, by the credentials of this request. */
  callOperation: (id: OperationId, input: InnerInput, signal: AbortSignal) => Promise<InnerReply>;
  /** Set where the audit has a record of what this call changes, in the same transaction. */
  isRecorded: boolean;
}

/** What a call within a request takes. */
export interface InnerInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}

/** What it answered. */
export interface InnerReply {
  status: number;
  /** In lower case. */
  headers: Record<string, string>;
  body: unknown;
}

type Parameters<Operation, Place extends string> = Operation extends {
  parameters: { [P in Place]?: infer Values };
}
  ? [Values] extends [undefined]
    ? Record<never, never>
    : NonNullable<Values>
  : Record<never, never>;

/** A request as the handler gets it: every part read and checked by the contract. */
interface Request<Id extends OperationId> {
  path: Parameters<operations[Id], 'path'>;
  query: Parameters<operations[Id], 'query'>;
  body: Bodies[Id];
  /** Those that the contract names. */
  headers: { [Name in HeaderName<Parameters<operations[Id], 'header'>>]?: string };
  context: Context;
}

declare const body: unique symbol;

/** A text in pieces, made as it is sent; what it returns is the last one. */
export type TextPieces = AsyncGenerator<string, string>;

/** JSON that is there already, or is made as it is sent. */
export type JsonText = string | TextPieces;

/** The text of a body of this type. */
export type JsonTextOf<Body> = JsonText & { readonly [body]: Body };

/** The arrays that a body is or has. */
type ListsOf<Body> = Extract<Body | (Body extends object ? Body[keyof Body] : never), readonly unknown[]>;

/** A JSON body; where the contract says array, also its text in pieces. */
type JsonReply<Body> =
  | { body: Body }
  | ([ListsOf<Body>] extends [never] ? never : { json: JsonTextOf<Body> });

/** Where the contract allows any object: a text that is prepared once, and how it ends in this reply. */
type PreparedReply<Body> = [Record<string, unknown>] extends [Body]
  ? { prepared: PreparedText; ending: string }
  : never;

/** Goes on answering after the head has been sent, until the client leaves or the monitor stops. */
export type EventStream = (response: ServerResponse) => void;

/** A text of another type, whole or in pieces; or events as they happen. */
type TextReply<Type> = Type extends 'text/event-stream'
  ? { type: Type; text: string } | { stream: EventStream }
  : { type: Type; text: string } | { type: Type; pieces: TextPieces };

type ReplyContent<Response> = Response extends { content: infer Content }
  ? {
      [Type in keyof Content]: Type extends 'application/json'
        ? JsonReply<Content[Type]> | PreparedReply<Content[Type]>
        : Type extends 'application/x-protobuf'
          ? { type: Type; bytes: Uint8Array }
          : TextReply<Type>;
    }[keyof Content]
  : Response extends { content?: never }
    ? { body?: never }
    : never;

/** The names that a type spells out, in lower case as Node has them. */
type HeaderName<Headers> = keyof {
  [Name in keyof Headers as string extends Name ? never : Lowercase<Name & string>]: string;
};

/** The headers that the contract gives a response. */
type ResponseHeaders<Response> = Response extends { headers: infer Headers }
  ? { [Name in HeaderName<Headers>]?: string }
  : Record<never, never>;

/** The replies that the contract allows an operation: its statuses, each with its body. */
type Reply<Id extends OperationId> = operations[Id] extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: {
        status: Status;
        headers?: ResponseHeaders<Responses[Status]>;
      } & ReplyContent<Responses[Status]>;
    }[keyof Responses]
  : never;

/** Does an operation: takes a checked request and answers with what the contract allows. */
export type Handler<Id extends OperationId> = (request: Request<Id>) => Promise<Reply<Id>>;

/** The handlers of all operations: one that is missing does not compile. */
export type Handlers = { [Id in OperationId]: Handler<Id> };

/** The handlers of the operations of one tag. */
export type HandlersOf<Tag extends keyof OperationsByTag> = Pick<Handlers, OperationsByTag[Tag]>;

/** A handler and its reply with the types of its operation forgotten, where all operations are alike. */
export type AnyHandler = (request: {
  path: unknown;
  query: unknown;
  body: unknown;
  headers: IncomingHttpHeaders;
  context: Context;
}) => Promise<AnyReply>;
export type AnyReply = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  json?: JsonText;
  type?: string;
  text?: string;
  pieces?: TextPieces;
  bytes?: Uint8Array;
  stream?: EventStream;
  prepared?: PreparedText;
  ending?: string;
};

/** Asked once for each operation. @returns told of each call that succeeded */
export type OnSuccess = (
  operation: Operation,
) => ((call: { path: unknown; reply: unknown }) => void) | undefined;
