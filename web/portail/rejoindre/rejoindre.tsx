import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useState } from "react";
import { inject } from "regexparam";
import { vieDeLaDemande } from "../../../shared/api/vie-de-la-demande.ts";
import { lireNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { ChampARecopier } from "../../socle/champ-a-recopier.tsx";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import { useAller } from "../../socle/navigation.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { type Erreur, ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";

const champs = [
  { nom: "numeroUnique", libelle: m.rejoindre_numero, aide: m.attestation_numero_aide },
  { nom: "code", libelle: m.separation_code, aide: m.rejoindre_code_aide },
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

/** The number and the code received, then a demande that has begun. */
export function Rejoindre({ contact, titre }: { contact: string; titre: string }) {
  const [saisie, poserSaisie] = useState<Record<Nom, string>>({ numeroUnique: "", code: "" });
  const [erreurs, poserErreurs] = useState<readonly Erreur[]>([]);
  const aller = useAller();
  const commencer = async (evenement: SubmitEvent): Promise<void> => {
    evenement.preventDefault();
    const entree = { ...saisie, numeroUnique: lireNumeroUnique(saisie.numeroUnique) };
    try {
      const { brouillonId } = await call(vieDeLaDemande.rejoindreSeparation, entree);
      aller(inject(chemins.brouillon, { brouillonId }));
    } catch (erreur) {
      poserErreurs(fautesDe(erreur));
    }
  };
  return (
    <div className="fr-container sne-contenu">
      <ResumeErreurs erreurs={erreurs} />
      <TitrePage titre={titre} enErreur={erreurs.length > 0} />
      <p>{m.rejoindre_texte()}</p>
      <p>{m.commencer_connecte({ contact })}</p>
      <form onSubmit={commencer} noValidate>
        {champs.map(({ nom, libelle, aide }) => (
          <ChampARecopier
            key={nom}
            nom={nom}
            libelle={libelle()}
            aide={aide()}
            faute={erreurs.find(({ cible }) => cible === nom)?.texte}
            valeur={saisie[nom]}
            changer={(valeur) => poserSaisie({ ...saisie, [nom]: valeur })}
          />
        ))}
        <Button type="submit">{m.rejoindre_geste()}</Button>
      </form>
    </div>
  );
}
