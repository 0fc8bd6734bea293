/** Whether something happens in time. @param patience in ms @throws what it throws meanwhile */
export async function isWithin(patience: number, happening: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  return Promise.race([happening.then(() => true), late]).finally(() => clearTimeout(timer));
}
