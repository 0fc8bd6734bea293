/** Who must have a second factor to do anything but set one up, of those who sign in with a password or a link. */
export const SECOND_FACTOR_POLICIES = ['optional', 'staff', 'required'] as const;
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];
