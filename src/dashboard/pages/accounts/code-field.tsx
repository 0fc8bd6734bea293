import { TextInput } from '@mantine/core';

interface CodeFieldProps {
  /** Whether a recovery code will do, too. */
  takesRecoveryCode?: boolean;
  error?: string | undefined;
}

/** Asks for the code of the authenticator app, which phones offer to fill in. */
export function CodeField({ takesRecoveryCode = false, error }: CodeFieldProps) {
  return (
    <TextInput
      label="Code"
      description={
        takesRecoveryCode
          ? 'The six digits that your authenticator app shows now, or a recovery code.'
          : 'The six digits that your authenticator app shows now.'
      }
      name="code"
      required
      withAsterisk={false}
      maxLength={64}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      {...(!takesRecoveryCode && { inputMode: 'numeric' as const })}
      data-autofocus
      autoFocus
      error={error}
    />
  );
}
