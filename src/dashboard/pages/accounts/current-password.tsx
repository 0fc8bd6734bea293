import { PasswordInput } from '@mantine/core';

/** Of a password, in characters: as many as the monitor takes. */
export const LONGEST = 256;

interface CurrentPasswordProps {
  username: string;
  /** Whether the monitor asks for it. */
  isAsked?: boolean;
  autoFocus?: boolean;
  error: string | undefined;
}

/** Asks for the password that somebody has, before something about their account changes. */
export function CurrentPassword({ username, isAsked = true, autoFocus, error }: CurrentPasswordProps) {
  return (
    <>
      {/* By it password managers know whose password is meant, or changes. */}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      {isAsked && (
        <PasswordInput
          label="Current password"
          name="current"
          required
          withAsterisk={false}
          maxLength={LONGEST}
          autoComplete="current-password"
          {...(autoFocus && { autoFocus })}
          error={error}
        />
      )}
    </>
  );
}
