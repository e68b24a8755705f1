import type { PropsWithChildren } from "react";
import { inject } from "regexparam";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import type { Erreur } from "../../socle/erreur.ts";
import { Lien } from "../../socle/lien.tsx";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";

type Proprietes = PropsWithChildren<{ numeroUnique: string; titre: string; erreurs?: readonly Erreur[] }>;

const AUCUNE: readonly Erreur[] = [];

/** What surrounds a page about one demande: the way back to it, what is to be corrected, and its title. */
export const PageDeDemande = ({ numeroUnique, titre, erreurs = AUCUNE, children }: Proprietes) => (
  <div className="fr-container sne-contenu">
    <Lien className="fr-link sne-retour" href={inject(chemins.demande, { numeroUnique })}>
      {m.demande_titre()}
    </Lien>
    <ResumeErreurs erreurs={erreurs} />
    <TitrePage titre={titre} enErreur={erreurs.length > 0} />
    {children}
  </div>
);
