/**
 * The most iterations of PBKDF2 that a password of a Django database may cost, about a second and a half. Django's own
 * default is 1,000,000 in version 5.2, and grows by a fifth with each version.
 */
export const MOST_ITERATIONS = 3_000_000;
