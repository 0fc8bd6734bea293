import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { startTestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

/** A collector that keeps what it is sent. */
async function startCollector() {
  const spans: Span[] = [];
  const services = new Set<string | undefined>();
  const server = createServer(async (request, response) => {
    const { resourceSpans } = (await json(request)) as {
      resourceSpans: { resource: Pick<Span, 'attributes'>; scopeSpans: { spans: Span[] }[] }[];
    };
    for (const { resource, scopeSpans } of resourceSpans) {
      services.add(attributeOf(resource, 'service.name'));
      for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.setHeader('content-type', 'application/json').end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { spans, services, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const attributeOf = ({ attributes }: Pick<Span, 'attributes'>, name: string) => {
  const value = attributes.find(({ key }) => key === name)?.value;
  return value?.stringValue ?? value?.intValue?.toString();
};

it('requests and their statements are spans of the trace that the caller names', async () => {
  const collector = await startCollector();
  const monitor = await startTestMonitor({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const client = new TestClient(monitor);
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  await client.http('GET', '/api/runs/?search=secret', {
    headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
  });
  await client.http('GET', '/nothing/here/');
  await client.close();
  await monitor.stop(); // sends what waits
  collector.server.close();

  expect([...collector.services]).toEqual(['swf-monitor']);
  const [request] = collector.spans.filter((span) => span.traceId === traceId && span.name.startsWith('GET'));
  expect(request).toMatchObject({ name: 'GET /api/runs/', parentSpanId: 'b7ad6b7169203331' });
  if (!request) return;
  expect(attributeOf(request, 'swf.operation')).toBe('listRuns');
  expect(attributeOf(request, 'http.response.status_code')).toBe('200');
  expect(attributeOf(request, 'url.path')).toBe('/api/runs/');
  expect(JSON.stringify(collector.spans)).not.toContain('secret');
  const others = collector.spans.filter(({ traceId: of }) => of !== traceId);
  expect(others.map((span) => attributeOf(span, 'http.response.status_code'))).toContain('404');
});

it('statements of a request are below it', async () => {
  const collector = await startCollector();
  const monitor = await startTestMonitor({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const client = new TestClient(monitor);
  await client.https('POST', '/api/runs/', {
    token: monitor.token,
    body: { run_number: 7, start_time: '2026-08-07T14:00:00Z' },
  });
  await client.close();
  await monitor.stop();
  collector.server.close();
  const request = collector.spans.find(({ name }) => name === 'POST /api/runs/');
  const below = collector.spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
  expect(below.map((span) => attributeOf(span, 'db.system.name'))).toContain('postgresql');
});

it('a collector that is away costs nobody anything, and does not keep the monitor from stopping', async () => {
  const monitor = await startTestMonitor({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  const client = new TestClient(monitor);
  expect(await client.http('GET', '/api/runs/')).toMatchObject({ status: 200 });
  await client.close();
  const start = performance.now();
  await monitor.stop();
  expect(performance.now() - start).toBeLessThan(10_000);
});
