const PREFIXE = "sne-blocs-";

/** Tasks that the person wants to go through again; kept as long as the tab. */
export const garderLesBlocs = (brouillonId: string, taches: readonly string[]): void =>
  sessionStorage.setItem(PREFIXE + brouillonId, taches.join(" "));

/** Undefined when nothing was chosen: every task is offered. */
export const blocsChoisis = (brouillonId: string): readonly string[] | undefined =>
  sessionStorage.getItem(PREFIXE + brouillonId)?.split(" ");

export const toutMontrer = (brouillonId: string): void => sessionStorage.removeItem(PREFIXE + brouillonId);

export function oublierLesBlocs(): void {
  for (const cle of Object.keys(sessionStorage)) if (cle.startsWith(PREFIXE)) sessionStorage.removeItem(cle);
}
