import type { TestClient } from '../test-client.ts';

/** A token of alice that may do less than she may. */
export async function createToken(api: TestClient, scope: 'read' | 'agent'): Promise<string> {
  const { body } = await api.https('POST', '/api/tokens/', { body: { label: 'an assistant', scope } });
  return body.token ?? body.key;
}
