import { useRef, useState } from "react";
import { type FichierEcarte, type PagePrete, preparerLaPage } from "./page-prete.ts";

export type DocumentCompose = ReturnType<typeof useDocument>;

/** A document being composed: its pages in order, the files that cannot be part of it, and one identity to send it. */
export function useDocument() {
  const [pages, poserPages] = useState<readonly PagePrete[]>([]);
  const [ecartes, poserEcartes] = useState<readonly FichierEcarte[]>([]);
  const [enPreparation, poserEnPreparation] = useState(false);
  const operationId = useRef(crypto.randomUUID());

  // other pages are another document, even when some of the first have left already
  const changer = (faire: (avant: readonly PagePrete[]) => readonly PagePrete[]) => {
    operationId.current = crypto.randomUUID();
    poserPages(faire);
  };

  /** One after the other: photos of twelve million points do not fit together in an old phone. */
  async function ajouter(fichiers: readonly File[]): Promise<void> {
    poserEnPreparation(true);
    poserEcartes([]);
    for (const fichier of fichiers) {
      const lu = await preparerLaPage(fichier);
      if ("faute" in lu) poserEcartes((avant) => [...avant, lu]);
      else changer((avant) => [...avant, lu]);
    }
    poserEnPreparation(false);
  }

  return {
    pages,
    ecartes,
    enPreparation,
    ajouter,
    retirer: (id: string) => changer((avant) => avant.filter((page) => page.id !== id)),
    vider: () => changer(() => []),
    identite: (): string => operationId.current,
  };
}
