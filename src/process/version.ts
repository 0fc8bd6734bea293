import packageJson from '../../package.json' with { type: 'json' };

/** The version of this program, as its package has it. */
export const VERSION = packageJson.version;
