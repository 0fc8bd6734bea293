import { InvalidArgumentError } from 'commander';

/** What there is to do in the testbed, an agent each. */
export const ROLE_NAMES = ['daq', 'data', 'fastmon', 'processing', 'workers'] as const;
export type Role = (typeof ROLE_NAMES)[number];

/**
 * Reads `--agents`: the roles that are left to somebody else.
 * @param text `python:data,python:fastmon`; what stands before the colon says whose it is
 */
export function readExternal(text: string): Role[] {
  return text.split(',').map((item) => {
    const [, role] = /^\w+:(\w+)$/.exec(item.trim()) ?? [];
    if (ROLE_NAMES.includes(role as Role)) return role as Role;
    throw new InvalidArgumentError(`Write python:ROLE, of: ${ROLE_NAMES.join(', ')}.`);
  });
}
