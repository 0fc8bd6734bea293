import 'reflect-metadata';
import { createPrivateKey, createPublicKey, randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { Credential } from './credential.ts';

// @peculiar/x509 is the library of three tried that writes key identifiers; Python 3.13 refuses certificates
// without them. It wants reflect-metadata loaded first, and is told which Web Crypto to use. It is 200 modules, so this
// file is loaded only where something is made.
x509.cryptoProvider.set(webcrypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;
/** Clocks of other machines may be slow. */
const BACKDATED = DAY;
const CA_DAYS = 3_650;
/** Longer ones are refused by some clients. */
const SERVER_DAYS = 825;

/** Makes a private key, PEM. */
export async function makeKey(): Promise<string> {
  const { privateKey } = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const bytes = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  return `${x509.PemConverter.encode(bytes, 'PRIVATE KEY')}\n`;
}

/** Makes a certificate authority that vouches for this monitor only. */
export async function makeAuthority(hostName: string, key?: string): Promise<Credential> {
  const ownKey = key ?? (await makeKey());
  const keys = await keyPair(ownKey);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...common(CA_DAYS),
    name: commonName(`SWF Monitor local authority on ${hostName}`),
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: `${certificate.toString('pem')}\n`, key: ownKey };
}

/** Makes a server certificate for localhost and this host, signed by the authority. */
export async function makeServerCertificate(
  authority: Credential,
  hostName: string,
  key?: string,
): Promise<Credential> {
  const ownKey = key ?? (await makeKey());
  const { publicKey } = await keyPair(ownKey);
  const { privateKey: signingKey } = await keyPair(authority.key);
  const issuer = new x509.X509Certificate(authority.cert);
  const certificate = await x509.X509CertificateGenerator.create({
    ...common(SERVER_DAYS),
    subject: commonName(hostName),
    issuer: issuer.subject,
    publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(alternativeNames(hostName)),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return { cert: `${certificate.toString('pem')}\n`, key: ownKey };
}

function alternativeNames(hostName: string): x509.JsonGeneralNames {
  return [
    ...[...new Set(['localhost', hostName])].map((value) => ({ type: 'dns' as const, value })),
    ...['127.0.0.1', '::1'].map((value) => ({ type: 'ip' as const, value })),
  ];
}

/** A name may have 64 characters. */
function commonName(name: string): x509.JsonName {
  return [{ CN: [name.slice(0, 64)] }];
}

function common(days: number) {
  const now = Date.now();
  const serial = randomBytes(16);
  serial[0] = (serial[0] ?? 0) & 0x7f || 1; // a serial number is positive
  return {
    serialNumber: serial.toString('hex'),
    notBefore: new Date(now - BACKDATED),
    notAfter: new Date(now + days * DAY - BACKDATED),
    signingAlgorithm: ALGORITHM,
  };
}

async function keyPair(pem: string): Promise<webcrypto.CryptoKeyPair> {
  const key = createPrivateKey(pem);
  const ownBytes = key.export({ type: 'pkcs8', format: 'der' });
  const publicBytes = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const { subtle } = webcrypto;
  return {
    privateKey: await subtle.importKey('pkcs8', ownBytes, ALGORITHM, true, ['sign']),
    publicKey: await subtle.importKey('spki', publicBytes, ALGORITHM, true, ['verify']),
  };
}
