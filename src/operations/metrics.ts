import type { HandlersOf } from '../http/handler.ts';
import type { Metrics } from '../metrics.ts';

const REFUSAL = 'Metrics are shown on this machine only. To show them to others, set SWF_METRICS=public.';

/** The metrics of this process. */
export function metricsHandler(
  metrics: Metrics,
  isPublic: boolean,
): Pick<HandlersOf<'health'>, 'retrieveMetrics'> {
  return {
    retrieveMetrics: async ({ context }) =>
      isPublic || context.isLocal
        ? { status: 200, type: 'text/plain', text: await metrics.text() }
        : { status: 403, body: { detail: REFUSAL } },
  };
}
