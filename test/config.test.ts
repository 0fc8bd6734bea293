import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  it('expand a ~ that no shell has expanded', () => {
    const directory = (text: string) => readConfig({ SWF_DATA_DIR: text }).dataDirectory;
    expect(directory('~/swf data')).toBe(join(homedir(), 'swf data'));
    expect(directory('~')).toBe(homedir());
    expect(directory('/srv/~swf')).toBe('/srv/~swf');
  });

  it.each([
    ['SWF_HTTPS_PROT', 'SWF_HTTPS_PORT'],
    ['SWF_DATADIR', 'SWF_DATA_DIR'],
    ['SWF_MESSAGES_RETENTION_DAYS', 'SWF_MESSAGE_RETENTION_DAYS'],
  ])('that are misspelt, as %s, are refused and corrected', (name, meant) => {
    expect(() => readConfig({ [name]: '1' })).toThrow(`Did you mean ${meant}?`);
  });

  it('leave alone what belongs to agents, tests and other programs of the testbed', () => {
    for (const name of ['SWF_API_TOKEN', 'SWF_HOME', 'SWF_AGENT_QUIET', 'SWF_TEST_SEED', 'OTHER_SWF_SETTING'])
      expect(() => readConfig({ [name]: 'x' })).not.toThrow();
  });

  it('have one path for the proxy and those who come by it', () => {
    const read = (url: string) => readConfig({ SWF_PUBLIC_URL: url, SWF_BASE_PATH: '/swf' }).publicUrl;
    expect(read('https://monitor.example.org/swf/')).toBe('https://monitor.example.org/swf');
    for (const url of [
      'https://monitor.example.org',
      'https://monitor.example.org/other',
      'monitor.example.org/swf',
    ])
      expect(() => read(url)).toThrow(/^SWF_PUBLIC_URL=/);
  });

  it('need a key to a certificate, and name it', () => {
    expect(() => readConfig({ SWF_SSL_CERT: import.meta.filename })).toThrow(/SWF_SSL_KEY= is not valid/);
  });
});
