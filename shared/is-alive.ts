/** Whether a process of this machine still runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // one of somebody else lives
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
