import { useState } from "react";
import { useParams } from "wouter";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { personnesDe } from "../../../../shared/formulaire/personnes.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { lireReponses } from "../../demande/lire-reponses.ts";
import { nommerPersonne } from "../../demande/nommer-personne.ts";
import { lireLaDemande } from "../demande/lire-la-demande.ts";
import { PageDeDemande } from "../page-de-demande.tsx";
import { CodeARemettre } from "./code-a-remettre.tsx";
import { type Partant, Separation } from "./separation.tsx";

/** A couple parts: one of them leaves the demande, and takes the common seniority along. */
export function SeparationPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <Charge charger={lireLaDemande} entree={numeroUnique}>
      {(demande) => <Separations demande={demande} />}
    </Charge>
  );
}

const codemandeursDe = ({ reponses }: DemandeLue): Partant[] =>
  personnesDe(lireReponses(reponses), "codemandeurs").map((personne, rang) => ({
    id: personne.id,
    nom: nommerPersonne("codemandeurs", personne, rang),
  }));

function Separations({ demande }: { demande: DemandeLue }) {
  const [remis, remettre] = useState<{ code: string; nom: string }>();
  const { numeroUnique, etat } = demande;
  const codemandeurs = codemandeursDe(demande);
  if (remis) return <CodeARemettre numeroUnique={numeroUnique} {...remis} />;
  if (etat !== "active" || codemandeurs.length === 0)
    return (
      <PageDeDemande numeroUnique={numeroUnique} titre={m.separation_titre()}>
        <p>{etat === "active" ? m.separation_personne() : m.deja_arretee()}</p>
      </PageDeDemande>
    );
  return <Separation demande={demande} codemandeurs={codemandeurs} separee={remettre} />;
}
