import { isCheckout } from '../process/command-line.ts';

/**
 * Prism, which an installation has only beside the monitor.
 * @throws with what to install, where it is missing
 */
export async function loadPrism(): Promise<typeof import('#prism')> {
  try {
    return await import('#prism');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const remedy = isCheckout ? 'npm install --include=dev' : 'npm install swf-monitor-mock';
    throw new Error(`The mock needs a package that is not installed: ${remedy}`, { cause: error });
  }
}
