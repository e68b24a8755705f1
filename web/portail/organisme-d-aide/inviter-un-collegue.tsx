import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { structures } from "../../../shared/api/structures.ts";
import { m } from "../../paraglide/messages.js";
import { CaseSeule } from "../../socle/case-seule.tsx";
import { ChampDeTexte } from "../../socle/champ-de-texte.tsx";
import { call } from "../../socle/client.ts";
import type { Erreur } from "../../socle/erreur.ts";
import { useEnvoi } from "../../socle/use-envoi.ts";

const VIDE = { nom: "", courriel: "", responsable: false };

type Proprietes = {
  structureId: string;
  erreurs: readonly Erreur[];
  signaler: (erreurs: readonly Erreur[]) => void;
  suivre: (annonce: string) => void;
};

/** A colleague comes with their own account, by a code sent to their address. */
export function InviterUnCollegue({ structureId, erreurs, signaler, suivre }: Proprietes) {
  const [saisie, poser] = useState(VIDE);
  const { enCours, soumettre } = useEnvoi("nom", signaler, async (operationId) => {
    await call(structures.inviterMembre, { ...saisie, structureId, operationId });
    poser(VIDE);
    suivre(m.organisme_parti({ courriel: saisie.courriel }));
  });
  const champ = (nom: "nom" | "courriel", libelle: string) => (
    <ChampDeTexte
      nom={nom}
      libelle={libelle}
      faute={erreurs.find(({ cible }) => cible === nom)?.texte}
      valeur={saisie[nom]}
      changer={(valeur) => poser({ ...saisie, [nom]: valeur })}
      clavier={{ inputMode: nom === "courriel" ? "email" : "text" }}
    />
  );
  return (
    <form onSubmit={soumettre} noValidate className="fr-mt-4w">
      <h2>{m.organisme_inviter_titre()}</h2>
      {champ("nom", m.organisme_collegue())}
      {champ("courriel", m.organisme_courriel())}
      <CaseSeule
        nom="responsable"
        libelle={m.organisme_comme_responsable()}
        aide={m.organisme_comme_responsable_aide()}
        coche={saisie.responsable}
        changer={(responsable) => poser({ ...saisie, responsable })}
      />
      <Button type="submit" disabled={enCours}>
        {m.organisme_inviter()}
      </Button>
    </form>
  );
}
