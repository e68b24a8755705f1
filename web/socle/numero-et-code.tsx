import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type PropsWithChildren, type SubmitEvent, useState } from "react";
import { lireNumeroUnique } from "../../shared/demande/numero-unique.ts";
import { m } from "../paraglide/messages.js";
import { ChampARecopier } from "./champ-de-texte.tsx";
import { direLaSession } from "./connexion/dire-la-session.ts";
import { Echec } from "./echec.ts";
import type { Erreur } from "./erreur.ts";
import { phraseDEchec } from "./phrase-d-echec.ts";
import { ResumeErreurs } from "./resume-erreurs.tsx";
import { TitrePage } from "./titre-page.tsx";

const champs = [
  { nom: "numeroUnique", aide: m.attestation_numero_aide },
  { nom: "code", aide: m.rejoindre_code_aide },
] as const;

type Nom = (typeof champs)[number]["nom"];

/** Each fault beside its box; what is about both is put right from the first. */
function fautesDe(erreur: unknown): Erreur[] {
  const refuses = erreur instanceof Echec ? (erreur.probleme?.champs ?? []) : [];
  const siennes = champs.flatMap(({ nom }) =>
    refuses.filter(({ pointeur }) => pointeur === `/${nom}`).map(({ message }) => ({ cible: nom, texte: message })),
  );
  return siennes.length > 0 ? siennes : [{ cible: "numeroUnique", texte: phraseDEchec(erreur) }];
}

type Proprietes = {
  titre: string;
  texte: string;
  /** Words of the box of the number. */
  numero: string;
  /** Words of the box of the code. */
  motDuCode: string;
  geste: string;
  /** Who is signed in, if anyone. */
  contact?: string;
  /** What the number and the code open. */
  ouvrir: (saisie: Record<Nom, string>) => Promise<void>;
};

/** The number and the code that are written on a paper received at a counter, or from someone. */
export function NumeroEtCode({
  titre,
  texte,
  numero,
  motDuCode,
  geste,
  contact,
  ouvrir,
  children,
}: PropsWithChildren<Proprietes>) {
  const [saisie, poserSaisie] = useState<Record<Nom, string>>({ numeroUnique: "", code: "" });
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const envoyer = async (evenement: SubmitEvent): Promise<void> => {
    evenement.preventDefault();
    await ouvrir({ ...saisie, numeroUnique: lireNumeroUnique(saisie.numeroUnique) }).catch((erreur: unknown) =>
      poserErreurs(fautesDe(erreur)),
    );
  };
  return (
    <div className="fr-container sne-contenu">
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={titre} enErreur={erreurs.length > 0} />
      <p>{texte}</p>
      {contact !== undefined && <p>{direLaSession(contact)}</p>}
      {children}
      <form onSubmit={envoyer} noValidate>
        {champs.map(({ nom, aide }) => (
          <ChampARecopier
            key={nom}
            nom={nom}
            libelle={nom === "code" ? motDuCode : numero}
            aide={aide()}
            faute={erreurs.find(({ cible }) => cible === nom)?.texte}
            valeur={saisie[nom]}
            changer={(valeur) => poserSaisie({ ...saisie, [nom]: valeur })}
          />
        ))}
        <Button type="submit">{geste}</Button>
      </form>
    </div>
  );
}
