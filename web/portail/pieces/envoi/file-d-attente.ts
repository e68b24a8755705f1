/** Runs so many tasks at a time; the others wait for their turn, in order. */
export function fileDAttente(places: number) {
  const attente: (() => void)[] = [];
  let libres = places;

  const entrer = async (): Promise<void> => {
    if (libres === 0) return new Promise((suivre) => attente.push(suivre));
    libres -= 1;
  };
  const sortir = (): void => {
    const suivant = attente.shift();
    if (suivant) suivant();
    else libres += 1;
  };

  return async <T>(faire: () => Promise<T>): Promise<T> => {
    await entrer();
    return faire().finally(sortir);
  };
}
