import { stringify } from 'yaml';
import type { HealthCheck } from '../../src/health/check.ts';
import { CHECKS } from '../../src/health/checks/index.ts';

/** An alerting rule of Prometheus. */
interface Rule {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: 'critical' | 'warning' };
  annotations: { summary: string; description: string; runbook: string };
}

/** The checks hold back what passes by; scraped four times a minute, an alert is told of within two. */
const HELD = '1m';
const RUNBOOK = 'docs/health.md';

/** docs/prometheus/alerts.yaml: rules for Prometheus, from the checks. */
export function alertRules(): string {
  const rules = [...OF_THE_MONITOR, ...CHECKS.flatMap(rulesOf)];
  const comment = ' Made by "npm run generate" from src/health/. Do not edit.\n';
  return `#${comment}${stringify({ groups: [{ name: 'swf-monitor', rules }] }, { lineWidth: 0 })}`;
}

const OF_THE_MONITOR: Rule[] = [
  {
    alert: 'SwfMonitorDown',
    expr: 'up{job="swf-monitor"} == 0 or absent(up{job="swf-monitor"})',
    for: HELD,
    labels: { severity: 'critical' },
    annotations: {
      summary: 'The monitor does not answer',
      description:
        'Nothing is stored and nothing is shown. See whether its process runs, and what its log says last.',
      runbook: 'docs/troubleshooting.md',
    },
  },
  {
    alert: 'SwfMonitorErrors',
    expr: 'sum(rate(swf_requests_seconds_count{job="swf-monitor",status=~"5.."}[5m])) > 0.1',
    for: '5m',
    labels: { severity: 'warning' },
    annotations: {
      summary: 'Requests are answered 5xx',
      description: 'Six a minute and more, for five minutes. The log of the monitor has the reason of each.',
      runbook: 'docs/troubleshooting.md',
    },
  },
];

function rulesOf({ id, name, meaning, warning, error, fix }: HealthCheck): Rule[] {
  const rule = (level: 'warning' | 'error', limit: string): Rule => ({
    alert: `Swf${id}${level === 'error' ? 'Error' : 'Warning'}`,
    expr: `max(swf_check{job="swf-monitor",id="${id}",level="${level}"}) == 1`,
    for: HELD,
    labels: { severity: level === 'error' ? 'critical' : 'warning' },
    annotations: {
      summary: `${name}: not so`,
      description: `Limit: ${limit}. ${meaning} ${fix}`,
      runbook: `${RUNBOOK}#${anchorOf(id, name)}`,
    },
  });
  return [
    ...(error === undefined ? [] : [rule('error', error)]),
    ...(warning === undefined ? [] : [rule('warning', warning)]),
  ];
}

/** As Markdown makes it of a heading. */
const anchorOf = (id: string, name: string) =>
  `${id} ${name}`
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
