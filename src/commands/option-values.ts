import { InvalidArgumentError } from 'commander';

/** Reads whole numbers. @param least that is taken */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`Give a whole number from ${least}.`);
    return Number(text);
  };
}

/** Reads a number above 0. */
export function positive(text: string): number {
  if (!(Number(text) > 0 && Number.isFinite(Number(text))))
    throw new InvalidArgumentError('Give a number above 0.');
  return Number(text);
}

/** Reads the name of a namespace. The column of the monitor takes 100 characters; where several are named, commas stand between them. */
export function namespace(text: string): string {
  if (!/^[^,]{1,100}$/su.test(text) || text !== text.trim())
    throw new InvalidArgumentError(
      'Give 1 to 100 characters, no comma among them and no blank at either end.',
    );
  return text;
}
