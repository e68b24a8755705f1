import { useParams } from "wouter";
import { cotationDeLaPersonne } from "../../../../shared/api/cotation.ts";
import type { Sortie } from "../../../../shared/api/route.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { Cotations } from "../../../socle/instruction/cotations.tsx";
import { Publics } from "../../../socle/instruction/publics.tsx";
import { Ressources } from "../../../socle/instruction/ressources.tsx";
import { langueDuSite } from "../../../socle/langue/langue-du-site.ts";
import { PageDeDemande } from "../page-de-demande.tsx";
import { Requete } from "./requete.tsx";

const lireMonInstruction = (numeroUnique: string) =>
  call(cotationDeLaPersonne.lireMonInstruction, { numeroUnique, langue: langueDuSite.code });

/** What the bodies look at: what is asked, the score, the priorities and what proves them, the ceilings. */
export function MonInstructionPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireMonInstruction} entree={numeroUnique}>
      {(lue, relire) => <MonInstruction numeroUnique={numeroUnique} lue={lue} relire={relire} />}
    </Charge>
  );
}

type Proprietes = {
  numeroUnique: string;
  lue: Sortie<typeof cotationDeLaPersonne.lireMonInstruction>;
  relire: () => void;
};

const MonInstruction = ({ numeroUnique, lue, relire }: Proprietes) => (
  <PageDeDemande numeroUnique={numeroUnique} titre={m.mon_instruction_titre()}>
    {lue.requete && <Requete numeroUnique={numeroUnique} requete={lue.requete} repondue={relire} />}
    <h2>{m.cote_titre()}</h2>
    <p>{m.cote_texte()}</p>
    <Cotations cotations={lue.cotations} niveau="h3" />
    <h2>{m.publics_titre()}</h2>
    <p>{m.publics_texte()}</p>
    <Publics publics={lue.publics} />
    <h2>{m.ressources_titre()}</h2>
    <p>{m.ressources_texte()}</p>
    <Ressources ressources={lue.ressources} />
  </PageDeDemande>
);
