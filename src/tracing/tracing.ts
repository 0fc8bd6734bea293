import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Attributes,
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Statement } from '../database/statement.ts';

/** Characters of a statement that a span shows. Values are parameters, and are never in it. */
const LONGEST_STATEMENT = 500;

/** Spans of requests and of the statements that are made for them. */
export class Tracing {
  readonly #tracer: Tracer;
  readonly #current = new AsyncLocalStorage<Context>();
  readonly #propagator = new W3CTraceContextPropagator();
  readonly #spans = new WeakMap<FastifyRequest, Span>();
  readonly #close: () => Promise<void>;

  /** @param close sends what waits */
  constructor(tracer: Tracer, close: () => Promise<void>) {
    this.#tracer = tracer;
    this.#close = close;
  }

  /** Gives every request a span, below that of the caller who names one in `traceparent`. The first hooks of an application. */
  hookInto(app: FastifyInstance): void {
    app.addHook('onRequest', (request, _reply, done) => {
      const parent = this.#propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
      const { url: route, config } = request.routeOptions;
      const attributes: Attributes = {
        'http.request.method': request.method,
        'url.path': request.url.split('?', 1)[0] ?? '',
        'url.scheme': request.protocol,
        'client.address': request.ip,
        'swf.request_id': request.id,
        ...(route !== undefined && { 'http.route': route }),
        ...(config.operation && { 'swf.operation': config.operation.id }),
      };
      const name = route === undefined ? request.method : `${request.method} ${route}`;
      const span = this.#tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent);
      this.#spans.set(request, span);
      this.#current.run(trace.setSpan(parent, span), done);
    });
    app.addHook('onResponse', (request, reply, done) => {
      const span = this.#spans.get(request);
      span?.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
      done();
    });
  }

  /** Begins the span of a statement, where it is made for a request. @returns what ends it */
  readonly statement = ({ name, text }: Statement): ((error?: unknown) => void) | undefined => {
    const parent = this.#current.getStore();
    if (!parent) return undefined;
    const span = this.#tracer.startSpan(
      name ?? text.trimStart().split(/\s/, 1)[0]?.toLowerCase() ?? 'statement',
      {
        kind: SpanKind.CLIENT,
        attributes: {
          'db.system.name': 'postgresql',
          'db.query.text': text.slice(0, LONGEST_STATEMENT).replaceAll(/\s+/g, ' '),
        },
      },
      parent,
    );
    return (error) => {
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  };

  close(): Promise<void> {
    return this.#close();
  }
}
