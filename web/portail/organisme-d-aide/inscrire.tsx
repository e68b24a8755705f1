import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { structures } from "../../../shared/api/structures.ts";
import { m } from "../../paraglide/messages.js";
import { ChampDeTexte } from "../../socle/champ-de-texte.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { useEnvoi } from "../../socle/use-envoi.ts";

const champs = {
  nom: { libelle: m.organisme_nom, aide: m.organisme_nom_aide },
  siret: { libelle: m.organisme_siret, aide: m.organisme_siret_aide },
  membre: { libelle: m.organisme_membre, aide: m.organisme_membre_aide },
} as const;
const noms = ["nom", "siret", "membre"] as const;

/** An organisation begins with one who answers for it. */
export function Inscrire({ relire }: { relire: () => void }) {
  const [saisie, poser] = useState({ nom: "", siret: "", membre: "" });
  const [erreurs, signaler] = useState<readonly Erreur[]>([]);
  const { enCours, soumettre } = useEnvoi("nom", signaler, async (operationId) => {
    await call(structures.creerStructure, { ...saisie, operationId });
    relire();
  });
  return (
    <>
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={m.organisme_titre()} enErreur={erreurs.length > 0} />
      <p>{m.organisme_texte()}</p>
      <p>{m.organisme_invite()}</p>
      <form onSubmit={soumettre} noValidate>
        {noms.map((nom) => (
          <ChampDeTexte
            key={nom}
            nom={nom}
            libelle={champs[nom].libelle()}
            aide={champs[nom].aide()}
            faute={erreurs.find(({ cible }) => cible === nom)?.texte}
            valeur={saisie[nom]}
            changer={(valeur) => poser({ ...saisie, [nom]: valeur })}
          />
        ))}
        <Button type="submit" disabled={enCours}>
          {m.organisme_inscrire()}
        </Button>
      </form>
    </>
  );
}
