import type { System } from '../../api/system.ts';
import { Command } from '../../parts/command.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Moment } from '../../parts/time.tsx';
import css from './monitor.module.css';

/** By what agents know that they talk to this monitor. */
export function Certificate({ certificate }: Pick<System, 'certificate'>) {
  const { names, issued_by: issuer, expires_at: expires, sha256, trouble } = certificate;
  return (
    <Panel title="Certificate">
      <Facts
        facts={[
          ['Valid for', names.join(', ')],
          ['Expires', <Moment key="until" at={expires} />],
          ['Issued by', issuer === 'monitor' ? 'the monitor’s own authority' : 'the operator (SWF_SSL_CERT)'],
          ...(trouble ? ([['Problem', trouble]] as const) : []),
        ]}
      />
      <div className={css['note']}>
        {issuer === 'monitor' ? (
          <>
            <p>
              Agents on this machine trust it through the file that this command prints as REQUESTS_CA_BUNDLE:
            </p>
            <Command line="npm run --silent env" />
          </>
        ) : (
          <p>Agents trust it through the authorities of their system, as they trust other sites.</p>
        )}
        <p className="faint">
          SHA-256 <span className={css['fingerprint']}>{sha256}</span>
        </p>
      </div>
    </Panel>
  );
}
