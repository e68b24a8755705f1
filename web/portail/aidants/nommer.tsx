import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useState } from "react";
import { aidants } from "../../../shared/api/aidants.ts";
import { ajouterMois } from "../../../shared/demande/delais.ts";
import type { DroitDeMandat } from "../../../shared/mandat/mandat.ts";
import { m } from "../../paraglide/messages.js";
import { CaseSeule } from "../../socle/case-seule.tsx";
import { ChampDeTexte } from "../../socle/champ-de-texte.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { useEnvoi } from "../../socle/use-envoi.ts";
import { CasesDesDroits } from "../aider/cases-des-droits.tsx";
import { SurPapier } from "../aider/sur-papier.tsx";
import { aujourdhui } from "../demande/aujourdhui.ts";

const VIDE = { nom: "", courriel: "", mois: 3, organisme: false };
const DUREES = [1, 3, 6, 12];
const COURANTS: readonly DroitDeMandat[] = ["modifier", "pieces"];

type Proprietes = {
  reference: string;
  /** Once filed, a guichet records who is named on paper. */
  numeroUnique?: string | undefined;
  erreurs: readonly Erreur[];
  signaler: (erreurs: readonly Erreur[]) => void;
  suivre: (annonce: string) => void;
};

/** Whom, for what, until when: then an invitation leaves. */
export function Nommer({ reference, numeroUnique, erreurs, signaler, suivre }: Proprietes) {
  const [saisie, poser] = useState(VIDE);
  const [droits, poserDroits] = useState<readonly DroitDeMandat[]>(COURANTS);
  const { enCours, soumettre } = useEnvoi("nom", signaler, async (operationId) => {
    const { mois, ...dit } = saisie;
    const jusquAu = ajouterMois(aujourdhui().aujourdhui, mois);
    await call(aidants.nommerAidant, { ...dit, reference, operationId, droits: [...droits], jusquAu });
    poser(VIDE);
    poserDroits(COURANTS);
    suivre(m.aidant_invite({ courriel: dit.courriel }));
  });
  const champ = (nom: "nom" | "courriel", libelle: string, aide: string) => (
    <ChampDeTexte
      nom={nom}
      libelle={libelle}
      aide={aide}
      faute={erreurs.find(({ cible }) => cible === nom)?.texte}
      valeur={saisie[nom]}
      changer={(valeur) => poser({ ...saisie, [nom]: valeur })}
      clavier={{ inputMode: nom === "courriel" ? "email" : "text" }}
    />
  );
  return (
    <form onSubmit={soumettre} noValidate className="fr-mt-4w">
      <h2>{m.aidant_nommer_titre()}</h2>
      {champ("nom", m.aidant_nom(), m.aidant_nom_aide())}
      {champ("courriel", m.aidant_courriel(), m.aidant_courriel_aide())}
      <CaseSeule
        nom="organisme"
        libelle={m.aidant_organisme()}
        aide={m.aidant_organisme_aide()}
        coche={saisie.organisme}
        changer={(organisme) => poser({ ...saisie, organisme })}
      />
      <CasesDesDroits
        legende={m.aidant_droits_legende()}
        aide={m.aidant_droits_aide()}
        droits={droits}
        changer={poserDroits}
      />
      <Select
        label={m.aidant_duree()}
        nativeSelectProps={{
          id: "jusquAu",
          value: saisie.mois,
          onChange: ({ target }) => poser({ ...saisie, mois: Number(target.value) }),
        }}
      >
        {DUREES.map((mois) => (
          <option key={mois} value={mois}>
            {m.aidant_duree_en_mois({ mois })}
          </option>
        ))}
      </Select>
      <Button type="submit" disabled={enCours}>
        {m.aidant_inviter()}
      </Button>
      {numeroUnique !== undefined && (
        <section className="fr-mt-4w">
          <h3 className="fr-h6">{m.mandat_papier_titre()}</h3>
          <p>{m.mandat_papier_texte()}</p>
          <SurPapier
            choisi={{
              ...{ numeroUnique, nom: saisie.nom, organisme: saisie.organisme, droits: [...droits] },
              jusquAu: ajouterMois(aujourdhui().aujourdhui, saisie.mois),
            }}
          />
        </section>
      )}
    </form>
  );
}
