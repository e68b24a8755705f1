import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { aidantsAuComptoir } from "../../../shared/api/aidants-au-comptoir.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import type { DroitDeMandat } from "../../../shared/mandat/mandat.ts";
import { m } from "../../paraglide/messages.js";
import { CasesDesDroits } from "../../portail/aider/cases-des-droits.tsx";
import { SurPapier } from "../../portail/aider/sur-papier.tsx";
import { CaseSeule } from "../../socle/case-seule.tsx";
import { ChampDeTexte } from "../../socle/champ-de-texte.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { useEnvoi } from "../../socle/use-envoi.ts";
import { lireJour } from "./clavier.ts";

const champs = {
  nom: m.papier_nom,
  signeLe: m.papier_signe_le,
  jusquAu: m.papier_jusqu_au,
} as const;
const noms = ["nom", "signeLe", "jusquAu"] as const;

const jourLu = (saisie: string): string => {
  const lu = lireJour(saisie);
  return "valeur" in lu && typeof lu.valeur === "string" ? lu.valeur : "";
};

type Proprietes = {
  numeroUnique: string;
  personne: string;
  remettre: (papier: Sortie<typeof aidantsAuComptoir.nommerAidantAuComptoir>) => void;
};

/** What the paper says: whom, what they may do, until when, and that it is signed. */
export function NommerSurPapier({ numeroUnique, personne, remettre }: Proprietes) {
  const [saisie, poser] = useState({ nom: "", signeLe: "", jusquAu: "" });
  const [organisme, poserOrganisme] = useState(false);
  const [droits, poserDroits] = useState<readonly DroitDeMandat[]>([]);
  const [erreurs, signaler] = useState<readonly Erreur[]>([]);
  const { enCours, soumettre } = useEnvoi("nom", signaler, async (operationId) =>
    remettre(
      await call(aidantsAuComptoir.nommerAidantAuComptoir, {
        ...{ numeroUnique, operationId, nom: saisie.nom, droits: [...droits], organisme, certifie: true },
        ...{ signeLe: jourLu(saisie.signeLe), jusquAu: jourLu(saisie.jusquAu) },
      }),
    ),
  );
  return (
    <form onSubmit={soumettre} noValidate>
      {noms.map((nom) => (
        <ChampDeTexte
          key={nom}
          nom={nom}
          libelle={champs[nom]()}
          {...(nom !== "nom" && { aide: m.comptoir_aide_date() })}
          faute={erreurs.find(({ cible }) => cible === nom)?.texte}
          valeur={saisie[nom]}
          changer={(valeur) => poser({ ...saisie, [nom]: valeur })}
        />
      ))}
      <CaseSeule
        nom="organisme"
        libelle={m.papier_organisme()}
        aide={m.papier_organisme_aide()}
        coche={organisme}
        changer={poserOrganisme}
      />
      <CasesDesDroits legende={m.papier_droits()} droits={droits} changer={poserDroits} />
      <SurPapier
        choisi={{
          numeroUnique,
          personne,
          nom: saisie.nom,
          organisme,
          droits: [...droits],
          jusquAu: jourLu(saisie.jusquAu),
        }}
      />
      <Button type="submit" priority="secondary" disabled={enCours}>
        {m.papier_consigner()}
      </Button>
    </form>
  );
}
