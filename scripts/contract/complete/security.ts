import { type Bundle, operationsOf } from '../nodes.ts';

/** One way in: schemes, all of which are needed, and the roles that each asks for. */
type Way = Record<string, string[]>;

const SAFE = new Set(['get', 'head', 'options', 'trace']);

/**
 * Whatever takes a token takes a session, for the same roles. Browsers send its cookie by themselves, so what changes
 * something needs the `csrf` header, too: only pages of ours can set it.
 */
export function completeSecurity(document: Bundle): void {
  for (const { method, operation } of operationsOf(document)) {
    const ways = (operation['security'] ?? []) as Way[];
    const roles = ways.find((way) => 'token' in way)?.['token'];
    if (roles === undefined || ways.some((way) => 'session' in way)) continue;
    const isSafe = SAFE.has(method) || operation['x-safe'] === true;
    operation['security'] = [...ways, { session: [...roles], ...(!isSafe && { csrf: [] as string[] }) }];
  }
}
