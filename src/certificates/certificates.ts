import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, getCACertificates, rootCertificates } from 'node:tls';
import { makeDirectory } from '../process/make-directory.ts';
import { belongTogether, type Credential, isUsable } from './credential.ts';

/** The certificate that the HTTPS listener shows, kept current. */
export interface Certificates {
  /** PEM; the newest. */
  readonly current: Credential;
  /** Why a newer one is not in use; undefined where all is well. */
  readonly trouble: string | undefined;
  /** Told when there is a newer one. */
  onChange(listener: (credential: Credential) => void): void;
  close(): void;
}

export interface CertificateOptions {
  dataDir: string;
  /** The operator's own certificate chain and key. */
  certFile?: string;
  keyFile?: string;
  /** The settings that name them. */
  variables?: [certificate: string, key: string];
  hostName?: string;
  log?: { info(line: string): void; warn(line: string): void };
}

/** How often files and the remaining time are looked at, in ms. */
const OPERATOR_FILES_EVERY = 5_000;
const OWN_CERTIFICATE_EVERY = 12 * 3_600_000;

/** Where the system's trusted roots may be, if Node does not find them. */
const SYSTEM_ROOTS = ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt'];

/** The files in a data directory; the first two are for clients. */
export function certificatePaths(dataDir: string) {
  return {
    /** The authority's certificate, to be added to what a client trusts (Node). */
    ca: join(dataDir, 'ssl_ca.pem'),
    /** The system's roots and the authority, to replace what a client trusts (Python's requests). */
    caBundle: join(dataDir, 'ssl_ca_bundle.pem'),
    caKey: join(dataDir, 'ssl_ca_key.pem'),
    cert: join(dataDir, 'ssl_cert.pem'),
    key: join(dataDir, 'ssl_key.pem'),
  };
}

/**
 * Opens the operator's certificate, which is read again when its files change; or our own, made at the first start
 * and renewed in time, while its authority stays: clients have its path.
 * @throws where the operator's files cannot be read or do not belong together
 */
export async function openCertificates(options: CertificateOptions): Promise<Certificates> {
  const { certFile, keyFile, variables, log } = options;
  const listeners: ((credential: Credential) => void)[] = [];
  const read = () =>
    certFile && keyFile ? readOperators(certFile, keyFile, variables) : ownCertificate(options);
  const files = certFile && keyFile ? [certFile, keyFile] : undefined;
  const isChanged = files && changesOf(files); // from before they are read: a change meanwhile is one, too
  let current = await read();
  let trouble: string | undefined;
  const refresh = async () => {
    try {
      const next = await read();
      trouble = undefined;
      if (next.cert === current.cert && next.key === current.key) return;
      current = next;
      for (const listener of listeners) listener(next);
      log?.info('the HTTPS listener shows a new certificate from now on');
    } catch (error) {
      trouble = (error as Error).message;
      log?.warn(`${trouble} The certificate before it stays in use.`);
    }
  };
  const stopWatching = isChanged
    ? every(OPERATOR_FILES_EVERY, async () => isChanged() && (await refresh()))
    : every(OWN_CERTIFICATE_EVERY, refresh);
  return {
    get current() {
      return current;
    },
    get trouble() {
      return trouble;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    close: stopWatching,
  };
}

function readOperators(
  certFile: string,
  keyFile: string,
  [certVariable, keyVariable] = ['SWF_SSL_CERT', 'SWF_SSL_KEY'],
): Credential {
  try {
    const credential = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    createSecureContext(credential);
    return credential;
  } catch (error) {
    throw new Error(
      `The certificate of ${certVariable} (${certFile}) and ${keyVariable} (${keyFile}) cannot be used: ${(error as Error).message}.`,
    );
  }
}

/**
 * Tells whether files have changed since it was asked last. Polled: a link that is switched to a new directory, as
 * certificate tools do it, is no event of the file. Node's watchFile would begin with what it finds some time later.
 */
function changesOf(files: string[]): () => boolean {
  const stamps = () => files.map(stampOf).join();
  let last = stamps();
  return () => {
    const before = last;
    last = stamps();
    return last !== before;
  };
}

/** Never throws: why a file cannot be used, its reader says. */
function stampOf(file: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

function every(interval: number, work: () => Promise<unknown>): () => void {
  const timer = setInterval(() => void work(), interval);
  timer.unref();
  return () => clearInterval(timer);
}

async function ownCertificate({ dataDir, hostName = hostname() }: CertificateOptions): Promise<Credential> {
  // Others pass through to the authority's certificate, which their agents need; keys are closed by themselves.
  makeDirectory(dataDir, 0o711);
  const paths = certificatePaths(dataDir);
  const authority = await ownPair(paths.ca, paths.caKey, belongTogether, async (key) =>
    (await making()).makeAuthority(hostName, key),
  );
  writeBundle(paths.caBundle, authority.cert);
  return ownPair(
    paths.cert,
    paths.key,
    (server) => isUsable(server, authority.cert, hostName),
    async (key) => (await making()).makeServerCertificate(authority, hostName, key),
  );
}

/** Loaded when there is something to make: once in years. */
const making = () => import('./certificate-authority.ts');

/**
 * A key that stays, and its certificate, which is made where there is none that serves. A monitor, a broker and commands
 * may all come to an empty directory at once: the first has made the key, and whoever makes a certificate makes it for
 * that one, so that it does not matter whose is kept.
 */
async function ownPair(
  certFile: string,
  keyFile: string,
  serves: (pair: Credential) => boolean,
  make: (key: string) => Promise<Credential>,
): Promise<Credential> {
  if (!existsSync(keyFile)) createFile(keyFile, await (await making()).makeKey(), 0o600);
  const key = readFileSync(keyFile, 'utf8');
  if (existsSync(certFile)) {
    const pair = { cert: readFileSync(certFile, 'utf8'), key };
    if (serves(pair)) return pair;
  }
  const made = await make(key).catch((error: Error) => {
    throw new Error(
      `No certificate can be made for the key in ${keyFile}: ${error.message}. Remove that file; another is made.`,
    );
  });
  replaceFile(certFile, made.cert, 0o644);
  return made;
}

/** The file is there whole or not at all; one that is there already stays. */
function createFile(file: string, text: string, mode: number): void {
  const half = writeHalf(file, text, mode);
  try {
    linkSync(half, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(half);
  }
}

/** The same, but the new one stays. */
function replaceFile(file: string, text: string, mode: number): void {
  renameSync(writeHalf(file, text, mode), file);
}

function writeHalf(file: string, text: string, mode: number): string {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text, { mode });
  return half;
}

/** REQUESTS_CA_BUNDLE replaces all roots, so the bundle holds the others, too. */
function writeBundle(file: string, authority: string): void {
  const systemFile = SYSTEM_ROOTS.find((candidate) => existsSync(candidate));
  if (existsSync(file) && (!systemFile || statSync(file).mtimeMs > statSync(systemFile).mtimeMs)) {
    if (readFileSync(file, 'utf8').endsWith(authority)) return;
  }
  const system = getCACertificates('system');
  const roots =
    system.length > 0
      ? system.join('\n')
      : systemFile
        ? readFileSync(systemFile, 'utf8')
        : rootCertificates.join('\n');
  replaceFile(file, `${roots.trimEnd()}\n${authority}`, 0o644);
}
