/** The statuses of STF and time-frame files. */
export const STATUSES = ['registered', 'processing', 'processed', 'done', 'failed'] as const;
