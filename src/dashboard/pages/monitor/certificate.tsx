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
          ['Until', <Moment key="until" at={expires} />],
          [
            'Issued by',
            issuer === 'monitor' ? 'an authority of the monitor’s own' : 'the operator (SWF_SSL_CERT)',
          ],
          ...(trouble ? ([['Trouble', trouble]] as const) : []),
        ]}
      />
      <div className={css['note']}>
        {issuer === 'monitor' ? (
          <>
            <p>Agents on this machine trust it by the file that this prints, as REQUESTS_CA_BUNDLE:</p>
            <Command line="npm run --silent env" />
          </>
        ) : (
          <p>Agents trust it as they trust other sites: by the authorities of their system.</p>
        )}
        <p className="faint">
          SHA-256 <span className={css['fingerprint']}>{sha256}</span>
        </p>
      </div>
    </Panel>
  );
}
