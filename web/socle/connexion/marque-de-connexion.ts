/**
 * The cookie of the session cannot be read from a page: this mark, which says nothing of the person, spares those who
 * never signed in here a call that would be refused.
 */
const MARQUE = "sne-connexion";

export const marquerLaConnexion = (): void => localStorage.setItem(MARQUE, "oui");
export const oublierLaConnexion = (): void => localStorage.removeItem(MARQUE);
export const aPuSeConnecter = (): boolean => localStorage.getItem(MARQUE) !== null;
