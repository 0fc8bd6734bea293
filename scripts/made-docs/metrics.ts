import type { Database } from '../../src/database/connection.ts';
import type { Health } from '../../src/health/engine.ts';
import { Metrics } from '../../src/metrics.ts';

const INTRODUCTION = `<!-- Made by "npm run generate" from src/metrics.ts. Do not edit. -->

# Metrics

\`GET /metrics\` on both listeners, in the text format of Prometheus; from this machine only, unless \`SWF_METRICS=public\`. With
\`SWF_WORKERS\` the answer has all processes together.

\`\`\`yaml
scrape_configs:
  - job_name: swf-monitor
    scheme: https
    tls_config: { ca_file: /etc/prometheus/swf-monitor-ca.pem }   # the monitor's ssl_ca.pem, unless its certificate is yours
    static_configs: [ { targets: [ "monitor.example.org:8443" ] } ]
rule_files: [ swf-monitor-alerts.yaml ]
\`\`\`

[prometheus/alerts.yaml](prometheus/alerts.yaml) has an alert for each check of [health.md](health.md), tested by \`promtool test
rules\` with [alerts.test.yaml](prometheus/alerts.test.yaml), and
[prometheus/dashboard.json](prometheus/dashboard.json) is a dashboard for Grafana (Dashboards → Import).

| metric | type | labels | meaning |
|---|---|---|---|`;

/** A metric tells its name and meaning without a database: nothing is collected here. */
function allMetrics(): Metrics {
  const database = {} as Database;
  const metrics = new Metrics(database);
  metrics.watchBroker(database);
  metrics.watchFeed({ watchers: 0 });
  metrics.watchHealth({} as Pick<Health, 'evaluate'>);
  return metrics;
}

/** docs/metrics.md: every metric of the registry, ours before those of Node and the process. */
export function metricsDocs(): string {
  const all = allMetrics().describe();
  const isOurs = ({ name }: { name: string }) => !/^swf_(nodejs|process)_/.test(name);
  const rows = [...all.filter(isOurs), ...all.filter((metric) => !isOurs(metric))].map(
    ({ name, type, labels, help }) =>
      `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |`,
  );
  return `${[INTRODUCTION, ...rows].join('\n')}\n`;
}
