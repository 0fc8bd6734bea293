import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHECKS } from '../../src/health/checks/index.ts';
import { useMonitor } from '../use-monitor.ts';

// The alerts and the dashboard ask for what a monitor really shows.

const { client } = await useMonitor();
const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

interface Rule {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: string };
  annotations: { summary: string; description: string; runbook: string };
}
const { groups } = parse(docs('prometheus/alerts.yaml')) as { groups: { name: string; rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(docs('prometheus/dashboard.json')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};

/** Names of metrics, and of the three of a histogram. */
async function shown(): Promise<Set<string>> {
  await client.http('GET', '/api/runs/');
  const { text } = await client.http('GET', '/metrics');
  const lines = text.split('\n');
  return new Set([
    ...lines.map((line) => /^# TYPE (\S+)/.exec(line)?.[1] ?? ''),
    ...lines.map((line) => /^(\w+)[{ ]/.exec(line)?.[1] ?? ''),
  ]);
}

it('all that is asked for is shown by a monitor', async () => {
  const names = await shown();
  const expressions = [
    ...rules.map(({ expr }) => expr),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
  const asked = new Set(expressions.flatMap((expr) => expr.match(/\bswf_\w+/g) ?? []));
  expect(asked.size).toBeGreaterThan(8);
  // Without a broker there is none of these.
  const others = ['swf_broker_messages_total', 'swf_broker_connected'];
  expect([...asked].filter((name) => !names.has(name) && !others.includes(name))).toEqual([]);
});

it('every check has an alert for each level that it has, with what to do', () => {
  const named = new Map(rules.map((rule) => [rule.alert, rule]));
  expect(named.size).toBe(rules.length);
  for (const { id, warning, error, fix } of CHECKS) {
    if (error !== undefined) expect(named.get(`Swf${id}Error`)?.annotations.description).toContain(fix);
    if (warning !== undefined) expect(named.get(`Swf${id}Warning`)?.labels.severity).toBe('warning');
  }
});

it('every metric of a monitor is in docs/metrics.md', async () => {
  const text = docs('metrics.md');
  const { text: metrics } = await client.http('GET', '/metrics');
  const names = [...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

const promtool = spawnSync('promtool', ['--version']).status === 0;
it.skipIf(!promtool)('Prometheus takes the rules, and each fires and ends', () => {
  const cwd = fileURLToPath(new URL('../../docs/prometheus/', import.meta.url));
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync('promtool', words, { cwd, encoding: 'utf8' });
    expect(status, `${stdout}${stderr}`).toBe(0);
  };
  run('check', 'rules', 'alerts.yaml');
  run('test', 'rules', 'alerts.test.yaml');
});
