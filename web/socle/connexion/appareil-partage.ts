/** Said by the person as they sign in: on a device that others use, nothing of them is kept. */
const MARQUE = "sne-appareil-partage";

export const direSiPartage = (estPartage: boolean): void =>
  estPartage ? localStorage.setItem(MARQUE, "oui") : localStorage.removeItem(MARQUE);
export const appareilPartage = (): boolean => localStorage.getItem(MARQUE) !== null;
