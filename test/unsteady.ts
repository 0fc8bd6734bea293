import type { Reporter, TestCase } from 'vitest/node';

/**
 * Names the tests that failed at first and passed when they were repeated, with what they failed of. One of thousands
 * that the machine was too busy for stops nobody, and is not forgotten either; what is broken fails each time.
 */
export default class Unsteady implements Reporter {
  readonly #found: TestCase[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.#found.push(test);
  }

  onTestRunEnd(): void {
    for (const test of this.#found) {
      const [error] = test.result().errors ?? [];
      console.log(`PASSED ONLY WHEN REPEATED: ${test.module.relativeModuleId} > ${test.fullName}`);
      if (error) console.log(`  ${error.stack ?? error.message}`);
    }
  }
}
