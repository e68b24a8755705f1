/** The faults of a file, or that it cannot be opened: one that is damaged hides nothing of the others. */
export async function fautesOuIllisible(
  chemin: string,
  relever: () => string[] | Promise<string[]>,
): Promise<string[]> {
  try {
    return await relever();
  } catch {
    return [`${chemin} : illisible`];
  }
}
