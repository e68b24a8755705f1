/** The result of a work, or `late` when it takes longer than these milliseconds. */
export async function within<T, L>(milliseconds: number, work: Promise<T>, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds);
  });
  const result = await Promise.race([work, alarm]);
  clearTimeout(timer);
  return result;
}
