export const seconds = (since: number): string =>
  `${((performance.now() - since) / 1000).toFixed(1).replace(".", ",")} s`;

/** Says what has been done, and how long it took. */
export async function step<T>(title: string, work: Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work;
  console.log(`  ${title} (${seconds(since)})`);
  return result;
}

/** Says a count each time that it passes a multiple of `every`. */
export function counter(title: string, total: number, every: number): (done: number) => void {
  let said = 0;
  return (done) => {
    if (done < total && done - said < every) return;
    said = done;
    console.log(`  ${title} : ${done} sur ${total}`);
  };
}
