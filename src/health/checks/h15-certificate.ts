import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { after, age, span } from '../words.ts';

const DAY = 86_400;
const { warning, error } = LIMITS.certificateDays;

export const certificate = defineCheck({
  id: 'H15',
  name: 'The certificate is valid',
  meaning: 'Once it has expired no agent reaches the API over HTTPS.',
  warning: `it expires within ${warning} days`,
  error: `it expires within ${error} days, or its files have changed and cannot be used`,
  source: 'the certificate of the HTTPS listener; one of our own is renewed 30 days before its end',
  fix: 'Put a new certificate into the files of SWF_SSL_CERT and SWF_SSL_KEY; they are read again within 5 s. Without these settings the monitor renews its own.',
  needs: ['certificate'],
  run: ({ certificate: { expires_at, trouble }, now }) => {
    const findings: Finding[] = [];
    if (trouble !== null)
      findings.push({
        level: 'error',
        subject: 'files',
        title: 'The files of the certificate have changed and cannot be used',
        cause: `${trouble} The certificate before it stays in use.`,
      });
    const left = -age(expires_at, now);
    if (left < warning * DAY) {
      const isError = left < error * DAY;
      findings.push({
        level: isError ? 'error' : 'warning',
        subject: 'expiry',
        title: left < 0 ? 'The certificate has expired' : `The certificate expires in ${span(left)}`,
        since: after(expires_at, -DAY * (isError ? error : warning)),
        value: expires_at.slice(0, 10),
        limit: `${isError ? error : warning} days`,
        cause: `It is valid until ${expires_at}.`,
      });
    }
    return findings;
  },
});
