import { sessionSettled } from '../../api/session-end.ts';
import { Dialog } from '../../parts/dialog.tsx';
import css from './accounts.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Over a page whose session has ended: what was written on it stays. */
export default function SignInAgain() {
  return (
    <Dialog onClose={sessionSettled} title="Sign in again" size="sm">
      <p className={css['again']}>
        Your session has ended. What you have written on this page is still there.
      </p>
      <SignInForm onDone={() => sessionSettled()} />
    </Dialog>
  );
}
