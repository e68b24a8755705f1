import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { Cotations } from "../../socle/instruction/cotations.tsx";
import { Publics } from "../../socle/instruction/publics.tsx";
import { Ressources } from "../../socle/instruction/ressources.tsx";
import { Confirmations } from "./confirmations.tsx";
import { CoteFixee } from "./cote-fixee.tsx";
import { Dalo } from "./dalo.tsx";
import { Notes } from "./notes.tsx";
import type { DePanneau } from "./panneau.ts";
import { RequeteDuGuichet } from "./requete-du-guichet.tsx";
import { Revenus } from "./revenus.tsx";

/** The panels of an instruction, placed in the page of a file. */
export function Instruction({ lue, relire }: DePanneau) {
  const { horloge, publics, ressources, cotations, permis, numeroUnique } = lue;
  return (
    <>
      <p>
        {m.instruction_horloge({ jour: afficherJour(horloge.depuisLe), jours: horloge.jours })}{" "}
        {horloge.enAttenteDeLaPersonne > 0 && m.instruction_pause({ jours: horloge.enAttenteDeLaPersonne })}
      </p>
      <h2>{m.requete_agent_titre()}</h2>
      <RequeteDuGuichet lue={lue} relire={relire} />
      <h2>{m.cote_titre_agent()}</h2>
      <Cotations
        cotations={cotations}
        niveau="h3"
        sous={(cotation) =>
          permis.instruire && <CoteFixee numeroUnique={numeroUnique} cotation={cotation} relire={relire} />
        }
      />
      <h2>{m.publics_titre()}</h2>
      <Publics publics={publics} />
      <Dalo lue={lue} relire={relire} />
      <Confirmations lue={lue} relire={relire} />
      <h2>{m.ressources_titre()}</h2>
      <Ressources ressources={ressources} />
      {permis.instruire && <Revenus lue={lue} relire={relire} />}
      <h2>{m.notes_titre()}</h2>
      <Notes lue={lue} relire={relire} />
    </>
  );
}
