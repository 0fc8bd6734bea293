import { Secret, TOTP } from 'otpauth';

// otpauth for the codes of authenticator apps (RFC 6238) and the base32 of their secrets. All parameters are given, and are those
// that every app knows, since many ignore others: SHA-1, six digits, 30 seconds. Traps: `validate` tells by how many steps a
// code is off and remembers nothing, so that a code would be good for a minute and a half, again and again: whoever calls keeps
// the step (RFC 6238 §5.2); and a `token` with spaces is none.

/** Seconds for which an app shows a code. */
const PERIOD = 30;
/** Steps by which the clocks may differ, either way. */
const SKEW = 1;
/** As RFC 4226 §4 recommends, in bytes. */
const SECRET_BYTES = 20;
const PARAMETERS = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const;

/** A new secret, in base32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The `otpauth://` URI by which an app learns a secret, as its QR code has it. @param label the user's name */
export function uriOf(secret: string, label: string): string {
  return new TOTP({ ...PARAMETERS, issuer: 'SWF Monitor', label, secret }).toString();
}

/**
 * The step of time to which a code belongs; a later one is a greater number.
 * @param code six digits
 * @param now ms since 1970
 * @returns undefined where it is none of the present step, the one before or the one after
 */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const totp = new TOTP({ ...PARAMETERS, secret });
  const delta = totp.validate({ token: code, timestamp: now, window: SKEW });
  return delta === null ? undefined : Math.floor(now / 1_000 / PERIOD) + delta;
}

/** The code of a moment. @param now ms since 1970 */
export function codeAt(secret: string, now: number): string {
  return new TOTP({ ...PARAMETERS, secret }).generate({ timestamp: now });
}
