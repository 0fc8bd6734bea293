import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isExempt } from '../../src/process/no-proxy.ts';
import { pythonWith } from '../python.ts';

const NAME = 'https://monitor.example.org:8443/swf';
const ADDRESS = 'https://192.0.2.17:8443';

const rules: [url: string, list: string, exempt: boolean][] = [
  [NAME, '', false],
  [NAME, '*', true],
  [NAME, 'monitor.example.org', true],
  [NAME, 'MONITOR.example.org', true],
  [NAME, 'localhost, monitor.example.org ,,', true],
  [NAME, 'example.org', true],
  [NAME, '.example.org', true],
  [NAME, 'org', true],
  [NAME, 'sub.monitor.example.org', false],
  [NAME, 'monitor.example.org:8443', true],
  [NAME, 'example.org:8443', true],
  [NAME, 'monitor.example.org:8002', false],
  [NAME, '*.example.org', false],
  [NAME, 'localhost,*', false],
  [NAME, 'localhost monitor.example.org', false],
  [NAME, '192.0.2.0/24', false],
  [ADDRESS, '192.0.2.17', true],
  [ADDRESS, '192.0.2.1', false],
  [ADDRESS, '192.0.2.17:8443', false],
  [ADDRESS, 'localhost,192.0.2.0/24', true],
  [ADDRESS, '192.0.2.99/24', true],
  [ADDRESS, '192.0.2.0/28', false],
  [ADDRESS, '192.0.2.17/32', true],
  [ADDRESS, '128.0.0.0/1', true],
  [ADDRESS, '0.0.0.0/0', false],
  [ADDRESS, '192.0.2.0/33', false],
  [ADDRESS, '192.0.2.0/x', false],
  [ADDRESS, '192.0.2.0/24/1', false],
  [ADDRESS, 'example.org/24', false],
  [ADDRESS, 'example.org', false],
  ['https://[2001:db8::17]:8443', '2001:db8::17', true],
  ['https://[2001:db8::17]:8443', '2001:db8::/32', false],
];

describe('no_proxy', () => {
  it.each(rules)('%s by %j: %s', (url, list, exempt) => {
    expect(isExempt(url, list)).toBe(exempt);
  });

  it('has names end at a dot, as requests does from 2.33 on', () => {
    expect(isExempt(NAME, 'ample.org')).toBe(false);
    expect(isExempt(NAME, 'onitor.example.org:8443')).toBe(false);
  });

  it('is read as requests reads it', () => {
    const python = pythonWith('requests');
    if (!python) return console.log('left out: this machine has no Python with requests');
    const program = [
      'import json, sys',
      'from requests.utils import should_bypass_proxies',
      'print(json.dumps([bool(should_bypass_proxies(u, l)) for u, l, _ in json.load(sys.stdin)]))',
    ].join('\n');
    const { stdout, stderr } = spawnSync(python, ['-c', program], {
      input: JSON.stringify(rules),
      env: { PATH: process.env['PATH'] ?? '' },
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout), stderr).toEqual(rules.map(([, , exempt]) => exempt));
  });
});
