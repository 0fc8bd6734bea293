import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { closedToMe } from '../certificates/readable.ts';
import { type Patient, variable } from './patient.ts';

/** The authorities that agents trust, PEM. */
export interface Trust {
  authorities: string;
  /** The file that a variable names; undefined where none does. */
  path: string | undefined;
  /** What is wrong with that file. */
  fault?: 'missing' | 'empty';
  /** What this user may not read: the file, or a directory above it. */
  closed?: string;
}

/**
 * What Python's requests trusts: the file or directory of `REQUESTS_CA_BUNDLE` and nothing else, or, without that, the
 * public authorities. Those are taken from Node, whose list is Mozilla's, as that of requests is.
 */
export function pythonTrust(patient: Patient): Trust {
  return trust(variable(patient, 'REQUESTS_CA_BUNDLE') ?? variable(patient, 'CURL_CA_BUNDLE'), []);
}

/**
 * What Python's ssl module trusts, and httpx, aiohttp and urllib with it: the file of `SSL_CERT_FILE` and nothing else,
 * or, without that, the public authorities.
 */
export function opensslTrust(patient: Patient): Trust {
  return trust(variable(patient, 'SSL_CERT_FILE'), []);
}

/** What Node trusts: the public authorities, and those of `NODE_EXTRA_CA_CERTS` besides. */
export function nodeTrust(patient: Patient): Trust {
  return trust(variable(patient, 'NODE_EXTRA_CA_CERTS'), rootCertificates);
}

function trust(path: string | undefined, besides: readonly string[]): Trust {
  if (path === undefined) return { authorities: rootCertificates.join('\n'), path };
  try {
    const authorities = readBundle(path);
    const fault = certificatesIn(authorities).length === 0 ? { fault: 'empty' as const } : {};
    return { authorities: [...besides, authorities].join('\n'), path, ...fault };
  } catch {
    const closed = closedToMe(path);
    return {
      authorities: besides.join('\n'),
      path,
      fault: 'missing',
      ...(closed !== undefined && { closed }),
    };
  }
}

function readBundle(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map(({ name }) => readFileSync(join(path, name), 'utf8')).join('\n');
}

/** Whether one of the authorities has a name; its key may be another than is looked for. */
export function namesAuthority(authorities: string, name: string): boolean {
  return certificatesIn(authorities).some((pem) => {
    try {
      return new X509Certificate(pem).subject === name;
    } catch {
      return false; // a certificate that Node cannot read is one that nobody asks for here
    }
  });
}

function certificatesIn(pem: string): string[] {
  return (
    pem.match(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED )?CERTIFICATE-----/g) ?? []
  );
}
