import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { Echec } from "../../../socle/echec.ts";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { toutesLesParties } from "../lecture/par-parties.ts";
import { direNombre } from "../lecture/valeurs.ts";
import { enregistrer } from "./enregistrer.ts";

type Etat = { nature: "pret" } | { nature: "attente" } | { nature: "fait"; lignes: number; entier: boolean } | Echec;

type Proprietes = {
  /** Of the first part. */
  adresse: string;
  tableau: string;
};

async function reunir({ adresse, tableau }: Proprietes): Promise<Etat> {
  const { textes, lignes, entier } = await toutesLesParties(adresse);
  const fichier = URL.createObjectURL(new Blob(textes, { type: "text/csv;charset=utf-8" }));
  enregistrer(fichier, `${tableau}${entier ? "" : `-lignes-1-a-${lignes}`}.csv`);
  // the browser takes it after this turn
  setTimeout(() => URL.revokeObjectURL(fichier), 60_000);
  return { nature: "fait", lignes, entier };
}

/** What one file cannot hold: the browser asks for all its parts, and makes one of them. */
export function ToutEnCsv(quoi: Proprietes) {
  const [etat, poser] = useState<Etat>({ nature: "pret" });
  const enCours = !(etat instanceof Echec) && etat.nature === "attente";
  const lancer = () => {
    poser({ nature: "attente" });
    reunir(quoi).then(poser, (echec: unknown) => {
      if (!(echec instanceof Echec)) throw echec;
      poser(echec);
    });
  };
  return (
    <div className="fr-mb-2w">
      <Button type="button" priority="secondary" size="small" disabled={enCours} onClick={lancer}>
        {m.stat_tout_en_csv()}
      </Button>
      {etat instanceof Echec ? (
        <Alert severity="error" small description={phraseDEchec(etat)} />
      ) : (
        <p role="status">{direEtat(etat)}</p>
      )}
    </div>
  );
}

function direEtat(etat: Exclude<Etat, Echec>): string {
  if (etat.nature === "pret") return "";
  if (etat.nature === "attente") return m.attente();
  const nombre = direNombre(etat.lignes, "demandes");
  return etat.entier ? m.stat_parties_reunies({ nombre }) : m.stat_parties_arretees({ nombre });
}
