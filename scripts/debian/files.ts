import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the package installs beside the program, and where; docs/debian.md tells operators of it. */
const FILES = [
  { from: 'swf-monitor', to: 'usr/bin/swf-monitor', mode: 0o755 },
  { from: 'swf-monitor.service', to: 'usr/lib/systemd/system/swf-monitor.service', mode: 0o644 },
  { from: 'env', to: 'etc/swf-monitor/env', mode: 0o640 },
  { from: '../../LICENSE', to: 'usr/share/doc/swf-monitor/copyright', mode: 0o644 },
  // Not among the documentation, which slim images leave out.
  { from: '../../docs/nginx.conf', to: 'usr/share/swf-monitor/nginx.conf', mode: 0o644 },
  { from: '../../docs/apache.conf', to: 'usr/share/swf-monitor/apache.conf', mode: 0o644 },
  { from: '../../docs/nginx-several.conf', to: 'usr/share/swf-monitor/nginx-several.conf', mode: 0o644 },
  { from: '../../docs/prometheus/alerts.yaml', to: 'usr/share/swf-monitor/alerts.yaml', mode: 0o644 },
  { from: '../../docs/prometheus/dashboard.json', to: 'usr/share/swf-monitor/dashboard.json', mode: 0o644 },
];

/** Lays the files out below a root. */
export function installFiles(root: string): void {
  const here = fileURLToPath(new URL('.', import.meta.url));
  for (const { from, to, mode } of FILES) copyTo(join(here, from), join(root, to), mode);
}

/** Copies a file, whose directory is made. */
export function copyTo(from: string, to: string, mode: number): void {
  writeTo(to, readFileSync(from), mode);
}

/** Writes a file anew, so that it has this mode. */
export function writeTo(path: string, content: string | Uint8Array, mode: number): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, content, { mode });
}
