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

const COMMENT = '# Made by "npm run generate" from src/health/. Do not edit.';

/** docs/prometheus/alerts.yaml: rules for Prometheus, from the checks. */
export function alertRules(): string {
  const groups = [{ name: 'swf-monitor', rules: allRules().map(({ rule }) => rule) }];
  return `${COMMENT}\n${stringify({ groups }, { lineWidth: 0 })}`;
}

/** docs/prometheus/alerts.test.yaml: for each rule what fires it and when it ends, for `promtool test rules`. */
export function alertTests(): string {
  const tests = allRules().map(({ rule: { alert, labels, annotations }, fires }) => ({
    name: alert,
    interval: '15s',
    input_series: fires,
    alert_rule_test: [
      { eval_time: '1m', alertname: alert, exp_alerts: [] },
      {
        eval_time: '9m',
        alertname: alert,
        exp_alerts: [{ exp_labels: labels, exp_annotations: annotations }],
      },
      { eval_time: '16m', alertname: alert, exp_alerts: [] },
    ],
  }));
  const content = { rule_files: ['alerts.yaml'], evaluation_interval: '15s', tests };
  return `${COMMENT} promtool test rules alerts.test.yaml\n${stringify(content, { lineWidth: 0 })}`;
}

/** A rule, and series in the words of promtool that fire it from the second minute to the tenth. */
interface TestedRule {
  rule: Rule;
  fires: { series: string; values: string }[];
}

const allRules = (): TestedRule[] => [...OF_THE_MONITOR, ...CHECKS.flatMap(rulesOf)];

const OF_THE_MONITOR: TestedRule[] = [
  {
    fires: [{ series: 'up{job="swf-monitor"}', values: '1x8 0x31 1x60' }],
    rule: {
      alert: 'SwfMonitorDown',
      expr: 'min(up{job="swf-monitor"}) == 0 or absent(up{job="swf-monitor"})',
      for: HELD,
      labels: { severity: 'critical' },
      annotations: {
        summary: 'The monitor does not answer',
        description:
          'Nothing is stored and nothing is shown. See whether its process runs, and what its log says last.',
        runbook: 'docs/troubleshooting.md',
      },
    },
  },
  {
    // Thirty a minute.
    fires: [
      {
        series: 'swf_requests_seconds_count{job="swf-monitor",status="503"}',
        values: '0x3 0+7.5x35 270x60',
      },
    ],
    rule: {
      alert: 'SwfMonitorErrors',
      expr: 'sum(rate(swf_requests_seconds_count{job="swf-monitor",status=~"5.."}[5m])) > 0.1',
      for: '5m',
      labels: { severity: 'warning' },
      annotations: {
        summary: 'Requests are answered 5xx',
        description:
          'Six a minute and more, for five minutes. The log of the monitor has the reason of each.',
        runbook: 'docs/troubleshooting.md',
      },
    },
  },
];

function rulesOf({ id, name, meaning, warning, error, fix }: HealthCheck): TestedRule[] {
  const rule = (level: 'warning' | 'error', limit: string): TestedRule => ({
    fires: [
      // A check that is well again is shown no more.
      { series: `swf_check{job="swf-monitor",id="${id}",level="${level}"}`, values: '_x8 1x31 stale' },
    ],
    rule: {
      alert: `Swf${id}${level === 'error' ? 'Error' : 'Warning'}`,
      expr: `max(swf_check{job="swf-monitor",id="${id}",level="${level}"}) == 1`,
      for: HELD,
      labels: { severity: level === 'error' ? 'critical' : 'warning' },
      annotations: {
        summary: `${name}: not so`,
        description: `Limit: ${limit}. ${meaning} ${fix}`,
        runbook: `${RUNBOOK}#${anchorOf(id, name)}`,
      },
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
