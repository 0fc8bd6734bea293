import { Button } from '@mantine/core';
import { Copy } from '../../parts/copy.tsx';
import css from './accounts.module.css';

/** Recovery codes, this once. */
export function RecoveryCodes({ codes, close }: { codes: readonly string[]; close: () => void }) {
  return (
    <div className={css['key']} role="status">
      <strong>Your recovery codes, shown this once</strong>
      <p>
        If you lose your phone, each of them signs you in once in place of a code. Print them, or keep them in
        your password manager.
      </p>
      <ol className={css['recovery']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div>
        <Button variant="default" onClick={close}>
          I have saved them
        </Button>
        <Copy text={codes.join('\n')} label="Copy the recovery codes" />
      </div>
    </div>
  );
}
