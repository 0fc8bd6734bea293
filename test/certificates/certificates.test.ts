import 'reflect-metadata';
import { fork, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as x509 from '@peculiar/x509';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAuthority, makeServerCertificate } from '../../src/certificates/certificate-authority.ts';
import {
  type CertificateOptions,
  certificatePaths,
  openCertificates,
} from '../../src/certificates/certificates.ts';
import { type Credential, isUsable } from '../../src/certificates/credential.ts';

let directory: string;
const told: string[] = [];
const warned: string[] = [];
const log = { info: (line: string) => told.push(line), warn: (line: string) => warned.push(line) };

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'swf-certificates-'));
  told.length = 0;
  warned.length = 0;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function open(options: Partial<CertificateOptions> = {}) {
  const certificates = await openCertificates({
    dataDir: directory,
    hostName: 'daq01',
    log,
    ...options,
  });
  certificates.close();
  return certificates.current;
}

const DAY = 86_400_000;

describe('our own certificate', () => {
  it('is for localhost, both loopback addresses and the host', async () => {
    const { cert } = await open();
    const names = new X509Certificate(cert).subjectAltName;
    for (const name of ['DNS:localhost', 'DNS:daq01', 'IP Address:127.0.0.1', 'IP Address:0:0:0:0:0:0:0:1'])
      expect(names).toContain(name);
  });

  it('and its authority have the key identifiers that strict clients ask for', async () => {
    const { cert } = await open();
    const authority = readFileSync(certificatePaths(directory).ca, 'utf8');
    expect(new x509.X509Certificate(cert).getExtension(x509.AuthorityKeyIdentifierExtension)).toBeTruthy();
    for (const pem of [cert, authority]) {
      expect(new x509.X509Certificate(pem).getExtension(x509.SubjectKeyIdentifierExtension)).toBeTruthy();
    }
    expect(new X509Certificate(authority).ca).toBe(true);
  });

  it('and its authority have names, the one being issued by the other', async () => {
    const { cert } = await open();
    const authority = new X509Certificate(readFileSync(certificatePaths(directory).ca, 'utf8'));
    expect(authority.subject).toBe('CN=SWF Monitor local authority on daq01');
    expect(authority.issuer).toBe(authority.subject);
    expect(new X509Certificate(cert).issuer).toBe(authority.subject);
    expect(new X509Certificate(cert).subject).toBe('CN=daq01');
  });

  it.runIf(spawnSync('openssl', ['version']).status === 0)('satisfies OpenSSL at its strictest', async () => {
    await open();
    const { ca, cert } = certificatePaths(directory);
    const { stdout, stderr } = spawnSync(
      'openssl',
      ['verify', '-x509_strict', '-purpose', 'sslserver', '-CAfile', ca, cert],
      { encoding: 'utf8' },
    );
    expect(`${stdout}${stderr}`).toContain(': OK');
  });

  it('stays as it is from one start to the next, and the keys are for the owner alone', async () => {
    expect(await open()).toEqual(await open());
    const { key, caKey } = certificatePaths(directory);
    for (const file of [key, caKey]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is made anew for another host name, by the same authority', async () => {
    const first = await open();
    const authority = readFileSync(certificatePaths(directory).ca, 'utf8');
    const second = await open({ hostName: 'daq02' });
    expect(second.cert).not.toBe(first.cert);
    expect(readFileSync(certificatePaths(directory).ca, 'utf8')).toBe(authority);
    expect(new X509Certificate(second.cert).verify(new X509Certificate(authority).publicKey)).toBe(true);
  });

  it('is of the same authority in all processes that come to an empty directory at once', async () => {
    const program = fileURLToPath(new URL('open.ts', import.meta.url));
    const processes = Array.from({ length: 6 }, () => fork(program, [directory]));
    await Promise.all(processes.map((child) => once(child, 'message')));
    const shown = await Promise.all(
      processes.map(async (child) => {
        const answer = once(child, 'message');
        child.send('begin');
        const [credential] = await answer;
        return credential as Credential;
      }),
    );
    const { ca, caKey, cert, key } = certificatePaths(directory);
    const kept = new X509Certificate(readFileSync(ca));
    expect(kept.checkPrivateKey(createPrivateKey(readFileSync(caKey)))).toBe(true);
    for (const { cert } of shown) expect(new X509Certificate(cert).verify(kept.publicKey)).toBe(true);
    const server = new X509Certificate(readFileSync(cert));
    expect(server.checkPrivateKey(createPrivateKey(readFileSync(key)))).toBe(true);
    expect(readdirSync(directory)).toHaveLength(5);
  });

  it('has an authority that is made anew where it does not belong to its key', async () => {
    await open();
    const { ca } = certificatePaths(directory);
    writeFileSync(ca, (await makeAuthority('daq01')).cert);
    const { cert } = await open();
    expect(new X509Certificate(cert).verify(new X509Certificate(readFileSync(ca)).publicKey)).toBe(true);
  });

  it('is not made for a key that is none, which is said with the fix', async () => {
    const { key } = certificatePaths(directory);
    writeFileSync(key, 'half');
    await expect(open()).rejects.toThrow(`the key in ${key}`);
  });

  it('is not used for its last thirty days, nor with another key, nor of another authority', async () => {
    const authority = await makeAuthority('daq01');
    const server = await makeServerCertificate(authority, 'daq01');
    const end = new X509Certificate(server.cert).validToDate.getTime();
    expect(isUsable(server, authority.cert, 'daq01')).toBe(true);
    expect(isUsable(server, authority.cert, 'daq01', end - 29 * DAY)).toBe(false);
    expect(isUsable({ ...server, key: authority.key }, authority.cert, 'daq01')).toBe(false);
    expect(isUsable(server, (await makeAuthority('daq01')).cert, 'daq01')).toBe(false);
    expect(isUsable({ cert: 'half', key: server.key }, authority.cert, 'daq01')).toBe(false);
  });

  it('comes with a bundle of all roots and our authority, for clients whose bundle replaces theirs', async () => {
    await open();
    const { ca, caBundle } = certificatePaths(directory);
    const bundle = readFileSync(caBundle, 'utf8');
    expect(bundle.endsWith(readFileSync(ca, 'utf8'))).toBe(true);
    expect(bundle.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(50);
  });
});

describe("the operator's certificate", () => {
  const files = () => ({ certFile: join(directory, 'own.pem'), keyFile: join(directory, 'own.key') });
  const write = async (hostName: string) => {
    const credential = await makeServerCertificate(await makeAuthority(hostName), hostName);
    writeFileSync(files().certFile, credential.cert);
    writeFileSync(files().keyFile, credential.key);
    return credential;
  };

  it('is used instead of ours', async () => {
    const own = await write('monitor.example');
    expect(await open(files())).toEqual(own);
  });

  it('that cannot be used stops the start and names the variables', async () => {
    await write('monitor.example');
    writeFileSync(files().keyFile, 'nothing');
    await expect(open(files())).rejects.toThrow(/SWF_SSL_CERT.*SWF_SSL_KEY/);
  });

  it('is read again when its files change; a broken one is told and the old one stays', async () => {
    await write('first.example');
    const certificates = await openCertificates({
      dataDir: directory,
      ...files(),
      log,
    });
    const shown: string[] = [];
    certificates.onChange(({ cert }) => shown.push(cert));
    writeFileSync(files().certFile, 'broken');
    await expect.poll(() => warned.join('\n')).toContain('stays in use');
    const second = await write('second.example');
    await expect.poll(() => shown.at(-1)).toBe(second.cert);
    expect(told.join('\n')).toContain('shows a new certificate');
    certificates.close();
  });
});
