import { isIP } from 'node:net';
import { commandLine } from '../../process/command-line.ts';
import { type Address, API, placeOf, readUrl, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import type { Patient } from '../patient.ts';
import { shakeHands } from '../probes/tls.ts';
import { namesAuthority, nodeTrust, opensslTrust, pythonTrust, type Trust } from '../trust.ts';

const CHAPTER = 'The certificate';

/** How the programs that stand on one TLS library come to trust a certificate. */
interface Library {
  id: string;
  programs: string;
  variable: string;
  /** What the sign of a certificate that is not trusted is there. */
  sign: string;
  /** And of a variable that names no file. */
  signOfMissing: string;
  /** The file of the monitor that the variable is to name. */
  file: string;
  trust: (patient: Patient) => Trust;
}

const REQUESTS: Library = {
  id: 'python',
  programs: 'Python agents (requests)',
  variable: 'REQUESTS_CA_BUNDLE',
  sign: '`CERTIFICATE_VERIFY_FAILED`, `SSLError`',
  signOfMissing: '`Could not find a suitable TLS CA certificate bundle, invalid path`',
  file: 'ssl_ca_bundle.pem',
  trust: pythonTrust,
};

const PYTHON_SSL: Library = {
  id: 'openssl',
  programs: 'httpx, aiohttp, urllib and curl',
  variable: 'SSL_CERT_FILE',
  sign: '`CERTIFICATE_VERIFY_FAILED`, `unable to get local issuer certificate` from them alone',
  signOfMissing: '`FileNotFoundError`, `CERTIFICATE_VERIFY_FAILED` from them alone',
  file: 'ssl_ca_bundle.pem',
  trust: opensslTrust,
};

const NODE: Library = {
  id: 'node',
  programs: 'Agents in Node',
  variable: 'NODE_EXTRA_CA_CERTS',
  sign: '`UNABLE_TO_VERIFY_LEAF_SIGNATURE`, `SELF_SIGNED_CERT_IN_CHAIN`, `DEPTH_ZERO_SELF_SIGNED_CERT`',
  signOfMissing: '`Warning: Ignoring extra certs`',
  file: 'ssl_ca.pem',
  trust: nodeTrust,
};

/** Of the certificate at an address, where it is HTTPS; that of the second address only if it is another server. */
export function certificateChecks(address: Address): Check[] {
  return [inItsDates, hasTheName, trustedBy(REQUESTS), trustedBy(PYTHON_SSL), trustedBy(NODE)].map(
    (make) => ({
      ...make(address),
      applies: (patient: Patient) => hasOwnCertificate(patient, address),
    }),
  );
}

/** The ids of the checks without which a token would go to who knows whom. */
export function needsForSecrets({ id }: Address): string[] {
  return [`${id}-certificate-dates`, `${id}-certificate-name`, `${id}-certificate-${REQUESTS.id}`];
}

function hasOwnCertificate(patient: Patient, address: Address): boolean {
  const url = readUrl(patient, address);
  return url?.protocol === 'https:' && (address === API || url.origin !== readUrl(patient, API)?.origin);
}

function inItsDates(address: Address): Check {
  return defineCheck({
    id: `${address.id}-certificate-dates`,
    name: `The certificate at ${address.variable} is valid now`,
    chapter: CHAPTER,
    needs: [`${address.id}-protocol`],
    diagnoses: {
      expired: {
        sign: '`certificate has expired`, `CERT_HAS_EXPIRED`',
        cause: 'The certificate of {host} has expired: it was valid until {date}.',
        fix: `On the monitor's machine: put a new one into the files of SWF_SSL_CERT and SWF_SSL_KEY. Without these the monitor renews its own: start it again, ${commandLine('start')}.`,
      },
      early: {
        sign: '`certificate is not yet valid`, `CERT_NOT_YET_VALID`',
        cause: "The certificate of {host} is not valid before {date}, and this machine's clock says {now}.",
        fix: "Correct this machine's clock: timedatectl set-ntp true. If it is right, the certificate was made with a wrong one: make another.",
      },
    },
    run: async (patient, found) => {
      const { host, port } = placeOf(urlOf(patient, address));
      const { certificate } = await shakeHands({ host, port }, patient.patience);
      const { validFromDate, validToDate } = certificate;
      const now = new Date();
      if (validToDate < now) return found('expired', { host, date: validToDate.toISOString() });
      if (validFromDate > now)
        return found('early', { host, date: validFromDate.toISOString(), now: now.toISOString() });
      return { well: `until ${validToDate.toISOString().slice(0, 10)}` };
    },
  });
}

/** Only names in its subjectAltName count: Python does not look at the common name. */
function hasTheName(address: Address): Check {
  const { id, variable } = address;
  return defineCheck({
    id: `${id}-certificate-name`,
    name: `The certificate at ${variable} is for that name`,
    chapter: CHAPTER,
    needs: [`${id}-protocol`],
    diagnoses: {
      other: {
        sign: '`Hostname mismatch`, `ERR_TLS_CERT_ALTNAME_INVALID`',
        cause: '{variable} names {host}, but the certificate there is for {names}.',
        fix: 'Use one of these names in {variable}, or give the monitor a certificate for {host}: SWF_SSL_CERT and SWF_SSL_KEY.',
      },
      nameless: {
        sign: '`Hostname mismatch`, `ERR_TLS_CERT_ALTNAME_INVALID`, with a certificate that the script of the Django monitor made',
        cause: 'The certificate of {host} has no subjectAltName, so it is for no name at all.',
        fix: 'Give the monitor a certificate with a subjectAltName for {host}: SWF_SSL_CERT and SWF_SSL_KEY, or unset both to have one made.',
      },
    },
    run: async (patient, found) => {
      const { host, port } = placeOf(urlOf(patient, address));
      const { certificate } = await shakeHands({ host, port }, patient.patience);
      const { subjectAltName } = certificate;
      if (subjectAltName === undefined) return found('nameless', { host });
      const fits =
        isIP(host) === 0 ? certificate.checkHost(host, { subject: 'never' }) : certificate.checkIP(host);
      if (fits !== undefined) return { well: host };
      return found('other', { variable, host, names: subjectAltName.replace(/\b(?:DNS|IP Address):/g, '') });
    },
  });
}

function trustedBy(library: Library): (address: Address) => Check {
  const { id: libraryId, programs, variable, sign, signOfMissing, file, trust } = library;
  return (address) =>
    defineCheck({
      id: `${address.id}-certificate-${libraryId}`,
      name: `${programs} trust the certificate at ${address.variable}`,
      chapter: CHAPTER,
      needs: [`${address.id}-certificate-dates`],
      diagnoses: {
        missing: {
          sign: signOfMissing,
          cause: `${variable} names {path}, which cannot be read.`,
          fix: `Set ${variable} to a file that is there, as ${commandLine('env')} on the monitor's machine prints it; to another machine, copy ${file} and name the copy.`,
        },
        closed: {
          sign: `${signOfMissing}, \`PermissionError\``,
          cause: `${variable} names {path}, and this user may not pass or read {closed}.`,
          fix: `Its owner opens it: chmod o+x for a directory, chmod o+r for the file. Or he copies ${file} to where everybody may read it; then set ${variable} to the copy.`,
        },
        empty: {
          sign,
          cause: `${variable} names {path}, which holds no certificate.`,
          fix: `Set ${variable} to a file with certificates (PEM), as ${commandLine('env')} on the monitor's machine prints it.`,
        },
        renewed: {
          sign: `${sign}, after the monitor's data directory was made anew`,
          cause: `${variable} names {path}, which holds an authority of the right name but with another key: the monitor has a newer one.`,
          fix: `On the monitor's machine: ${commandLine('env')} prints where ${file} is. Copy it over {path}, or set ${variable} to it.`,
        },
        untrusted: {
          sign,
          cause: `${variable} names {path}, which does not vouch for the certificate of {host} ({reason}), issued by "{issuer}".`,
          fix: `Set ${variable} as ${commandLine('env')} on the monitor's machine prints it; to another machine, copy ${file} and name the copy. With a certificate of your own, name its chain.`,
        },
        unset: {
          sign,
          cause: `${variable} is not set, and the public authorities do not vouch for the certificate of {host} ({reason}), issued by "{issuer}".`,
          fix: `Set ${variable} as ${commandLine('env')} on the monitor's machine prints it; to another machine, copy ${file} and name the copy.`,
        },
      },
      run: async (patient, found) => {
        const { authorities, path = '', fault, closed } = trust(patient);
        if (closed !== undefined) return found('closed', { path, closed });
        if (fault) return found(fault, { path });
        const { host, port } = placeOf(urlOf(patient, address));
        const { certificate, distrust } = await shakeHands({ host, port }, patient.patience, authorities);
        if (distrust === undefined) return { well: path === '' ? 'by a public authority' : path };
        const { issuer } = certificate;
        if (path === '') return found('unset', { host, reason: distrust, issuer: inALine(issuer) });
        if (namesAuthority(authorities, issuer)) return found('renewed', { path });
        return found('untrusted', { path, host, reason: distrust, issuer: inALine(issuer) });
      },
    });
}

function inALine(name: string): string {
  return name.replaceAll('\n', ', ');
}
