import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generate, generatedDirectory, readContract } from '../../scripts/generate.ts';

it('makes the same from the same contract, and generated/ is that', async () => {
  const [first, second] = [await generate(readContract()), await generate(readContract())];
  expect(second).toEqual(first);
  for (const [name, text] of Object.entries(first)) {
    expect(
      readFileSync(new URL(name, generatedDirectory), 'utf8') === text,
      `generated/${name} is current`,
    ).toBe(true);
  }
});

it('refuses a contract whose reference leads nowhere, naming it', async () => {
  const broken = readContract()
    .replace("'#/components/schemas/Run'", "'#/components/schemas/Nowhere'")
    .replace('"#/components/schemas/Run"', '"#/components/schemas/Nowhere"');
  await expect(generate(broken)).rejects.toThrow('Nowhere');
});
