interface RequestErrorParts {
  /** Of the reply. */
  status: number;
  /** The kind of error, for programs and the log: `NOT_FOUND`. */
  code: string;
  /** What happened and why. */
  message: string;
  /** What the caller can do about it. */
  remedy?: string;
  /** Of the reply, in lower case. */
  headers?: Record<string, string>;
  /** The body of the reply, where it is not `{"detail": "message remedy"}`. */
  body?: object;
  cause?: unknown;
}

/** The end of a request that is not answered as asked. Any folder throws it; `http/error-handler.ts` makes it the reply. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string | undefined;
  readonly headers: Record<string, string> | undefined;
  readonly body: object | undefined;

  constructor({ status, code, message, remedy, headers, body, cause }: RequestErrorParts) {
    super(message, { cause });
    this.name = new.target.name;
    this.status = status;
    this.code = code;
    this.remedy = remedy;
    this.headers = headers;
    this.body = body;
  }
}
