import { type ReactNode, useState } from "react";
import { inject } from "regexparam";
import { useParams } from "wouter";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import type { Situation } from "../../../../shared/demande/situation.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import type { Erreur } from "../../../socle/erreur.ts";
import { Lien } from "../../../socle/lien.tsx";
import { lireLaDemande } from "../demande/lire-la-demande.ts";
import { situationDe } from "../etat-de-la-demande.tsx";
import { direLaSituation } from "../mots-de-situation.ts";
import { PageDeDemande } from "../page-de-demande.tsx";

type Signaler = (erreurs: readonly Erreur[]) => void;

type Proprietes = {
  titre: string;
  children: (demande: DemandeLue, signaler: Signaler) => ReactNode;
};

const OUVERTES: readonly Situation["nature"][] = ["a-renouveler", "en-tolerance", "en-sursis"];

/** A page of the renewal while it is open; too soon or too late, it says so and what can be done instead. */
export function SiRenouvelable({ titre, children }: Proprietes) {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireLaDemande} entree={numeroUnique}>
      {(demande) => <Renouvelable demande={demande} titre={titre} dessiner={children} />}
    </Charge>
  );
}

type Lue = { demande: DemandeLue; titre: string; dessiner: Proprietes["children"] };

function Renouvelable({ demande, titre, dessiner }: Lue) {
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const situation = situationDe(demande);
  const estOuverte = OUVERTES.includes(situation.nature);
  return (
    <PageDeDemande numeroUnique={demande.numeroUnique} titre={titre} erreurs={erreurs}>
      {situation.nature === "en-tolerance" && <p>{direLaSituation(demande, situation).texte}</p>}
      {estOuverte ? dessiner(demande, poserErreurs) : <PasOuverte demande={demande} />}
    </PageDeDemande>
  );
}

function PasOuverte({ demande }: { demande: DemandeLue }) {
  const { numeroUnique, etat } = demande;
  const { titre, texte } = direLaSituation(demande, situationDe(demande));
  return (
    <>
      <p>{etat === "active" ? m.renouveler_trop_tot({ texte }) : m.renouveler_trop_tard({ titre, texte })}</p>
      <ul>
        {etat === "active" && (
          <li>
            <Lien href={inject(chemins.modifierDemande, { numeroUnique })}>{m.modifier_titre()}</Lien>
          </li>
        )}
        <li>
          <Lien href={inject(chemins.demande, { numeroUnique })}>{m.refus_voir_ma_demande()}</Lien>
        </li>
      </ul>
    </>
  );
}
