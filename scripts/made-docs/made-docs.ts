import { alertRules, alertTests } from './alerts.ts';
import { dashboard } from './dashboard.ts';
import { healthDocs } from './health.ts';
import { metricsDocs } from './metrics.ts';
import { troubleshooting } from './troubleshooting.ts';

/** Files of docs/ that follow the code, by their path there, and what they say. */
export const MADE_DOCS: Readonly<Record<string, () => string>> = {
  'troubleshooting.md': troubleshooting,
  'health.md': healthDocs,
  'metrics.md': metricsDocs,
  'prometheus/alerts.yaml': alertRules,
  'prometheus/alerts.test.yaml': alertTests,
  'prometheus/dashboard.json': dashboard,
};
