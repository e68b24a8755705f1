/** Acts once the process that started this one is gone; it is looked for every so many milliseconds. */
export function onParentGone(act: () => void, every = 500): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, every).unref();
}
