import type { PropsWithChildren } from "react";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import type { Erreur } from "../../socle/erreur.ts";
import { Lien } from "../../socle/lien.tsx";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";

const AUCUNE: readonly Erreur[] = [];

export type Retour = { href: string; texte: string };
type Proprietes = PropsWithChildren<{ titre: string; retour: Retour; erreurs?: readonly Erreur[]; large?: boolean }>;

/** What surrounds a page of the intranet. */
export const PageDAgent = ({ titre, retour, erreurs = AUCUNE, large = false, children }: Proprietes) => (
  <div className={large ? "fr-container-fluid sne-page-large" : "fr-container sne-contenu"}>
    <Lien className="fr-link sne-retour" href={retour.href}>
      {retour.texte}
    </Lien>
    <ResumeErreurs erreurs={erreurs} />
    <TitrePage titre={titre} enErreur={erreurs.length > 0} />
    {children}
  </div>
);

/** The same for someone who is not signed in as an agent. */
export const ReserveAuxAgents = ({ titre }: { titre: string }) => (
  <PageDAgent titre={titre} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
    <p>
      {m.agent_reserve()}{" "}
      <Lien className="fr-link" href={chemins.guichet}>
        {m.connexion_ouvrir()}
      </Lien>
    </p>
  </PageDAgent>
);
