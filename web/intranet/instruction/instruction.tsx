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
export function Instruction({ lue, relire, niveau: Titre }: DePanneau & { niveau: "h2" | "h3" }) {
  const sous = Titre === "h2" ? "h3" : "h4";
  const { horloge, publics, ressources, cotations, permis, numeroUnique } = lue;
  return (
    <>
      <p>
        {m.instruction_horloge({ jour: afficherJour(horloge.depuisLe), jours: horloge.jours })}{" "}
        {horloge.enAttenteDeLaPersonne > 0 && m.instruction_pause({ jours: horloge.enAttenteDeLaPersonne })}
      </p>
      <Titre>{m.requete_agent_titre()}</Titre>
      <RequeteDuGuichet lue={lue} relire={relire} />
      <Titre>{m.cote_titre_agent()}</Titre>
      <Cotations
        cotations={cotations}
        niveau={sous}
        sous={(cotation) =>
          permis.instruire && <CoteFixee numeroUnique={numeroUnique} cotation={cotation} relire={relire} />
        }
      />
      <Titre>{m.publics_titre()}</Titre>
      <Publics publics={publics} />
      <Dalo lue={lue} relire={relire} />
      <Confirmations lue={lue} relire={relire} niveau={sous} />
      <Titre>{m.ressources_titre()}</Titre>
      <Ressources ressources={ressources} />
      {permis.instruire && <Revenus lue={lue} relire={relire} />}
      <Titre>{m.notes_titre()}</Titre>
      <Notes lue={lue} relire={relire} />
    </>
  );
}
